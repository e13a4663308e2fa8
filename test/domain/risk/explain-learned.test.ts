import { describe, expect, test } from 'vitest'
import type { Event } from '../../../domain/events/event.ts'
import { featureNames } from '../../../domain/learning/features.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { learnedGroups } from '../../../domain/risk/learned-groups.ts'
import { Settings } from '../../../domain/settings.ts'
import { told as inEnglish } from '../../support/told.ts'
import { aClosing, aComplaint, aLostQuote, historyFrom, steadyOrders } from '../history/facts.ts'
import { madeUpModel } from './made-up-model.ts'

const settings = Settings.parse({})
const model = madeUpModel()
const weighing = (weights: Record<string, number>): LearnedModel => {
  const ridge = { ...model.risk.ridge, weights: featureNames.map((name) => weights[name] ?? 0) }
  return { ...model, risk: { ...model.risk, ridge } }
}
const orders = steadyOrders('2025-01-01', 12, 14)
const told = (events: Event[], day: string, weights: Record<string, number>) =>
  inEnglish(
    assessHistory(historyFrom([...orders, ...events]), day, settings, weighing(weights)).contributions.slice(
      1,
    ),
  )
const complaint = aComplaint('2025-06-02')

describe('what a learned risk rests on', () => {
  test('has every feature in exactly one measure', () => {
    const columns = learnedGroups.flatMap((group) => group.columns)
    expect(columns.toSorted((a, b) => a - b)).toEqual(featureNames.map((_, j) => j))
  })

  test.each([
    [0.7, 'leaving'],
    [-0.7, 'staying'],
  ])('calls an open complaint what the version learned of them (weight %s: %s)', (weight, sign) => {
    const [open, ...others] = told([complaint], '2025-06-20', {
      'open complaints': weight,
      'overdue complaints': weight,
    })
    expect(open).toEqual({
      measure: 'open-complaints',
      points: 2 * weight,
      sentence: `1 complaint is still open, the oldest for 18 days. 1 complaint has been open for 14 days or longer. Here that is a sign of ${sign}.`,
      evidence: [complaint.complaintId],
    })
    expect(others).toEqual([])
  })

  test('names complaints, confirmed solutions and lost quotes with their evidence', () => {
    const closing = aClosing('2025-06-05', complaint.complaintId)
    const common = { accountId: 'acme', at: '2025-06-06T09:00:00Z', type: 'survey' as const }
    const survey = { ...common, id: 's-1', score: 9, complaintId: complaint.complaintId }
    const events = [complaint, closing, survey, aLostQuote('2025-06-03')]
    const found = told(events, '2025-06-20', {
      'complaint rate': 1,
      'confirmed recovery': -1,
      'quotes lost on price': -1,
    })
    expect(found.map(({ measure, sentence, evidence }) => [measure, sentence, evidence])).toEqual([
      [
        'complaint-history',
        'Complaints or returns on 1 day, the latest 18 days ago. Here that is a sign of leaving.',
        [complaint.complaintId],
      ],
      [
        'confirmed-recovery',
        'The customer confirmed the solution of 1 complaint. Here that is a sign of staying.',
        [complaint.complaintId, 's-1'],
      ],
      ['quotes-lost-on-price', '1 quote lost on price. Here that is a sign of staying.', ['q-2025-06-03']],
    ])
  })

  test('says of an account without complaints what that means where the average has some', () => {
    const { ridge } = model.risk
    const column = featureNames.indexOf('open complaints')
    const means = ridge.means.map((mean, j) => (j === column ? 0.2 : mean))
    const common = weighing({ 'open complaints': 1 })
    const using = { ...common, risk: { ...common.risk, ridge: { ...common.risk.ridge, means } } }
    const { contributions } = inEnglish(assessHistory(historyFrom(orders), '2025-06-20', settings, using))
    expect(contributions[1]).toMatchObject({
      measure: 'open-complaints',
      points: -0.2,
      sentence: 'No complaint is open. Here that is a sign of staying.',
    })
  })

  test('speaks with the parameters the version was learned with, whatever the policy says now', () => {
    const severity = { minor: 1, major: 3, critical: 5, qualityReturn: 1 }
    const strict = Settings.parse({ model: { overdueAfterDays: 1, severity } })
    const using = weighing({ 'overdue complaints': 1 })
    const history = historyFrom([...orders, complaint])
    const report = assessHistory(history, '2025-06-10', strict, using)
    expect(report.contributions).toHaveLength(1)
    expect(report.probability).toBe(assessHistory(history, '2025-06-10', settings, using).probability)
    expect(report.signals).toEqual(assessHistory(history, '2025-06-10', settings, using).signals)
  })
})
