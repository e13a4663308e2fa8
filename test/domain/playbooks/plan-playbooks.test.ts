import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planPlaybooks, type Warned } from '../../../domain/playbooks/plan-playbooks.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { Settings } from '../../../domain/settings.ts'

const settings = Settings.parse({ maxOpenTasksPerOwner: 2 })

function red(accountId: string, probability = 0.8, changes: Partial<Warned> = {}): Warned {
  const report: RiskReport = {
    ...{ asOf: '2026-03-16', probability, band: 'red', horizonDays: 90, modelVersion: 'm' },
    ...{ sentence: 'Red.', contributions: [], signals: [], dueOn: null, redSince: '2026-03-10' },
    ...{ usual: 0.3, lateFrom: '2026-02-01' },
    ...{ lastOrderDay: '2026-01-14', orderDays: 16 },
  }
  return { accountId, ownerId: 'li', report, runs: [], ...changes }
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
