import { defineConfig } from 'vitest/config'

// Every synth in a test skips the schema validator (2.8 s); .ci/run synthesizes once with it.
process.env.CDK_VALIDATION = 'false'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: 'test/support/property-seed.ts',
    globalSetup: 'test/support/synthesize.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
