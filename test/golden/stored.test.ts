import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { goldenFiles, goldenKinds, goldenName } from './golden-files.ts'
import { kindOf, kinds } from './kinds.ts'
import { readToday, writtenToday } from './written-today.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

/** Words of keys that no item begins with: those of the indexes, the parts of a refit, and what DynamoDB calls its clauses. */
const otherWords = 'BAND COMPLAINTS DUE OUTBOX OWNER RISK SHARD LEARNED JUDGED ENDED ADD REMOVE SET'.split(
  ' ',
)
const files = Object.keys(kinds).flatMap(goldenFiles)

describe('what is stored', () => {
  test.each(files)('is read as it was: $name', async ({ name, item, read }) => {
    expect(`${kindOf(item)}/`).toBe(name.slice(0, name.indexOf('/') + 1))
    expect(goldenName(kindOf(item), item)).toBe(name)
    const today = await readToday(engine, item)
    if (typeof read === 'object' && read !== null) expect(today).toMatchObject(read)
    else expect(today).toEqual(read)
  })

  test('has a golden file of every shape that is written today', async () => {
    const written = await writtenToday(engine)
    const known = new Set(files.map(({ name }) => name))
    expect(
      [...written.keys()].filter((name) => !known.has(name)),
      'is written today and no golden file has that shape: run `npm run golden`, and see that older files are still read',
    ).toEqual([])
    expect([...new Set([...written.values()].map(kindOf))].sort()).toEqual(Object.keys(kinds).sort())
  })

  test('has a kind for every golden file, and golden files for every kind', () => {
    expect(goldenKinds()).toEqual(Object.keys(kinds).sort())
  })

  test('has a kind for every key that the store makes', () => {
    const store = new URL('../../functions/store/', import.meta.url)
    const files = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )
    const sources = files.map((file) => readFileSync(new URL(file, store), 'utf8'))
    expect(files.length).toBeGreaterThan(50)
    const words = sources.flatMap((source) =>
      [...source.matchAll(/[`']([A-Z]+)(?:#|['`])/g)].map(([, word]) => word),
    )
    const ofKinds = Object.values(kinds).flatMap(({ pk, sk }) => [pk, sk])
    const known = new Set([...ofKinds, ...otherWords].map((word) => word.split('#')[0]))
    expect(
      [...new Set(words)].filter((word) => word !== undefined && !known.has(word)),
      'begins keys of no known kind: describe it in test/golden/kinds.ts, write it in a scene and run `npm run golden`',
    ).toEqual([])
  })
})
