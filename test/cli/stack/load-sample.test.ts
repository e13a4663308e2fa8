import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepEmpty, loadSample } from '../../../cli/stack/load-sample.ts'
import type { Stack } from '../../../local/stack.ts'

test('a data directory that was begun without the sample stays without it at a plain start', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'holdfast-sample-'))
  const asked: string[] = []
  const stack = new Proxy({} as Stack, {
    get(_, name) {
      if (name === 'clock') return { now: () => new Date('2026-03-02T08:00:00Z') }
      asked.push(String(name))
      return undefined
    },
  })
  try {
    await keepEmpty(stack, directory)
    await loadSample(stack, directory)
    expect(asked).toEqual([])
    expect(JSON.parse(await readFile(join(directory, 'sample.json'), 'utf8'))).toMatchObject({
      complete: true,
    })
  } finally {
    await rm(directory, { recursive: true })
  }
})
