import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dueAfterNews } from '../../../domain/playbooks/when-due.ts'
import { Settings } from '../../../domain/settings.ts'
import { foldAccount } from '../../../functions/operations/accounts/fold-account.ts'
import { release } from '../../../functions/operations/mending/release.ts'
import { scanChurn } from '../../../functions/schedules/scan-churn.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { ownerPk, readRisk } from '../../../functions/store/accounts/risk.ts'
import { troublesOf } from '../../../functions/store/company/quarantine.ts'
import { revise } from '../../../functions/store/table/revision.ts'
import type { Table } from '../../../functions/store/table/table.ts'
import { closed, listRuns, Run, runItem, runKey } from '../../../functions/store/tasks/runs.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { order, orders } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-01-20T12:00:00Z')
})

/** An account that orders every week from October until the middle of January. */
async function regular(accountId: string, first = '2025-10-01') {
  const events = orders(first, 7, 16, accountId)
  for (const event of events)
    await putEvent(stored.table, event, given.now().toISOString(), { eventDays: 400 })
  const sks = events.map((event) => eventKey(accountId, event.id).sk)
  await foldEvents.consume({ pk: `A#${accountId}`, sks }, given)
}
async function scanAt(day: string) {
  given.moveTo(`${day}T05:00:00Z`)
  return scanChurn.run(given)
}
const starts = async (playbook: string) =>
  (await stored.dump()).filter(({ sk }) => sk.startsWith(`OUT#start#${playbook}`))
const nextDue = async (accountId: string) =>
  String((await stored.table.get({ pk: `A#${accountId}`, sk: 'STATE' }))?.duePk).split('#')[1]

