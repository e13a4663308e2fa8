import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Every synth in a test skips the schema validator (2.8 s); .ci/run synthesizes once with it.
process.env.CDK_VALIDATION = 'false'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: 'test/support/property-seed.ts',
    globalSetup: 'test/support/synthesize.ts',
    // One worker more than processors: a quarter of their time is waiting for stacks, browsers and clocks. What a worker has loaded stays
    // loaded: of the time of a file most was reading the same modules again. So no test file may change what others see.
    maxWorkers: availableParallelism() + 1,
    isolate: false,
    unstubEnvs: true,
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
