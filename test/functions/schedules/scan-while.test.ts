import { describe, expect, test } from 'vitest'
import { memoryTable } from '../../../bench/faults/memory-table.ts'
import { Settings } from '../../../domain/settings.ts'
import { goOn } from '../../../functions/schedules/go-on.ts'
import { scanWhile } from '../../../functions/schedules/scan-while.ts'
import { sweepWhile } from '../../../functions/schedules/sweep-while.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import type { Table } from '../../../functions/store/table/table.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { orders } from '../../support/facts.ts'
import { givenFor } from '../../support/given.ts'

const forEver = () => true
/** Time for so many pages. */
const pages = (count: number) => () => count-- > 0
/** Open tasks an owner may have. */
const cap = 10
const fresh = { fresh: true }
const left = { fresh: false }

/** Accounts that ordered every week until the middle of January and have been silent since; the later their number the fewer years behind them. */
async function silentBase(count: number) {
  const table = memoryTable()
  const given = givenFor(table, '2026-01-20T12:00:00Z')
  given.settings = Settings.parse({
    maxOpenTasksPerOwner: cap,
    rhythm: { callsADay: cap, statementsADay: cap },
  })
  for (let i = 0; i < count; i++) {
    const accountId = `acc-${String(i).padStart(4, '0')}`
    const events = orders('2025-10-01', 7, 16, accountId)
    for (const event of events) await putEvent(table, event, '2026-01-20T12:00:00Z', { eventDays: 400 })
    const sks = events.map((event) => eventKey(accountId, event.id).sk)
    await foldEvents.consume({ pk: `A#${accountId}`, sks }, given)
  }
  given.moveTo('2026-03-16T05:00:00Z')
  return { table, given }
}
type Base = Awaited<ReturnType<typeof silentBase>>

const contentOf = ({ table }: Base, wanted: (sk: string) => boolean) =>
  [...table.partitions].flatMap(([, items]) => [...items.values()].filter(({ sk }) => wanted(sk)))
const winBacks = (base: Base) => contentOf(base, (sk) => sk.startsWith('RUN#win-back'))
const candidates = ({ table }: Base) => table.partitions.get('CANDIDATES')?.size ?? 0
const dueDays = (base: Base) => contentOf(base, (sk) => sk === 'STATE').map(({ due }) => String(due))
const revise = (base: Base, change: Partial<Table>) => ({
  ...base.given,
  table: { ...base.table, ...change },
})

describe('a scan of more accounts than it has time for', { timeout: 60_000 }, () => {
  test('stops when its time is over, says so, and is gone on with until it has done what one without an end does', async () => {
    const whole = await silentBase(230)
    const all = await scanWhile(whole.given, forEver, fresh)
    expect(all).toMatchObject({ read: 230, warned: 230, winBacks: 10, postponed: 220 })
    const base = await silentBase(230)
    const first = await scanWhile(base.given, pages(2), fresh)
    expect(first).toMatchObject({ unfinished: 1, winBacks: 0 })
    expect(first.read).toBeLessThan(230)
    let invocations = 1
    for (let part = first; part.unfinished; invocations++) part = await scanWhile(base.given, pages(2), left)
    expect(invocations).toBeGreaterThan(3)
    expect(winBacks(base)).toEqual(winBacks(whole))
    expect(dueDays(base).toSorted()).toEqual(dueDays(whole).toSorted())
    expect(candidates(base)).toBe(0)
  })

  test('gives an owner no more than the cap over all pages, and those with most at stake', async () => {
    const base = await silentBase(130)
    await scanWhile(base.given, forEver, fresh)
    expect(winBacks(base)).toHaveLength(cap)
    expect(await scanWhile(base.given, forEver, fresh)).toMatchObject({ winBacks: 0 })
  })

  test('misses nobody and asks nothing twice, wherever it is killed', async () => {
    const whole = await silentBase(12)
    await scanWhile(whole.given, forEver, fresh)
    for (let writes = 0; writes < 40; writes += 3) {
      const base = await silentBase(12)
      let still = writes
      const dying =
        <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
        async (...given: A): Promise<R> => {
          if (still-- <= 0) throw new Error('killed')
          return act(...given)
        }
      const { put, update, transact } = base.table
      const killed = revise(base, {
        put: dying(put),
        update: dying(update),
        transact: dying(transact),
        delete: dying(base.table.delete),
      })
      await scanWhile(killed, forEver, fresh).catch(() => undefined)
      await scanWhile(base.given, forEver, fresh)
      expect(winBacks(base).length, `killed at write ${writes}`).toBe(cap)
      expect(candidates(base)).toBe(0)
      expect(dueDays(base).every((day) => day > '2026-03-16')).toBe(true)
    }
  })

  test('leaves the rest to another scan that is quicker, so that no owner is given by both', async () => {
    const base = await silentBase(120)
    const counts = await Promise.all([1, 2, 3].map(() => scanWhile(base.given, forEver, fresh)))
    expect(winBacks(base)).toHaveLength(cap)
    expect(counts.reduce((sum, { winBacks }) => sum + winBacks, 0)).toBe(10)
    expect(candidates(base)).toBe(0)
    expect(dueDays(base).every((day) => day > '2026-03-16')).toBe(true)
  })

  test('is gone on with by the hourly timer, which else does nothing', async () => {
    const base = await silentBase(120)
    expect(await goOn.run(base.given)).toEqual({})
    await scanWhile(base.given, pages(1), fresh)
    expect(winBacks(base)).toHaveLength(0)
    expect((await goOn.run(base.given)).read).toBeGreaterThan(0)
    expect(winBacks(base)).toHaveLength(cap)
    expect(base.given.lines.join()).toContain('ScanChurnDone')
    expect(await goOn.run(base.given)).toEqual({})
  })
})

describe('a sweep of more accounts than it has time for', { timeout: 60_000 }, () => {
  test('is gone on with where it stood, and has swept everybody once at its end', async () => {
    const base = await silentBase(60)
    const first = await sweepWhile(base.given, pages(3))
    expect(first).toMatchObject({ unfinished: 1 })
    const rest = await goOn.run(base.given)
    expect(first.swept + (rest.swept ?? 0)).toBe(60)
    expect(await goOn.run(base.given)).toEqual({})
    expect(await sweepWhile(base.given, forEver)).toMatchObject({ swept: 60 })
  })
})
