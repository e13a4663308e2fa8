import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountValue } from '../../../domain/learning/account-value.ts'
import type { PastRun } from '../../../domain/playbooks/attempts.ts'
import { rhythmOn } from '../../../domain/playbooks/gentle-start.ts'
import { planPlaybooks, type Warned } from '../../../domain/playbooks/plan-playbooks.ts'
import { dueAfterScan } from '../../../domain/playbooks/when-due.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { Settings } from '../../../domain/settings.ts'
import { saying } from '../../support/told.ts'

const settings = Settings.parse({ maxOpenTasksPerOwner: 2, rhythm: { statementsADay: 2 } })

function red(accountId: string, probability = 0.8, changes: Partial<Warned> = {}): Warned {
  const report: RiskReport = {
    ...{ asOf: '2026-03-16', probability, band: 'red', horizonDays: 90, modelVersion: 'm' },
    ...{
      verdict: saying('Red.'),
      sentence: saying('Red.'),
      contributions: [],
      signals: [],
      dueOn: null,
      redSince: '2026-03-10',
      warnedSince: '2026-03-10',
    },
    ...{ usual: 0.3, bandReason: 'silence', shrinkingSince: null },
    ...{ lateFrom: '2026-02-01', callFrom: '2026-02-01', callUntil: '2026-04-14' },
    ...{ lastOrderDay: '2026-01-14', orderDays: 16 },
  }
  return { accountId, ownerId: 'li', report, value: null, runs: [], ...changes }
}
const plan = (warned: Warned[], open: [string, number][] = []) =>
  planPlaybooks(warned, new Map(open), settings).map(({ accountId, wishes, postponed }) => [
    accountId,
    wishes.map(({ playbook }) => playbook).join(' '),
    postponed,
  ])
const both = 'win-back account-cost-analysis'

