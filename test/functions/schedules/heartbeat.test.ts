import { expect, test } from 'vitest'
import { serveTimers } from '../../../functions/runtime/serve-timers.ts'
import { setAside } from '../../../functions/runtime/set-aside.ts'
import { followComplaints } from '../../../functions/schedules/follow-complaints.ts'
import { goOn } from '../../../functions/schedules/go-on.ts'
import { morningMails } from '../../../functions/schedules/morning-mails.ts'
import { reconcileDue } from '../../../functions/schedules/reconcile-due.ts'
import { reviewActions } from '../../../functions/schedules/review-actions.ts'
import { scanChurn } from '../../../functions/schedules/scan-churn.ts'
import { sweepOutbox } from '../../../functions/schedules/sweep-outbox.ts'
import { readTimerMarks } from '../../../functions/store/company/timer-marks.ts'
import { startEngine } from '../../support/engine.ts'
import { givenFor } from '../../support/given.ts'

const noMail = {
  sender: 'holdfast@example.com',
  quota: async () => ({ left: 1, aSecond: 14 }),
  send: () => Promise.reject(new Error('no mail is due')),
}
const metricsOf = (lines: readonly string[]) =>
  lines.map((line) => JSON.parse(line)).filter((line) => '_aws' in line)

test('a timer that has come to its end says so, by which its alarm knows that it runs: ScanChurnDone, GoOnDone, SweepOutboxDone, MorningMailsDone, FollowComplaintsDone, ReviewActionsDone', async () => {
  const engine = await startEngine()
  try {
    const given = givenFor((await engine.newTable()).table, '2026-03-02T06:00:00Z')
    await serveTimers<'DispatchOutbox'>({ SweepOutbox: sweepOutbox }, given)({ timer: 'SweepOutbox' })
    const all = serveTimers<'Timers'>(
      { ScanChurn: scanChurn, ReconcileDue: reconcileDue, GoOn: goOn, ReviewActions: reviewActions },
      given,
    )
    const mails = serveTimers<'SendMail'>(
      { FollowComplaints: followComplaints, MorningMails: morningMails },
      { ...given, mail: noMail },
    )
    await mails({ timer: 'MorningMails' })
    await mails({ timer: 'FollowComplaints' })
    await all({ timer: 'GoOn' })
    await all({ timer: 'ScanChurn' })
    await all({ timer: 'ReviewActions' })
    const written = metricsOf(given.lines)
    expect(written.flatMap((line) => Object.keys(line))).toEqual(
      expect.arrayContaining([
        'SweepOutboxDone',
        'StuckRequests',
        'OverdueTasks',
        'GoOnDone',
        'MorningMailsDone',
        'FollowComplaintsDone',
        'ScanChurnDone',
        'ReviewActionsDone',
      ]),
    )
    for (const { Stack, _aws } of written)
      expect([Stack, _aws.CloudWatchMetrics[0].Dimensions]).toEqual(['Holdfast', [['Stack']]])
  } finally {
    await engine.stop()
  }
})

test('a timer that fails gives no sign of life', async () => {
  const given = givenFor(
    new Proxy({} as never, { get: () => () => Promise.reject(new Error('down')) }),
    '2026-03-02T06:00:00Z',
  )
  await expect(
    serveTimers<'DispatchOutbox'>({ SweepOutbox: sweepOutbox }, given)({ timer: 'SweepOutbox' }),
  ).rejects.toThrow()
  expect(metricsOf(given.lines).flatMap((line) => Object.keys(line))).not.toContain('SweepOutboxDone')
})

test('what is set aside is counted once, and crossings that the scan missed are counted by the sweep: SetAside, MissedCrossings, RefoldDrift', async () => {
  const engine = await startEngine()
  try {
    const given = givenFor((await engine.newTable()).table, '2026-03-02T06:00:00Z')
    const trouble = { accountId: 'acme', item: 'EVT#e-1', work: 'FoldEvents', reason: 'too-large' } as const
    await setAside(trouble, given)
    await setAside(trouble, given)
    await reconcileDue.run(given)
    const names = metricsOf(given.lines).map((line) => line._aws.CloudWatchMetrics[0].Metrics[0].Name)
    expect(names).toEqual(['SetAside', 'MissedCrossings', 'RefoldDrift'])
  } finally {
    await engine.stop()
  }
})

test('a timer that had more work than time gives no sign of life: what goes on with it does', async () => {
  const engine = await startEngine()
  try {
    const given = givenFor((await engine.newTable()).table, '2026-03-02T06:00:00Z')
    const unfinished = { ...scanChurn, run: async () => ({ read: 1, unfinished: 1 }) }
    const broken = { ...reconcileDue, run: () => Promise.reject(new Error('it broke')) }
    const fire = serveTimers<'Timers'>(
      { ScanChurn: unfinished, ReconcileDue: broken, GoOn: goOn, ReviewActions: reviewActions },
      given,
    )
    await fire({ timer: 'ScanChurn' })
    expect(metricsOf(given.lines)).toEqual([])
    // Operators read when each ran last, and how that ended.
    await expect(fire({ timer: 'ReconcileDue' })).rejects.toThrow()
    const at = '2026-03-02T06:00:00.000Z'
    expect(await readTimerMarks(given.table)).toEqual(
      new Map([
        ['ReconcileDue', { at, outcome: 'failed' }],
        ['ScanChurn', { at, outcome: 'unfinished' }],
      ]),
    )
  } finally {
    await engine.stop()
  }
})
