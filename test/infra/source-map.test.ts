import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundle } from '../../infra/constructs/bundle.ts'

test('an error in a minified bundle names the file and line it was written in, wherever the clone lies', async () => {
  const root = mkdtempSync(join(tmpdir(), 'holdfast-map-'))
  try {
    const entry = join(root, 'entry.ts')
    const frames = join(import.meta.dirname, '../../functions/runtime/source-frames.ts')
    const source = `import { sourceFrames } from ${JSON.stringify(frames)}
const fails = () => {
  throw new Error('quoted')
}
export const handler = () => {
  try { fails() } catch (error) { return sourceFrames(error.stack) }
}
`
    writeFileSync(entry, source)
    await bundle({ Example: entry }, async (folders) => {
      // The folder is gone once this returns: what is needed of it is copied out.
      for (const name of ['index.mjs', 'index.mjs.map'])
        writeFileSync(join(root, name), readFileSync(join(folders.Example ?? '', name)))
    })
    const { handler } = await import(pathToFileURL(join(root, 'index.mjs')).href)
    expect(handler()[0]).toMatch(/^at .*entry\.ts:3:\d+$/)
    const { sources } = JSON.parse(readFileSync(join(root, 'index.mjs.map'), 'utf8'))
    expect(sources).toContain('functions/runtime/source-frames.ts')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
