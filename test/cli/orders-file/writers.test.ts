import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrders } from '../../../cli/orders/read-orders.ts'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { accountIdOf } from '../../../cli/orders-file/sums/event-ids.ts'
import { UsageError } from '../../../cli/usage-error.ts'
import { Event } from '../../../domain/events/event.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { dayFromNumber, dayIn, dayNumber } from '../../../domain/history/day.ts'
import { type Fact, namesFor, type Writer, write, writers } from './writers.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-writers-'))
})
afterAll(async () => await rm(directory, { recursive: true }))

const clocks = ['00:00:00', '07:30:00', '09:30:00', '23:59:59']
const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Pacific/Auckland']
const first = dayNumber('2023-01-01')

/** Orders of one line each; each account's have numbers of their own. */
const facts = (writer: Writer) =>
  fc
    .array(
      fc.record({
        account: fc.constantFrom(...namesFor(writer)),
        day: fc.nat({ max: 700 }).map((day) => dayFromNumber(first + day)),
        clock: fc.constantFrom(...clocks),
        quantity: fc.integer({ min: 1, max: 5_000 }),
        cents: fc.integer({ min: 1, max: 500_000 }),
      }),
      { minLength: 3, maxLength: 25 },
    )
    .map((all) => all.map((fact, n): Fact => ({ ...fact, order: String(1000 + n) })))

/** Worth in cents by account and day. */
type Sums = Record<string, number>
function sums(of: readonly { account: string; day: string; cents: number }[]): Sums {
  const sum: Sums = {}
  for (const { account, day, cents } of of) {
    const key = `${accountIdOf(account)} ${day}`
    sum[key] = (sum[key] ?? 0) + cents
  }
  return sum
}

/** What a reading came to: sums, or the name of what is wrong. */
async function readBack(content: Buffer, timeZone: string) {
  const file = join(directory, 'orders.csv')
  await writeFile(file, content)
  try {
    const read = await readOrders(file, { columns: {}, timeZone })
    const files = await readOrderDays(file, { columns: {}, timeZone })
    if (read.problems.length > 0) return { stopped: JSON.stringify(read.problems[0]) }
    return { read, files }
  } catch (error) {
    if (error instanceof UsageError) return { stopped: error.message }
    throw error
  }
}

describe.each(
  writers.map((writer, n) => ({
    n,
    writer,
    name: Object.values(writer)
      .map((part) => JSON.stringify(part))
      .join(', '),
  })),
)('a file by writer $n ($name)', ({ writer }) => {
  test('is read to the same order-days and cents by every command and in life, or stopped by name', async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(facts(writer), fc.constantFrom(...zones), async (written, timeZone) => {
        const result = await readBack(write(written, writer), timeZone)
        if ('stopped' in result) {
          expect(result.stopped).toMatch(/line|--/)
          return
        }
        read += 1
        const wanted = sums(
          written.map(({ quantity, cents, ...fact }) => ({ ...fact, cents: quantity * cents })),
        )
        const events = result.read.events.map(({ event }) => event)
        const got = events.map(({ accountId, at, lines }) => ({
          ...{ account: accountId, day: dayIn(at, timeZone) },
          cents: lines.reduce(
            (sum, line) => sum + Math.round(line.quantity * Number(line.unitPrice) * 100),
            0,
          ),
        }))
        expect(sums(got)).toEqual(wanted)
        // Life folds the days of the company's zone, fit, backtest and what-if count those of the file.
        const days = Object.keys(wanted).sort()
        const lived = Map.groupBy(events, ({ accountId, at }) => `${accountId} ${dayIn(at, timeZone)}`)
        const buckets = [...lived].map(
          ([key, all]) =>
            [
              key,
              bucketOf(
                key.slice(-10),
                all.map((event) => Event.parse(event)),
                timeZone,
              ),
            ] as const,
        )
        expect(buckets.flatMap(([key, { orders }]) => (orders > 0 ? [key] : [])).sort()).toEqual(days)
        const counted = result.files.accounts.flatMap(({ accountId, days: of }) =>
          of.map((day) => `${accountIdOf(accountId)} ${dayFromNumber(day)}`),
        )
        expect(counted.sort()).toEqual(days)
      }),
      { numRuns: 6 },
    )
    // A writer whose files are always stopped would prove nothing; only that of months first always may be.
    if (writer.dates !== 'month first') expect(read).toBeGreaterThan(0)
  })
})
