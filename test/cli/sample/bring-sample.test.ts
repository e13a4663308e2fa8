import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bringSample, keepEmpty } from '../../../cli/sample/bring-sample.ts'
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
    const about = { assembly: directory, now: new Date('2026-03-02T08:00:00Z'), port: 0 }
    const { load } = await bringSample(directory, about, () => {})
    await load(stack)
    expect(asked).toEqual([])
    expect(JSON.parse(await readFile(join(directory, 'sample.json'), 'utf8'))).toMatchObject({
      complete: true,
    })
  } finally {
    await rm(directory, { recursive: true })
  }
})
