import { describe, expect, test } from 'vitest'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { blockNamed } from './block-named.ts'
import { learnedFrom, type MadeUp, madeUpChurn, type Story, testOrigin } from './made-up-churn.ts'

const count = 900
// The size is known to a quarter or so from so many accounts.
const near = 0.45

/** Three in ten of those who ordered in the period complain after their last order; some complaints stay open. */
function complains(account: MadeUp, origin: number, chance: () => number): void {
  if (account.lastOrder < origin - 60 || chance() > 0.3) return
  const opened = origin - 15
  const closed = chance() < 0.5 ? origin - 2 : null
  account.record.complaints.push({ opened, closed, severity: 'major', verdicts: [] })
  account.complaintDays.push(opened)
}
/** Whether the latest complaint by the end of a day is younger than the latest order. */
function complainedBy(day: number) {
  return ({ complaintDays = [], days }: Pick<AccountPast, 'complaintDays' | 'days'>) => {
    const last = (all: readonly number[]) => all.filter((at) => at <= day).at(-1) ?? -1
    return last(complaintDays) > last(days)
  }
}
const complained = complainedBy(testOrigin)
const waits = ({ record }: Pick<AccountPast, 'record'>) =>
  (record?.complaints ?? []).some(({ opened, closed }) => opened <= testOrigin && closed === null)
const quotes = (lost: readonly (readonly [day: number, number: number])[], day: number) =>
  Math.log1p(lost.reduce((sum, [at, number]) => sum + (at > day ? 0 : number * 2 ** ((at - day) / 180)), 0))

const afterComplaint =
  (effect: number): Story =>
  (account, origin, chance) => {
    complains(account, origin, chance)
    return complainedBy(origin)(account) ? effect : 0
  }

describe('what complaints add to a learned risk', () => {
  test.each([
    ['leaving, where those who complained leave', 1.6],
    ['staying, where those who complained stay', -1.6],
  ])('is a sign of %s', (_, effect) => {
    const { added, loss, lossWithout } = learnedFrom(madeUpChurn(count, afterComplaint(effect)))
    expect(added(complained)).toBeGreaterThan(effect - near)
    expect(added(complained)).toBeLessThan(effect + near)
    expect(loss).toBeLessThan(lossWithout - 0.02)
  })

  test('is that of the complaint that waits, where only unresolved ones drive away', () => {
    const accounts = madeUpChurn(count, (account, origin, chance) => {
      complains(account, origin, chance)
      return account.record.complaints.some(({ closed }) => closed === null) ? 1.6 : 0
    })
    const { added, loss, lossWithout } = learnedFrom(accounts)
    expect(added(waits)).toBeGreaterThan(1.6 - near)
    expect(added(waits)).toBeLessThan(1.6 + near)
    const solved = (past: AccountPast) => !waits(past) && (past.record?.complaints.length ?? 0) > 0
    expect(Math.abs(added(solved))).toBeLessThan(0.4)
    expect(loss).toBeLessThan(lossWithout - 0.02)
  })
})

describe('what prices add to a learned risk', () => {
  const quoted: Story = (account, origin, chance) => {
    if (chance() < 0.25) account.record.quotesLost.push([origin - 10, 1])
    return 2 * quotes(account.record.quotesLost, origin)
  }
  test('grows with quotes lost on price, where these come before leaving', () => {
    const { added, weight, loss, lossWithout } = learnedFrom(madeUpChurn(count, quoted))
    const once = ({ record }: AccountPast) =>
      record?.quotesLost.filter(([day]) => day < testOrigin).length === 1
    const all = madeUpChurn(count, quoted).filter(once)
    const truth = all.reduce((sum, { record }) => sum + 2 * quotes(record?.quotesLost ?? [], testOrigin), 0)
    expect(Math.abs(added(once) - truth / all.length)).toBeLessThan(0.3)
    expect(weight('quotes lost on price')).toBeGreaterThan(0.3)
    expect(loss).toBeLessThan(lossWithout - 0.02)
  })

  test.each([1.6, -1.6])('follows buying at a discount with its own sign (%s)', (effect) => {
    const isKeen = ({ discounts = [] }: Pick<AccountPast, 'discounts'>) => (discounts[0]?.discounted ?? 0) > 4
    const accounts = madeUpChurn(count, (account, _, chance) => {
      const keen = account.discounts.length === 0 ? chance() < 0.5 : isKeen(account)
      while (account.discounts.length < account.days.length)
        account.discounts.push({ known: 8, discounted: keen ? 7 : 1 })
      return isKeen(account) ? effect : 0
    })
    const { added, loss, lossWithout } = learnedFrom(accounts)
    const gap = added(isKeen) - added((past) => !isKeen(past))
    expect(gap).toBeGreaterThan(effect - near)
    expect(gap).toBeLessThan(effect + near)
    expect(loss).toBeLessThan(lossWithout - 0.02)
  })

  test('follows how volume answered price changes', () => {
    const isTouchy = ({ record }: Pick<AccountPast, 'record'>) => (record?.priceAnswers[0]?.[2] ?? 0) < -10
    const accounts = madeUpChurn(count, (account, origin, chance) => {
      const touchy = account.record.priceAnswers.length === 0 ? chance() < 0.3 : isTouchy(account)
      account.record.priceAnswers.push([origin - 25, 5, touchy ? -20 : -5])
      return touchy ? 1.6 : 0
    })
    const { added, loss, lossWithout } = learnedFrom(accounts)
    const gap = added(isTouchy) - added((past) => !isTouchy(past))
    expect(gap).toBeGreaterThan(1.6 - near)
    expect(gap).toBeLessThan(1.6 + near)
    expect(loss).toBeLessThan(lossWithout - 0.02)
  })
})

test('what has no bearing on leaving stays out', () => {
  const { weight } = learnedFrom(
    madeUpChurn(count, (account, origin, chance) => {
      complains(account, origin, chance)
      if (chance() < 0.25) account.record.quotesLost.push([origin - 10, 1])
      while (account.discounts.length < account.days.length)
        account.discounts.push({ known: 8, discounted: Math.floor(8 * chance()) })
      account.record.cheaper.push([origin - 25, 0.3 * chance()])
      return 0
    }),
  )
  for (const name of [...blockNamed('quality-complaints'), ...blockNamed('price-sensitivity')])
    expect(weight(name)).toBe(0)
})
