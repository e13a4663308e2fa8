import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ScanPreview } from '../../../domain/playbooks/scan-preview.ts'
import { Settings } from '../../../domain/settings.ts'
import { serveTimers } from '../../../functions/runtime/serve-timers.ts'
import { goOn } from '../../../functions/schedules/go-on.ts'
import { reconcileDue } from '../../../functions/schedules/reconcile-due.ts'
import { reviewActions } from '../../../functions/schedules/review-actions.ts'
import { scanChurn } from '../../../functions/schedules/scan-churn.ts'
import { sweepOutbox } from '../../../functions/schedules/sweep-outbox.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { ownerPk, readRisk } from '../../../functions/store/accounts/risk.ts'
import { listRuns, runItem } from '../../../functions/store/tasks/runs.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { orders } from '../../support/facts.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { told } from '../../support/told.ts'

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
  for (const accountId of ['a', 'b', 'c']) await regular(accountId)
})

/** An account that orders every week from October until the middle of January. */
async function regular(accountId: string) {
  const events = orders('2025-10-01', 7, 16, accountId)
  for (const event of events)
    await putEvent(stored.table, event, given.now().toISOString(), { eventDays: 400 })
  const sks = events.map((event) => eventKey(accountId, event.id).sk)
  await foldEvents.consume({ pk: `A#${accountId}`, sks }, given)
}
/** Everything the function would do, by the event it is called with. */
const fire = (event: unknown) =>
  serveTimers<'Timers'>(
    { ScanChurn: scanChurn, ReconcileDue: reconcileDue, GoOn: goOn, ReviewActions: reviewActions },
    given,
  )(event)
/** Every byte of the table as a hash; attributes of an item have no order in DynamoDB. */
async function bytes() {
  const items = (await stored.dump()).map((item) => Object.entries(item).toSorted())
  return createHash('sha256').update(JSON.stringify(items)).digest('hex')
}
const dryRun = async () => ScanPreview.parse(await fire({ timer: 'ScanChurn', dryRun: true }))

describe('a dry run of the scan', () => {
  test('leaves the table as it was, byte for byte, and tells what the scan then does', async () => {
    given.moveTo('2026-03-16T05:00:00Z')
    const before = await bytes()
    const preview = await dryRun()
    expect(await bytes()).toBe(before)
    expect(preview).toMatchObject({ asOf: '2026-03-16', read: 3, warned: 3, winBacks: 3, analyses: 3 })

    const { days, read, warned, winBacks, regainShares, analyses, postponed } = preview
    expect(await fire({ timer: 'ScanChurn' })).toEqual({
      days,
      read,
      warned,
      winBacks,
      regainShares,
      analyses,
      postponed,
      setAside: 0,
    })
    for (const { accountId, playbooks } of preview.accounts) {
      const runs = await listRuns(stored.table, accountId)
      const asked = runs.map(({ playbook, cause }) => ({ playbook, cause }))
      expect(asked).toHaveLength(2)
      expect(asked).toEqual(expect.arrayContaining(playbooks))
    }
    expect(await bytes()).not.toBe(before)
  })

  test('says why an account is warned about, in the words of its risk', async () => {
    given.moveTo('2026-03-16T05:00:00Z')
    const [first] = (await dryRun()).accounts
    expect(first?.band).toBe('red')
    expect(told(first?.sentence)).toMatch(
      /likely to order nothing in the next 90 days \(usual: 30%\)\. No order for 61 days/,
    )
    expect(first?.playbooks).toContainEqual({ playbook: 'win-back', cause: '2026-01-14' })
  })

  test('counts the tasks of each owner and says who has to wait, and why', async () => {
    given.settings = Settings.parse({ maxOpenTasksPerOwner: 2, rhythm: { statementsADay: 2 } })
    const ownerId = (await readRisk(stored.table, 'a'))?.ownerId ?? ''
    const open = { ownerPk: ownerPk(ownerId), ownerSk: 'TASK#open#2026-04-30T00:00:00Z#t' }
    await stored.table.put({ pk: 'A#z', sk: 'TASK#t', ...open })
    const handled = { runId: 'complaint-handling-1', playbook: 'complaint-handling', accountId: 'a' }
    const startedAt = '2026-03-15T00:00:00Z'
    await stored.table.put(runItem({ ...handled, cause: 'c-1', startedAt, status: 'open' }))
    given.moveTo('2026-03-16T05:00:00Z')
    const { accounts, owners, postponed } = await dryRun()
    expect(accounts.map(({ accountId, postponed: why }) => [accountId, why])).toEqual([
      ['a', 'complaint-open'],
      ['b', null],
      ['c', 'owner-busy'],
    ])
    expect(owners).toEqual([{ ownerId, openTasks: 1, newTasks: 1, analyses: 2, postponed: 2 }])
    expect(postponed).toBe(2)
  })

  test('logs counts at most, never accounts', async () => {
    given.moveTo('2026-03-16T05:00:00Z')
    await dryRun()
    expect(given.lines.join('\n')).not.toContain('Red:')
  })
})

describe('a timer', () => {
  test.each([
    { timer: 'ScanChurn', dryrun: true },
    { timer: 'ScanChurn', dryRun: 'yes' },
  ])('refuses %j instead of doing the real thing', async (event) => {
    given.moveTo('2026-03-16T05:00:00Z')
    const before = await bytes()
    await expect(fire(event)).rejects.toThrow(/unrecognized_keys|invalid_type/)
    expect(await bytes()).toBe(before)
  })

  test('without a dry run says so and does nothing', async () => {
    const sweep = serveTimers<'DispatchOutbox'>({ SweepOutbox: sweepOutbox }, given)
    await expect(sweep({ timer: 'SweepOutbox', dryRun: true })).rejects.toThrow('SweepOutbox has no dry run')
  })
})