describe('what warned accounts get', () => {
  test('goes to the worst first, as long as their owner has room; the others wait for a day', () => {
    expect(plan([red('a', 0.71), red('b', 0.9), red('c', 0.8)], [['li', 1]])).toEqual([
      ['b', both, null],
      ['c', 'account-cost-analysis', 'owner-busy'],
      ['a', '', 'owner-busy'],
    ])
  })

  test('goes first to where most is at stake: a likelier small loss waits for a great one', () => {
    const value = (timesOrdinary: number): AccountValue => ({
      ...{ tier: 'vip', amount: '1.00', currency: 'EUR', timesOrdinary, modelVersion: 'm' },
      convention: 'a test',
    })
    const warned = [
      red('small', 0.95, { value: value(0.1) }),
      red('unknown', 0.75),
      red('vip', 0.5, { value: value(8) }),
      red('major', 0.6, { value: value(2) }),
    ]
    expect(plan(warned).map(([accountId, , postponed]) => [accountId, postponed])).toEqual([
      ['vip', null],
      ['major', null],
      ['unknown', 'owner-busy'],
      ['small', 'owner-busy'],
    ])
  })

  test('is nothing while the silence is short, and the day it is long enough is kept in mind', () => {
    const early = red('a')
    const report = { ...early.report, callFrom: '2026-03-20' }
    expect(plan([{ ...early, report }])).toEqual([['a', '', null]])
    expect(dueAfterScan(report, [], settings)).toBe('2026-03-20')
    expect(dueAfterScan({ ...report, dueOn: '2026-03-18' }, [], settings)).toBe('2026-03-18')
    expect(dueAfterScan(early.report, [], settings)).toBe('2026-04-01')
    expect(plan([{ ...early, report: { ...report, callFrom: null } }])).toEqual([['a', '', null]])
  })

  describe('where it orders as ever but buys less', () => {
    const shrinking = (changes: Partial<RiskReport> = {}, runs: Warned['runs'] = []) => {
      const { report } = red('a', 0.01)
      const held = { callFrom: '2026-04-01', warnedSince: null, shrinkingSince: '2026-03-01' }
      return { ...red('a'), runs, report: { ...report, ...held, ...changes } }
    }
    const asked = { playbook: 'regain-share', cause: '2026-02-20', status: 'closed' as const }

    test('is a call at once, though its rhythm holds, and one for as long as its level looks back', () => {
      expect(plan([shrinking()])).toEqual([['a', 'regain-share', null]])
      expect(plan([shrinking({}, [asked])])).toEqual([['a', '', null]])
      expect(plan([shrinking({}, [{ ...asked, cause: '2025-11-01' }])])).toEqual([
        ['a', 'regain-share', null],
      ])
      expect(plan([shrinking({ shrinkingSince: null })])).toEqual([['a', '', null]])
    })

    test('is a win-back instead once its silence is warned of, after the call that is being asked for', () => {
      const late = { callFrom: '2026-02-01', warnedSince: '2026-03-10' }
      expect(plan([shrinking(late)])).toEqual([['a', both, null]])
      const isAsked = [{ ...asked, status: 'open' as const }]
      expect(plan([shrinking(late, isAsked)])).toEqual([['a', 'account-cost-analysis', 'call-open']])
      const wonBack = [{ playbook: 'win-back', cause: '2026-01-14', status: 'open' as const }]
      expect(plan([shrinking({}, wonBack)])).toEqual([['a', '', null]])
    })

    test('takes room of its owner, by the share of its business that is gone', () => {
      const signals = [
        {
          key: 'share-of-customer',
          status: 'ok' as const,
          value: 0.1,
          sentence: saying(''),
          evidence: [],
          measures: [],
        },
      ]
      const atLast = { callUntil: '2026-03-16' }
      const pressing = (id: string, risk: number) => {
        const account = red(id, risk)
        return { ...account, report: { ...account.report, ...atLast } }
      }
      const planned = plan([shrinking({ signals }), pressing('b', 0.8), pressing('c', 0.95)])
      expect(planned.map(([accountId, , postponed]) => [accountId, postponed])).toEqual([
        ['c', null],
        ['a', null],
        ['b', 'owner-busy'],
      ])
    })
  })

  test('is the same in yellow, and nothing once a call comes too late', () => {
    const { report } = red('a')
    const yellow = { ...report, band: 'yellow' as const, redSince: null }
    expect(plan([{ ...red('a'), report: yellow }])).toEqual([['a', both, null]])
    const until = (callUntil: string) => plan([{ ...red('a'), report: { ...report, callUntil } }])
    expect(until('2026-03-16')).toEqual([['a', both, null]])
    expect(until('2026-03-15')).toEqual([['a', '', null]])
  })

  test('goes first to who can wait the least, at the same risk and value', () => {
    const waiting = (accountId: string, callUntil: string) => {
      const account = red(accountId)
      return { ...account, report: { ...account.report, callUntil } }
    }
    const planned = plan([waiting('a', '2026-04-14'), waiting('b', '2026-03-17'), waiting('c', '2026-04-01')])
    expect(planned.map(([accountId]) => accountId)).toEqual(['b', 'c', 'a'])
  })

  test('is no more than a person can begin on one day, what has most at stake first, and less in the days after an import', () => {
    const calm = Settings.parse({ rhythm: { callsADay: 3, statementsADay: 2 } })
    const warned = [0.5, 0.9, 0.6, 0.8, 0.7].map((risk) => red(String(risk), risk))
    const given = (day: string, importedOn?: string, asked = { calls: 0, analyses: 0 }) => {
      const rhythm = rhythmOn(day, importedOn, calm)
      const planned = planPlaybooks(warned, new Map(), { ...calm, rhythm }, new Map([['li', asked]]))
      const got = (playbook: string) =>
        planned.flatMap(({ accountId, wishes }) =>
          wishes.some((wish) => wish.playbook === playbook) ? [accountId] : [],
        )
      return [got('win-back'), got('account-cost-analysis')]
    }
    expect(given('2026-03-16')).toEqual([
      ['0.9', '0.8', '0.7'],
      ['0.9', '0.8'],
    ])
    expect(given('2026-03-16', undefined, { calls: 2, analyses: 2 })).toEqual([['0.9'], []])
    expect(given('2026-03-16', '2026-03-16')).toEqual([
      ['0.9', '0.8'],
      ['0.9', '0.8'],
    ])
    expect(given('2026-03-25', '2026-03-16')[0]).toHaveLength(2)
    expect(given('2026-03-26', '2026-03-16')[0]).toHaveLength(3)
  })

  test('is not less because another owner is busy', () => {
    expect(plan([red('a', 0.9, { ownerId: 'ana' }), red('b')], [['ana', 2]])).toEqual([
      ['a', 'account-cost-analysis', 'owner-busy'],
      ['b', both, null],
    ])
  })

  test('waits while a complaint is being handled, and takes no room meanwhile', () => {
    const runs = [{ playbook: 'complaint-handling', cause: 'c-1', status: 'open' as const }]
    expect(plan([red('a', 0.9, { runs }), red('b'), red('c')]).map(([, , postponed]) => postponed)).toEqual([
      'complaint-open',
      null,
      'owner-busy',
    ])
  })

  test('is nothing where it was asked for before', () => {
    const runs = [
      { playbook: 'win-back', cause: '2026-01-14', status: 'closed' as const },
      { playbook: 'account-cost-analysis', cause: '2026-Q1', status: 'closed' as const },
    ]
    expect(plan([red('a', 0.9, { runs })], [['li', 2]])).toEqual([['a', '', null]])
  })

  test('comes again after a cooldown, under a cause of its own, until the last attempt or somebody let the account go', () => {
    const tried = { playbook: 'win-back', cause: '2026-01-14', status: 'closed' as const }
    const first = { ...tried, closedAt: '2026-03-01T10:00:00.000Z', outcome: 'lost', reason: 'no-order' }
    const { report } = red('a')
    const causes = (asOf: string, runs: PastRun[], changes = {}) =>
      planPlaybooks([red('a', 0.9, { runs, report: { ...report, asOf, ...changes } })], new Map(), settings)
        .flatMap(({ wishes }) => wishes)
        .flatMap(({ playbook, cause }) => (playbook === 'win-back' ? [cause] : []))
    const due = (runs: PastRun[]) => dueAfterScan(report, runs, settings)

    expect(due([first])).toBe('2026-04-01')
    expect(due([{ ...first, closedAt: '2026-01-20T10:00:00.000Z' }])).toBe('2026-03-21')
    expect([causes('2026-04-29', [first]), causes('2026-04-30', [first])]).toEqual([[], ['2026-01-14~2']])
    expect(causes('2026-09-30', [first])).toEqual(['2026-01-14~2'])
    expect(causes('2026-09-30', [first], { lastOrderDay: '2026-01-15' })).toEqual([])

    const second = { ...first, cause: '2026-01-14~2', closedAt: '2026-06-01T10:00:00.000Z' }
    expect(causes('2026-09-30', [first, second])).toEqual([])
    expect(causes('2026-04-30', [{ ...first, reason: 'price' }])).toEqual([])
    expect(
      causes('2026-04-30', [{ ...first, status: 'open', closedAt: undefined, outcome: undefined }]),
    ).toEqual([])
    const undone = { ...first, outcome: 'order-cancelled' }
    const anew = { ...first, cause: '2026-01-14#o-7' }
    expect(causes('2026-04-30', [undone, anew])).toEqual(['2026-01-14~3'])
  })

  test('never is more tasks than an owner may have, whatever the order the accounts come in', () => {
    const account = fc.record({
      id: fc.string({ minLength: 1 }),
      risk: fc.double({ min: 0.7, max: 1, noNaN: true }),
      owner: fc.constantFrom('li', 'ana'),
    })
    const accounts = fc.uniqueArray(account, { selector: ({ id }) => id })
    fc.assert(
      fc.property(accounts, fc.nat(3), (rows, open) => {
        const warned = rows.map(({ id, risk, owner }) => red(id, risk, { ownerId: owner }))
        const planned = planPlaybooks(warned, new Map([['li', open]]), settings)
        for (const [ownerId, most] of [
          ['li', Math.max(0, 2 - open)],
          ['ana', 2],
        ] as const) {
          const tasks = planned.filter(
            (each) => each.ownerId === ownerId && each.wishes.some(({ playbook }) => playbook === 'win-back'),
          )
          expect(tasks.length).toBe(Math.min(most, warned.filter((each) => each.ownerId === ownerId).length))
        }
        expect(planPlaybooks(warned.toReversed(), new Map([['li', open]]), settings)).toEqual(planned)
      }),
    )
  })
})