describe('the daily scan', () => {
  test('reads nobody whose day has not come, and files nobody for never', async () => {
    await regular('acme')
    expect(await scanAt('2026-01-21')).toMatchObject({ read: 0, warned: 0 })
    expect(await nextDue('acme')).toMatch(/^2026-0[2-4]-\d\d$/)
  })

  test('sets one account aside that cannot be read, looks at the others, and looks at it again once it is released', async () => {
    await regular('acme')
    await regular('broken')
    const readable = await stored.table.get({ pk: 'A#broken', sk: 'STATE' })
    for (const accountId of ['acme', 'broken'])
      await stored.table.update(
        { pk: `A#${accountId}`, sk: 'STATE' },
        { set: { due: '2026-01-21', duePk: 'DUE#2026-01-21#0', dueSk: accountId } },
      )
    await stored.table.update({ pk: 'A#broken', sk: 'STATE' }, { set: { memory: 'of another release' } })
    expect(await scanAt('2026-01-21')).toMatchObject({ read: 1, setAside: 1 })
    expect(await troublesOf(stored.table, 'broken')).toMatchObject([{ work: 'ScanChurn' }])
    expect(await scanAt('2026-01-22')).toMatchObject({ read: 0 })
    expect(await release('broken', given)).toMatchObject({ released: [{ work: 'ScanChurn' }], left: [] })
    const made = await stored.table.get({ pk: 'A#broken', sk: 'STATE' })
    expect(made).toMatchObject({ count: readable?.count, memory: readable?.memory })
    expect(String(made?.due) >= '2026-01-22').toBe(true)
  })

  test('warns of an account that fell silent, asks for its playbooks once, and files it on', async () => {
    await regular('acme')
    let winBacks = 0
    let days = 0
    for (let day = 21; winBacks === 0 && day < 121; day++) {
      days++
      const at = new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)
      winBacks = (await scanAt(at)).winBacks ?? 0
    }
    expect(days).toBe(20)
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ band: 'yellow' })
    expect(await starts('win-back')).toHaveLength(1)
    expect(await starts('account-cost-analysis')).not.toHaveLength(0)
    const [run] = (await listRuns(stored.table, 'acme')).filter(({ playbook }) => playbook === 'win-back')
    expect(run).toMatchObject({ cause: '2026-01-14', status: 'open' })
  })

  test('fired twice the same day, or over a whole missed stretch, asks for nothing more', async () => {
    await regular('acme')
    expect(await scanAt('2026-03-16')).toMatchObject({ winBacks: 1, analyses: 1 })
    const before = await stored.dump()
    expect(await scanAt('2026-03-16')).toMatchObject({ winBacks: 0, analyses: 0 })
    expect(await stored.dump()).toEqual(before)
    expect(await scanAt('2026-06-30')).toMatchObject({ winBacks: 0, analyses: 0 })
    expect(await starts('win-back')).toHaveLength(1)
  })

  test('catches up days it missed: the account due meanwhile is still seen', async () => {
    await regular('acme')
    await scanAt('2026-01-21')
    const missed = await nextDue('acme')
    const result = await scanAt('2026-03-30')
    expect(missed && missed < '2026-03-30').toBe(true)
    expect(result).toMatchObject({ read: 1, warned: 1 })
    expect(result.days).toBe(69)
  })

  test('judges the day that it is where the company works, as its facts are filed', async () => {
    given.settings = Settings.parse({ businessCalendar: { timeZone: 'Asia/Shanghai' } })
    await regular('acme')
    given.moveTo('2026-03-15T20:00:00Z')
    expect(await scanChurn.run(given)).toMatchObject({ read: 1, winBacks: 1 })
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ asOf: '2026-03-16' })
    given.moveTo('2026-03-16T15:00:00Z')
    expect(await scanChurn.run(given)).toMatchObject({ days: 1 })
  })

  test('two scans at the same time ask for each playbook once', async () => {
    await regular('acme')
    given.moveTo('2026-03-16T05:00:00Z')
    const both = await Promise.all([scanChurn.run(given), scanChurn.run(given)])
    expect(both.reduce((sum, counts) => sum + (counts.winBacks ?? 0), 0)).toBe(1)
    expect(await starts('win-back')).toHaveLength(1)
  })

  test('leaves news that came while it decided to the next scan, and does not file it as decided upon', async () => {
    await regular('acme')
    const news = { ...order('late', '2026-01-15'), accountId: 'acme' }
    const hurried: Table = {
      ...stored.table,
      async transact(writes) {
        await putEvent(stored.table, news, given.now().toISOString(), { eventDays: 400 })
        await foldEvents.consume({ pk: 'A#acme', sks: [eventKey('acme', news.id).sk] }, given)
        return stored.table.transact(writes)
      },
    }
    given.moveTo('2026-03-16T05:00:00Z')
    expect(await scanChurn.run({ ...given, table: hurried })).toMatchObject({ winBacks: 1 })
    expect(await readRisk(stored.table, 'acme')).toMatchObject({ count: 17, band: 'red' })
    expect(await nextDue('acme')).toBe('2026-03-16')
    expect(await scanAt('2026-03-16')).toMatchObject({ read: 1 })
    expect(await nextDue('acme')).not.toBe('2026-03-16')
  })

  test('analyses costs again in the next quarter while the account still looks bad', async () => {
    await regular('acme', '2025-10-20')
    await scanAt('2026-03-20')
    const first = (await starts('account-cost-analysis')).length
    expect(first).toBe(1)
    await scanAt('2026-04-01')
    expect(await starts('account-cost-analysis')).toHaveLength(2)
  })

  test('leaves an account that was lost long ago in peace', async () => {
    await regular('acme')
    expect(await scanAt('2027-01-20')).toMatchObject({ winBacks: 0, analyses: 0 })
  })

  test('asks for another win-back of the same silence once the cooldown of the first is over', async () => {
    await regular('acme')
    await scanAt('2026-03-16')
    const [run] = (await listRuns(stored.table, 'acme')).filter(({ playbook }) => playbook === 'win-back')
    if (!run) throw new Error('a win-back was asked for')
    await revise(stored.table, runKey('acme', run.runId), Run, (present) =>
      closed(present, { outcome: 'lost', reason: 'no-order', at: '2026-04-20T09:00:00Z' }),
    )
    given.moveTo('2026-04-20T09:00:00Z')
    await foldAccount(stored.table, 'acme', { now: given.now(), settings: given.settings, due: dueAfterNews })
    expect(await nextDue('acme')).toBe('2026-04-20')
    expect(await scanAt('2026-04-21')).toMatchObject({ read: 1, winBacks: 0 })
    expect(await nextDue('acme')).toBe('2026-06-19')
    expect(await scanAt('2026-06-18')).toMatchObject({ winBacks: 0 })
    expect(await scanAt('2026-06-19')).toMatchObject({ winBacks: 1 })
    const causes = (await listRuns(stored.table, 'acme')).map(({ cause }) => cause)
    expect(causes).toContain('2026-01-14~2')
  })

  test('waits with the win-back while a complaint is being handled', async () => {
    await regular('acme')
    const run = {
      runId: 'complaint-handling-1',
      playbook: 'complaint-handling',
      accountId: 'acme',
      cause: 'c-1',
    }
    const startedAt = '2026-03-15T00:00:00Z'
    await stored.table.put(runItem({ ...run, startedAt, status: 'open' }))
    expect(await scanAt('2026-03-16')).toMatchObject({ winBacks: 0, postponed: 1 })
    expect(await nextDue('acme')).toBe('2026-03-17')
    await stored.table.put(runItem({ ...run, startedAt, status: 'closed' }))
    expect(await scanAt('2026-03-17')).toMatchObject({ winBacks: 1, postponed: 0 })
  })

  test('gives an owner no more open tasks than allowed; the others are due again tomorrow', async () => {
    given.settings = Settings.parse({ maxOpenTasksPerOwner: 2, rhythm: { statementsADay: 2 } })
    for (const accountId of ['a', 'b', 'c']) await regular(accountId)
    const ownerId = (await readRisk(stored.table, 'a'))?.ownerId ?? ''
    const open = { ownerPk: ownerPk(ownerId), ownerSk: 'TASK#open#2026-04-30T00:00:00Z#t' }
    await stored.table.put({ pk: 'A#z', sk: 'TASK#t', ...open })
    expect(await scanAt('2026-03-16')).toMatchObject({ warned: 3, winBacks: 1, analyses: 2, postponed: 2 })
    await stored.table.delete({ pk: 'A#z', sk: 'TASK#t' })
    expect(await scanAt('2026-03-17')).toMatchObject({ warned: 2, winBacks: 2, analyses: 1, postponed: 0 })
  })
})
