import {
  type Change,
  type Item,
  indexes,
  type Key,
  type Query,
  type Table,
  type Write,
  type Written,
} from '../../functions/store/table/table.ts'
import { keyOf } from './around-calls.ts'
import { holds } from './holds.ts'

/** A table in memory, and everything in it by partition and sort key. */
export type MemoryTable = Table & { partitions: ReadonlyMap<string, ReadonlyMap<string, Item>> }

const mostWrites = 100
/** The global indexes that folds and scans read; they never lag here. */
const listed = ['due', 'byOwner', 'byShard'] as const

/**
 * The table's interface in memory: every condition is judged and carried out in one turn. Answers queries of
 * the table and of the listed global indexes, a page at a time where a limit is given.
 */
export function memoryTable(): MemoryTable {
  const partitions = new Map<string, Map<string, Item>>()
  const lists = new Map<string, Map<string, Item>>()
  const at = ({ pk, sk }: Key) => partitions.get(pk)?.get(sk)
  function carryOut(write: Write): void {
    if ('check' in write) return
    const key = keyOf(write)
    list(key, at(key), (entries, name) => entries.delete(name))
    if ('delete' in write) {
      partitions.get(key.pk)?.delete(key.sk)
      return
    }
    const item = 'put' in write ? defined(write.put) : changed(at(key), key, write)
    const partition = partitions.get(item.pk) ?? new Map<string, Item>()
    partitions.set(item.pk, partition)
    partition.set(item.sk, item)
    list(key, item, (entries, name) => entries.set(name, item))
  }

  function list(
    key: Key,
    item: Item | undefined,
    change: (entries: Map<string, Item>, name: string) => void,
  ) {
    for (const index of listed) {
      const value = item?.[indexes[index].pk]
      if (value === undefined) continue
      const name = `${index} ${value}`
      const entries = lists.get(name) ?? new Map<string, Item>()
      lists.set(name, entries)
      change(entries, `${key.pk} ${key.sk}`)
    }
  }

  function writeAll(writes: readonly Write[]) {
    const failed = writes.findIndex((write) => !allowed(write, at(keyOf(write))))
    const refused = writes[failed]
    if (refused) {
      const existing = at(keyOf(refused))
      return { written: false as const, failed, ...(existing && { existing: { ...existing } }) }
    }
    writes.forEach(carryOut)
    return { written: true as const }
  }

  async function writeOne(write: Write): Promise<Written> {
    const answer = writeAll([write])
    if (answer.written) return answer
    const { failed: _, ...refused } = answer
    return refused
  }

  function found(query: Query): { items: Item[]; cursor?: string } {
    const { index, pk, limit, cursor } = query
    if (index === 'byBand' || index === 'outbox')
      throw new Error('The table in memory has no indexes byBand and outbox')
    const sort = index === undefined ? 'sk' : indexes[index].sk
    const entries = index === undefined ? partitions.get(pk) : lists.get(`${index} ${pk}`)
    const items: { by: string; item: Item }[] = []
    for (const item of entries?.values() ?? []) {
      const by = item[sort]
      if (typeof by === 'string' && inRange(by, query)) items.push({ by, item })
    }
    items.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    if (query.newestFirst) items.reverse()
    const start = cursor === undefined ? 0 : items.findIndex(({ by }) => isAfter(by, cursor, query))
    const page = start < 0 ? [] : items.slice(start, limit === undefined ? undefined : start + limit)
    const last = page.at(-1)
    const isMore = last !== undefined && last !== items.at(-1)
    return {
      items: page.map(({ item }) => projected(item, query.attributes)),
      ...(isMore && { cursor: last.by }),
    }
  }

  return {
    partitions,
    async get(key) {
      const item = at(key)
      return item && { ...item }
    },
    async getMany(keys, attributes) {
      const unique = new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key]))
      return [...unique.values()].flatMap((key) => {
        const item = at(key)
        return item ? [projected(item, attributes)] : []
      })
    },
    query: async (query) => found(query),
    queryAll: async (query) => found({ ...query, limit: undefined }).items,
    put: (item, options) => writeOne({ put: item, ...options }),
    update: (key, change) => writeOne({ update: key, ...change }),
    delete: (key, condition) => writeOne({ delete: key, if: condition }),
    async transact(writes) {
      const keys = new Set(writes.map((write) => JSON.stringify([keyOf(write).pk, keyOf(write).sk])))
      if (writes.length > mostWrites || keys.size < writes.length)
        throw new Error(`A transaction of ${writes.length} writes to ${keys.size} keys is not allowed`)
      return writeAll(writes)
    },
  }
}

function allowed(write: Write, item: Item | undefined): boolean {
  if ('put' in write && write.ifAbsent && item) return false
  return holds(write.if, item)
}

function changed(before: Item | undefined, { pk, sk }: Key, { set, add, remove = [] }: Change): Item {
  const item = { ...before, ...defined({ ...set, pk, sk }) }
  for (const [name, amount] of Object.entries(add ?? {})) item[name] = Number(item[name] ?? 0) + amount
  for (const name of remove) delete item[name]
  return item
}

function defined(item: Item): Item {
  const { pk, sk } = item
  return { pk, sk, ...Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) }
}

function projected(item: Item, attributes: readonly string[] | undefined): Item {
  if (!attributes) return { ...item }
  const shown = attributes.flatMap((name) => (name in item ? [[name, item[name]]] : []))
  return { pk: '', sk: '', ...Object.fromEntries(shown) }
}

/** The cursor is the sort key of the last item of a page: those of one partition differ wherever pages are read. */
function isAfter(by: string, cursor: string, { newestFirst }: Query): boolean {
  return newestFirst ? by < cursor : by > cursor
}

function inRange(by: string, { prefix, equals, from, to }: Query): boolean {
  if (prefix !== undefined) return by.startsWith(prefix)
  if (equals !== undefined) return by === equals
  return (from === undefined || by >= from) && (to === undefined || by <= to)
}
