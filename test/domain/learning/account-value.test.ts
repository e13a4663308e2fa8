import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { accountValue, type Tier, tierAfter, tierNames } from '../../../domain/learning/account-value.ts'
import { purchaseModelsAt } from '../../../domain/learning/purchase-models-at.ts'
import { accountValueConvention, valueBasesOf, valueOn } from '../../../domain/learning/value-base.ts'
import { Settings } from '../../../domain/settings.ts'
import { madeUpModel } from '../risk/made-up-model.ts'
import { chanceFrom } from '../statistics/scored-cases.ts'
import { madeUpAccounts } from './made-up-accounts.ts'

const settings = Settings.parse({})
const today = 450
const inCurrency = (currency: string, pasts: AccountPast[]) =>
  pasts.filter(({ days }) => (days[0] ?? 999) <= today).map((past) => ({ ...past, currency }))
const company = inCurrency('EUR', madeUpAccounts(300, 500))
const purchase = purchaseModelsAt(company, today)
const basesOf = (pasts: AccountPast[], policy = settings) => valueBasesOf(pasts, today, purchase, policy)
const lines = { vip: 1000, major: 500, ordinary: 100 }

describe('value tiers', () => {
  test('take the top shares of the accounts by their value', () => {
    const [base] = basesOf(company)
    if (!base) throw new Error('no base')
    const values = company.map((past) => valueOn(past, today, purchase[base.orders], base.spend))
    const shareAt = (line: number) => values.filter((value) => value >= line).length / values.length
    expect(base.accounts).toBe(company.length)
    expect(shareAt(base.lines.vip)).toBeCloseTo(0.01, 2)
    expect(shareAt(base.lines.major)).toBeCloseTo(0.05, 2)
    expect(shareAt(base.lines.ordinary)).toBeCloseTo(0.2, 2)
    const other = Settings.parse({ tiers: { vip: 0.1, major: 0.3, ordinary: 0.5 } })
    expect(shareAt(basesOf(company, other)[0]?.lines.vip ?? 0)).toBeCloseTo(0.1, 2)
  })

  test('never compare amounts of different currencies, and rank none that are too few', () => {
    const dollars = inCurrency('USD', madeUpAccounts(120, 500, 5))
    const francs = inCurrency('CHF', madeUpAccounts(20, 500, 6))
    const bases = basesOf([...company, ...dollars, ...francs])
    expect(bases.map(({ currency }) => currency)).toEqual(['EUR', 'USD'])
    expect(bases[0]).toEqual(basesOf(company)[0])
    expect(basesOf(company.map(({ currency: _, ...past }) => past))).toEqual([])
  })

  test('use mean amounts only where orders and amounts are independent, and typical amounts elsewhere', () => {
    const chance = chanceFrom(7)
    const varied = company.map((past) => {
      const typical = 50 * Math.exp(2 * (chance() - 0.5))
      return { ...past, amounts: past.amounts.map(() => typical * Math.exp(chance() - 0.5)) }
    })
    expect(basesOf(varied)[0]?.spend.by).toBe('gamma-gamma')
    const dependent = company.map((past) => ({
      ...past,
      amounts: past.days.map(() => 10 * past.days.length),
    }))
    expect(basesOf(dependent)[0]?.spend.by).toBe('median')
  })

  test('rise with the value, and are left or entered only beyond the hysteresis', () => {
    expect([1000, 999, 500, 100, 99].map((value) => tierAfter(undefined, value, lines, 0.1))).toEqual([
      'vip',
      'major',
      'major',
      'ordinary',
      'small',
    ])
    expect(tierAfter('vip', 901, lines, 0.1)).toBe('vip')
    expect(tierAfter('vip', 899, lines, 0.1)).toBe('major')
    expect(tierAfter('major', 1099, lines, 0.1)).toBe('major')
    expect(tierAfter('major', 1101, lines, 0.1)).toBe('vip')
    const tier = fc.constantFrom<Tier | undefined>(undefined, ...tierNames)
    const rank = (name: Tier) => tierNames.indexOf(name)
    fc.assert(
      fc.property(tier, fc.nat(2000), fc.nat(2000), (before, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const better = rank(tierAfter(before, high, lines, 0.1))
        expect(better).toBeLessThanOrEqual(rank(tierAfter(before, low, lines, 0.1)))
      }),
    )
  })
})

describe('the value of an account', () => {
  const model = madeUpModel()
  const [some] = company.filter(({ days }) => days.length > 10)
  const past: AccountPast = some ?? { accountId: 'none', days: [], amounts: [] }

  test('comes with its tier, currency and convention', () => {
    expect(accountValue(past, today, model, settings)).toMatchObject({
      currency: 'EUR',
      modelVersion: model.version,
      convention: accountValueConvention,
    })
  })

  test('falls while an account stays silent, and grows with its orders’ worth', () => {
    const worth = (account: AccountPast, day: number) =>
      Number(accountValue(account, day, model, settings)?.amount)
    const last = past.days.at(-1) ?? 0
    expect(worth(past, last + 400)).toBeLessThan(worth(past, last))
    const rich = { ...past, amounts: past.amounts.map((amount) => amount * 10) }
    expect(worth(rich, last)).toBeGreaterThan(worth(past, last))
  })

  test('looks at nothing after its day, and is unknown before the first order or in an unranked currency', () => {
    const day = past.days[5] ?? 0
    const until = { ...past, days: past.days.slice(0, 6), amounts: past.amounts.slice(0, 6) }
    expect(accountValue(past, day, model, settings)).toEqual(accountValue(until, day, model, settings))
    expect(accountValue(past, (past.days[0] ?? 0) - 1, model, settings)).toBeNull()
    expect(accountValue({ ...past, currency: 'CHF' }, today, model, settings)).toBeNull()
  })
})
