import { describe, expect, it } from 'vitest'
import { affectedShare } from '../../../domain/complaints/affected-share.ts'
import { type AccountContext, assessComplaint } from '../../../domain/complaints/assess-complaint.ts'
import { Assessment, type Complaint } from '../../../domain/complaints/complaint.ts'
import { judgeSeverity } from '../../../domain/complaints/judge-severity.ts'
import { told } from '../../support/told.ts'
import { closed, complaint, settings } from './a-complaint.ts'

const account: AccountContext = {
  currency: 'EUR',
  orders: 8,
  earlier: [],
  orderValue: '500.00',
  orderQuantity: 40,
}
const assess = (
  changes: Record<string, unknown>,
  context: Partial<AccountContext> = {},
  earlier: Complaint[] = [],
) => assessComplaint(complaint(changes, earlier), { ...account, ...context }, settings)

describe('severity', () => {
  it('is never lower than what the sender states, and the danger stays', () => {
    expect(judgeSeverity({ category: 'other', description: 'late', severity: 'critical' }).severity).toBe(
      'critical',
    )
    const burnt = judgeSeverity({ category: 'other', description: 'a burnt hand', severity: 'minor' })
    expect(burnt).toMatchObject({ severity: 'critical', safety: true })
  })

  it('tells an injury that was found by words as found there, and what was reported as reported', () => {
    const found = assess({ description: 'A colleague was injured.' })
    expect(told(found.reasons[0])).toBe('The description speaks of danger to people or property: “injured”.')
    const reported = assess({ description: 'please look', safety: true })
    expect(told(reported.reasons[0])).toBe('It is reported as a safety matter.')
    expect(told(assess({ description: 'A colleague was injured.', category: 'safety' }).reasons[0])).toBe(
      'It is reported as a safety matter.',
    )
  })

  it('is critical for every safety complaint', () => {
    expect(judgeSeverity({ category: 'safety', description: 'please look' }).safety).toBe(true)
    expect(judgeSeverity({ category: 'quality', description: 'please look', safety: true }).severity).toBe(
      'critical',
    )
  })
})

describe('the initial assessment', () => {
  it('finds the share of goods affected and proposes the redress asked for, worth the goods concerned', () => {
    const found = assess({})
    expect(Assessment.parse(found)).toEqual(found)
    expect(found).toMatchObject({
      severity: 'major',
      redress: { kind: 'replacement', amount: '150.00', withinAuthority: true },
      resolveBy: complaint().resolveBy,
    })
    expect(told(found.reasons).join(' ')).toContain('30')
  })

  it('raises a minor complaint when a quarter of the goods is affected', () => {
    const minor = { description: 'labels look odd' }
    expect(assess({ ...minor, quantityAffected: 9 }).severity).toBe('minor')
    expect(assess({ ...minor, quantityAffected: 10 }).severity).toBe('major')
  })

  it('raises a repeat within half a year, not one before', () => {
    const minor = { description: 'labels look odd', id: 'c-9', orderId: 'o-9' }
    const previous = (receivedAt: string) => [complaint({ id: 'c-1', receivedAt })]
    expect(assess(minor, { earlier: previous('2026-01-03T09:20:00Z') }).severity).toBe('major')
    expect(assess(minor, { earlier: previous('2025-08-03T09:20:00Z') }).severity).toBe('minor')
  })

  it('makes a reopened major complaint critical and brings its deadline nearer', () => {
    const earlier = [closed({ id: 'c-1' }, '2026-02-20T10:00:00Z')]
    const found = assess({}, {}, earlier)
    expect(found.severity).toBe('critical')
    expect(found.resolveBy).toBe('2026-03-10T16:00:00Z')
  })

  it('never moves a deadline away', () => {
    const promised = { ...complaint(), resolveBy: '2026-03-05T12:00:00Z' }
    expect(assessComplaint(promised, account, settings).resolveBy).toBe('2026-03-05T12:00:00Z')
  })

  it('asks for the manager when the goods are worth more than the owner may promise', () => {
    const { redress } = assess({}, { orderValue: '1666.70' })
    expect(redress).toMatchObject({ amount: '500.01', withinAuthority: false })
    expect(told(redress.why)).toContain('manager')
  })

  it.each([
    ['quality', 'apology', 'replacement'],
    ['billing', 'replacement', 'credit'],
    ['price', 'refund', 'refund'],
    ['service', undefined, 'apology'],
    ['delivery', undefined, 'replacement'],
  ])('for %s with %s sought proposes %s', (category, remedySought, kind) => {
    expect(assess({ category, remedySought }).redress.kind).toBe(kind)
  })

  it('is critical where work stands still, in Chinese as in English', () => {
    const zh = assess({ description: '40件中有12件开裂，生产线已停工一天' })
    const en = assess({ description: '12 of 40 cracked, the line has been down for a day' })
    expect(zh.severity).toBe('critical')
    expect({ ...zh, reasons: zh.reasons.slice(1) }).toEqual({ ...en, reasons: en.reasons.slice(1) })
  })

  it('proposes no replacement of the whole order where one box is missing of a pallet', () => {
    const description = 'The pallet came three days late and one box was missing.'
    const { redress } = assess({ category: 'delivery', description, remedySought: undefined })
    expect(redress).toMatchObject({ kind: 'replacement', withinAuthority: true })
    expect(redress).not.toHaveProperty('amount')
    expect(told(redress.why)).toContain(
      'It is not said how much is concerned of the goods ordered for EUR 500.00',
    )
  })

  it('names no amount when the order is unknown', () => {
    const { orderValue: _unknown, ...unknown } = account
    expect(assessComplaint(complaint(), unknown, settings).redress).not.toHaveProperty('amount')
  })
})

describe('the affected share', () => {
  it('is told with the other one where quantity and words say different things, and the larger is judged', () => {
    const account = { currency: 'EUR', orders: 8, earlier: [], orderValue: '500.00', orderQuantity: 40 }
    const said = (description: string, quantityAffected: number) =>
      told(assessComplaint(complaint({ description, quantityAffected }), account, settings).reasons).join(' ')
    expect(said('12 of 40 units cracked', 12)).toContain(
      'About 30% of the goods are affected, going by the quantity reported.',
    )
    expect(said('14 of 40 units cracked', 2)).toContain(
      'About 5% of the goods are affected by the quantity reported, 35% by the description: ask which is right.',
    )
  })

  it.each([
    ['12 of 40 units cracked', 0.3],
    ['3 out of the 12 boxes', 0.25],
    ['delivered on 3/12/2026', undefined],
    ['50 of 40', undefined],
    ['all of it', undefined],
    ['0 of 0', undefined],
  ])('in "%s" is %s', (description, share) => {
    expect(affectedShare({ description }, undefined)).toBe(share)
  })

  it('trusts the stated quantity before the words, and never exceeds the order', () => {
    expect(affectedShare({ description: '12 of 40', quantityAffected: 10 }, 20)).toBe(0.5)
    expect(affectedShare({ description: 'many', quantityAffected: 50 }, 40)).toBe(1)
  })
})
