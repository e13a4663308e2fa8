import type { Item, Key, Table } from '../../functions/store/table/table.ts'
import type { Engine } from '../support/engine.ts'
import { givenFor } from '../support/given.ts'
import { asJson, goldenName } from './golden-files.ts'
import { kindOf, kinds } from './kinds.ts'
import { company } from './scenes/company.ts'
import { facts } from './scenes/facts.ts'
import { imports } from './scenes/imports.ts'
import { work } from './scenes/work.ts'

/** One item of every shape that today's code writes in the scenes, by the name of its golden file. */
export async function writtenToday(engine: Engine): Promise<Map<string, Item>> {
  const shapes = new Map<string, Item>()
  for (const scene of [company, facts, imports, work]) {
    const { table } = await engine.newTable()
    const noted = noting(table, (item) => {
      const name = goldenName(kindOf(item), item)
      if (!shapes.has(name)) shapes.set(name, item)
    })
    await scene(givenFor(noted, '2026-03-04T12:00:00.000Z'))
  }
  return shapes
}

/** What today's code reads of an item, alone in a table. */
export async function readToday(engine: Engine, item: Item): Promise<unknown> {
  const { table } = await engine.newTable()
  await table.put(item)
  return asJson(await kinds[kindOf(item)]?.read(item, table))
}

/** The table, telling of each item as it is after each write, so that none that is written over is missed. */
function noting(table: Table, note: (item: Item) => void): Table {
  async function tell<T>(keys: readonly Key[], written: T): Promise<T> {
    for (const { pk, sk } of keys) {
      const item = await table.get({ pk, sk })
      if (item) note(item)
    }
    return written
  }
  return {
    ...table,
    put: async (item, options) => tell([item], await table.put(item, options)),
    update: async (key, change) => tell([key], await table.update(key, change)),
    transact: async (writes) => {
      const keys = writes.flatMap((write) =>
        'put' in write ? [write.put] : 'update' in write ? [write.update] : [],
      )
      return tell(keys, await table.transact(writes))
    },
  }
}
