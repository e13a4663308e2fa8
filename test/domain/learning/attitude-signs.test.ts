import { describe, expect, test } from 'vitest'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { blockNamed } from './block-named.ts'
import { learnedFrom, type MadeUp, madeUpChurn, type Story } from './made-up-churn.ts'

const count = 900
// The size is known to a quarter or so from so many accounts.
const near = 0.45

type Recorded = Pick<AccountPast, 'record'>
const isUnhappy = ({ record }: Recorded) => (record?.surveys.at(-1)?.[1] ?? 1) < 0.5

/** Asked before each origin; one account in three is unhappy for good and gives 0 or 1 of 10, the others 8 or 9. */
function answers(account: MadeUp, origin: number, chance: () => number): void {
  const { surveys } = account.record
  const isBad = surveys.length === 0 ? chance() < 1 / 3 : isUnhappy(account)
  surveys.push([origin - 10, (isBad ? 0 : 0.8) + (chance() < 0.5 ? 0.1 : 0)])
}

describe('what surveys add to a learned risk', () => {
  const story =
    (effect: number): Story =>
    (account, origin, chance) => {
      answers(account, origin, chance)
      return isUnhappy(account) ? effect : 0
    }

  test.each([
    ['leaving, where the unhappy leave', 1.6],
    ['staying, where they stay', -1.6],
  ])('is a sign of %s', (_, effect) => {
    const { added, loss, lossWithout } = learnedFrom(madeUpChurn(count, story(effect)))
    const gap = added(isUnhappy) - added((past) => !isUnhappy(past))
    expect(gap).toBeGreaterThan(effect - near)
    expect(gap).toBeLessThan(effect + near)
    expect(loss).toBeLessThan(lossWithout - 0.02)
  })

  test('is nothing, where it has no bearing on leaving', () => {
    const { weight } = learnedFrom(madeUpChurn(count, story(0)))
    for (const name of blockNamed('attitude')) expect(weight(name)).toBe(0)
  })
})
