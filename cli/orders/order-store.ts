import { DatabaseSync } from 'node:sqlite'
import { dayOf } from '../../domain/history/day.ts'
import type { RowProblem } from '../orders-file/read-order-row.ts'
import type { FiledLine } from '../orders-file/sums/order-line-of.ts'
import { isSameOrder } from '../orders-file/sums/whole-order.ts'
import { createGrouping, type FiledEvent, type OrderEvent } from './group-orders.ts'

/** The orders and returns of a file, by account and then by time, kept outside of memory: they may be gone through as often as needed. */
export type StoredOrders = {
  counts: { orders: number; returns: number; accounts: number }
  /** Days of the first and the last, empty where there are none. */
  firstDay: string
  lastDay: string
  /** Orders that can be none. */
  problems: RowProblem[]
  events(): Iterable<FiledEvent>
  /** So many of them, spread over all. */
  some(count: number): FiledEvent[]
  close(): void
}

/** So many KB of pages stay in memory; SQLite writes the others to a file of its own, which is gone once the process is. */
const PAGES_KB = 32_000

/**
 * Collects the lines of a file, whose orders may be spread over all of it, and gives them back as orders, account after account: what is in
 * memory is the lines of one account, however long the file is.
 */
export function createOrderStore(): {
  add(filed: FiledLine): void
  finish(currency: string): StoredOrders
  /** Forgets what was added; in place of `finish`. */
  close(): void
} {
  const database = new DatabaseSync('')
  database.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -${PAGES_KB};
     CREATE TABLE lines (account TEXT NOT NULL, filed TEXT NOT NULL);
     CREATE TABLE events (place INTEGER PRIMARY KEY, line INTEGER NOT NULL, event TEXT NOT NULL);
     BEGIN`,
  )
  const insertLines = database.prepare('INSERT INTO lines VALUES (?, ?)')
  const insertEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?)')
  // Mostly the rows of an order follow each other: they are kept together.
  let together: FiledLine[] = []
  const keep = (): void => {
    const [first] = together
    if (first) insertLines.run(first.accountId, JSON.stringify(together))
    together = []
  }
  return {
    add(filed) {
      const [first] = together
      if (first && !(isSameOrder(first, filed) && together.length < 1000)) keep()
      together.push(filed)
    },
    close: () => database.close(),
    finish(currency) {
      keep()
      const counts = { orders: 0, returns: 0, accounts: 0 }
      const days = { first: '', last: '' }
      const problems: RowProblem[] = []
      for (const grouped of groupedByAccount(database, currency)) {
        problems.push(...grouped.problems)
        if (grouped.events.length > 0) counts.accounts += 1
        for (const { event, line } of grouped.events) {
          insertEvent.run(counts.orders + counts.returns, line, JSON.stringify(event))
          counts[event.type === 'order' ? 'orders' : 'returns'] += 1
          const day = dayOf(event.at)
          if (days.first === '' || day < days.first) days.first = day
          if (day > days.last) days.last = day
        }
      }
      database.exec('DROP TABLE lines')
      problems.sort((a, b) => a.line - b.line)
      return { counts, firstDay: days.first, lastDay: days.last, problems, ...readingOf(database, counts) }
    },
  }
}

/** The orders of one account after another; what comes of no line is told by `currency`. */
function* groupedByAccount(database: DatabaseSync, currency: string) {
  const grouping = createGrouping()
  let current: unknown
  for (const { account, filed } of database
    .prepare('SELECT * FROM lines ORDER BY account, rowid')
    .iterate()) {
    if (current !== undefined && account !== current) yield grouping.finish(currency)
    current = account
    for (const line of JSON.parse(String(filed)) as FiledLine[]) grouping.add(line)
  }
  yield grouping.finish(currency)
}

function readingOf(database: DatabaseSync, { orders, returns }: StoredOrders['counts']) {
  const filedOf = ({ line, event }: Record<string, unknown>): FiledEvent => ({
    line: Number(line),
    event: JSON.parse(String(event)) as OrderEvent,
  })
  const one = database.prepare('SELECT line, event FROM events WHERE place = ?')
  const total = orders + returns
  return {
    *events() {
      const all = database.prepare('SELECT line, event FROM events ORDER BY place')
      for (const row of all.iterate()) yield filedOf(row)
    },
    some(count: number): FiledEvent[] {
      const step = Math.max(1, Math.floor(total / count))
      return Array.from({ length: Math.min(count, total) }, (_, n) => filedOf(one.get(n * step) ?? {}))
    },
    close: () => database.close(),
  }
}
