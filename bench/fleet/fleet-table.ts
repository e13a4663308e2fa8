import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { Band } from '../../domain/risk/band.ts'
import { dayWrite } from '../../functions/store/accounts/days.ts'
import { eventItem } from '../../functions/store/accounts/events.ts'
import { accountShards, dueShards, riskKey } from '../../functions/store/accounts/risk.ts'
import { shardOf } from '../../functions/store/table/shard-of.ts'
import type { Condition, Item, Page, Query, Table, Write } from '../../functions/store/table/table.ts'
import { holds } from '../faults/holds.ts'
import { memoryTable } from '../faults/memory-table.ts'
import { bucketsOf, type Life } from './lives.ts'
import { sortedItems } from './sorted-items.ts'

const bands = Band.options
const never = 2 ** 31 - 1
const accountsOfAnOwner = 200

/** A table of very many accounts: what is asked of it is told by typed arrays, not by items. */
export type FleetTable = Table & {
  /** The accounts filed under a day or an earlier one. */
  due(day: string): Int32Array
  isDue(account: number, day: string): boolean
  /** How many of the accounts nobody has read since the last call. */
  unread(accounts: Int32Array): number
}

/**
 * So many accounts with the given lives in turn. Their state items, days and events are made when they are read; kept is only what can change: the day
 * an account is due, its band, and when that was judged. What is announced is told to nobody. Everything else is an ordinary table in memory.
 */
export function fleetTable(count: number, lives: readonly Life[]): FleetTable {
  const others = memoryTable()
  const candidates = sortedItems()
  const due = new Int32Array(count)
  const revision = new Int32Array(count).fill(1)
  const shards = { due: new Uint8Array(count), account: new Uint8Array(count) }
  const band = new Uint8Array(count)
  const judged = new Int32Array(count)
  const read = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const { due: day, band: filed, asOf } = lifeOf(i).filed
    due[i] = day === undefined ? never : dayNumber(day)
    band[i] = bands.indexOf(filed)
    judged[i] = dayNumber(asOf)
    shards.due[i] = shardOf(idOf(i), dueShards)
    shards.account[i] = shardOf(idOf(i), accountShards)
  }

  function lifeOf(account: number): Life {
    const life = lives[account % lives.length]
    if (!life) throw new Error('there are no lives')
    return life
  }

  function stateOf(account: number): Item {
    const { filed } = lifeOf(account)
    const day = due[account] ?? never
    return {
      ...filed,
      ...riskKey(idOf(account)),
      accountId: idOf(account),
      ownerId: `owner-${String(Math.floor(account / accountsOfAnOwner)).padStart(5, '0')}`,
      band: bands[band[account] ?? 0],
      asOf: dayFromNumber(judged[account] ?? 0),
      due: day === never ? undefined : dayFromNumber(day),
      revision: revision[account],
    }
  }

  function storeState(account: number, item: Item) {
    if (item.count !== lifeOf(account).filed.count)
      throw new Error(`${idOf(account)} was written with other facts than it has`)
    due[account] = item.due === undefined ? never : dayNumber(String(item.due))
    revision[account] = Number(item.revision)
    band[account] = bands.indexOf(Band.parse(item.band))
    judged[account] = dayNumber(String(item.asOf))
  }

  function found({ index, pk, prefix, from, cursor, limit = 1000 }: Query): Page | undefined {
    const [kind, first, second] = pk.split('#')
    const after = cursor === undefined ? -1 : numberOf(cursor)
    if (index === 'due') {
      const [day, shard] = [dayNumber(String(first)), Number(second)]
      return page(after, limit, (i) => due[i] === day && shards.due[i] === shard)
    }
    if (index === 'byShard') return page(after, limit, (i) => shards.account[i] === Number(first))
    if (kind === 'CANDIDATES') return { items: candidates.first(limit) }
    if (kind !== 'A' || first === undefined) return undefined
    const account = numberOf(first)
    const wanted = prefix ?? from ?? ''
    if (wanted.startsWith('EVT#')) return { items: eventsOf(account) }
    return wanted.startsWith('DAY#') ? { items: daysOf(account) } : undefined
  }

  function eventsOf(account: number): Item[] {
    return lifeOf(account)
      .orders()
      .map((order) => eventItem({ ...order, accountId: idOf(account) }, order.at, { eventDays: 4000 }))
  }

  function daysOf(account: number): Item[] {
    const orders = lifeOf(account).orders()
    return bucketsOf(orders).map(
      (bucket, i) => dayWrite(idOf(account), { bucket, ids: [String(orders[i]?.id)] }, 0).put,
    )
  }

  function page(after: number, limit: number, isOf: (account: number) => boolean): Page {
    const items: Item[] = []
    for (let i = after + 1; i < count; i++) {
      if (!isOf(i)) continue
      items.push({ pk: `A#${idOf(i)}`, sk: 'STATE' })
      if (items.length === limit) return { items, cursor: idOf(i) }
    }
    return { items }
  }

  function refused(write: Write): boolean {
    if (!('put' in write) || write.put.sk !== 'STATE') return false
    return !holds(write.if, stateOf(numberOf(write.put.pk.slice(2))))
  }

  async function transact(writes: readonly Write[]) {
    const failed = writes.findIndex(refused)
    if (failed >= 0) return { written: false as const, failed }
    const isOther = (write: Write) => !('put' in write && /^(STATE|CANDIDATE)/.test(kindOf(write.put)))
    const rest = writes.filter((write) => isOther(write) && !('put' in write && 'outboxPk' in write.put))
    const written = rest.length > 0 ? await others.transact(rest) : ({ written: true } as const)
    if (!written.written) return written
    for (const write of writes) {
      if (!('put' in write)) continue
      if (write.put.sk === 'STATE') storeState(numberOf(write.put.pk.slice(2)), write.put)
      if (write.put.pk === 'CANDIDATES') candidates.add(write.put)
    }
    return written
  }

  async function writeOne(write: Write) {
    const { written } = await transact([write])
    return { written } as { written: true } | { written: false }
  }

  function isDue(account: number, day: string): boolean {
    return (due[account] ?? never) <= dayNumber(day)
  }

  return {
    ...others,
    async get(key) {
      if (key.sk !== 'STATE') return others.get(key)
      const account = numberOf(key.pk.slice(2))
      read[account] = 1
      return stateOf(account)
    },
    query: async (query) => found(query) ?? others.query(query),
    queryAll: async (query) => found(query)?.items ?? others.queryAll(query),
    put: (put, options) => writeOne({ put, ...options }),
    async delete(key, condition?: Condition) {
      if (key.pk !== 'CANDIDATES') return others.delete(key, condition)
      candidates.remove(key.sk)
      return { written: true }
    },
    transact,
    due: (day) => Int32Array.from(due.keys()).filter((i) => isDue(i, day)),
    isDue,
    unread(accounts) {
      const unread = accounts.filter((i) => read[i] === 0).length
      read.fill(0)
      return unread
    },
  }
}

function idOf(account: number): string {
  return `acc-${String(account).padStart(8, '0')}`
}

function numberOf(accountId: string): number {
  return Number(accountId.slice(4))
}

function kindOf({ pk, sk }: Item): string {
  return sk === 'STATE' ? sk : pk
}
