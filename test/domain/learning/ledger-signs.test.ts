import { describe, expect, test } from 'vitest'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { featureParameters } from '../../../domain/learning/feature-parameters.ts'
import { paymentCourse } from '../../../domain/signals/ledger/payment-course.ts'
import { blockNamed } from './block-named.ts'
import { learnedFrom, type MadeUp, madeUpChurn, type Story, testOrigin } from './made-up-churn.ts'

const count = 900
// The size is known to a quarter or so from so many accounts.
const near = 0.45

type Recorded = Pick<AccountPast, 'record'>

const share = (values: readonly boolean[]) => values.filter(Boolean).length / Math.max(1, values.length)
/** Whether most promises to an account were broken: one account in three is served like that for good. */
const isPoorlyServed = ({ record }: Recorded) =>
  share((record?.promises ?? []).map(({ fate }) => fate === 'late')) > 0.5

/** Four promised deliveries a period: nine in ten come too late where the service is poor, one in twenty elsewhere. */
function delivers(account: MadeUp, origin: number, chance: () => number): void {
  const { promises } = account.record
  const isPoor = promises.length === 0 ? chance() < 1 / 3 : isPoorlyServed(account)
  for (const days of [50, 40, 30, 20]) {
    const isLate = promises.length === 0 ? isPoor : chance() < (isPoor ? 0.9 : 0.05)
    const promised = origin - days
    promises.push({ promised, done: promised + (isLate ? 4 : 0), fate: isLate ? 'late' : 'kept' })
  }
}

describe('what broken promises add to a learned risk', () => {
  const story =
    (effect: number): Story =>
    (account, origin, chance) => {
      delivers(account, origin, chance)
      return isPoorlyServed(account) ? effect : 0
    }

  test.each([
    ['leaving, where those whose promises were broken leave', 1.6],
    ['staying, where they stay', -1.6],
  ])('is a sign of %s', (_, effect) => {
    const { added, loss, lossWithout } = learnedFrom(madeUpChurn(count, story(effect)))
    const gap = added(isPoorlyServed) - added((past) => !isPoorlyServed(past))
    expect(gap).toBeGreaterThan(effect - near)
    expect(gap).toBeLessThan(effect + near)
    expect(loss).toBeLessThan(lossWithout - 0.02)
  })

  test('is nothing, where it has no bearing on leaving', () => {
    const { weight } = learnedFrom(madeUpChurn(count, story(0)))
    for (const name of blockNamed('broken-promises')) expect(weight(name)).toBe(0)
  })
})

describe('what slower payments add to a learned risk', () => {
  const slowFrom = new WeakMap<object, number>()
  const isSlower = ({ record }: Recorded, day = testOrigin) =>
    paymentCourse(record?.invoices ?? [], featureParameters).growth(day) > 0.5
  /** A payment a week; two accounts in three pay forty days later than they did, from some day on for good. */
  const story =
    (effect: number): Story =>
    (account, origin, chance) => {
      const { invoices } = account.record
      const from =
        slowFrom.get(invoices) ?? (chance() < 2 / 3 ? 100 + 300 * chance() : Number.POSITIVE_INFINITY)
      slowFrom.set(invoices, from)
      for (const days of [56, 49, 42, 35, 28, 21, 14, 7]) {
        const done = origin - days
        const beyond = (done > from ? 40 : 0) + 6 * (chance() - 0.5)
        invoices.push({ due: Math.round(done - beyond), done, beyond })
      }
      return isSlower(account, origin) ? effect : 0
    }

  test.each([
    ['leaving, where those who pay later leave', 1.6],
    ['staying, where they stay', -1.6],
  ])('is a sign of %s', (_, effect) => {
    const { added, loss, lossWithout } = learnedFrom(madeUpChurn(count, story(effect)))
    const gap = added((past) => isSlower(past)) - added((past) => !isSlower(past))
    expect(gap).toBeGreaterThan(effect - near)
    expect(gap).toBeLessThan(effect + near)
    expect(loss).toBeLessThan(lossWithout - 0.01)
  })

  test('is nothing, where it has no bearing on leaving', () => {
    const { weight } = learnedFrom(madeUpChurn(count, story(0)))
    for (const name of blockNamed('payment-delay')) expect(weight(name)).toBe(0)
  })
})
