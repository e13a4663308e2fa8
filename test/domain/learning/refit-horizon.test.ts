import { describe, expect, test } from 'vitest'
import { dayFromNumber } from '../../../domain/history/day.ts'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { type Horizon, horizonOf } from '../../../domain/learning/horizon.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { Settings } from '../../../domain/settings.ts'
import { madeUpAccounts } from './made-up-accounts.ts'
import { refitOf } from './refit-of.ts'

const settings = Settings.parse({})
const [early, late, slowedOn] = [450, 850, 460]
// From one day on, everybody takes four times as long between orders; new accounts come in all along.
const accounts = [
  ...madeUpAccounts(300, 500),
  ...madeUpAccounts(300, 500, 2).map((past) => later(past, 300)),
].map(slowed)

function later(past: AccountPast, by: number): AccountPast {
  return { ...past, accountId: `b-${past.accountId}`, days: past.days.map((day) => day + by) }
}
function slowed(past: AccountPast): AccountPast {
  const stretched = (day: number) => (day <= slowedOn ? day : slowedOn + Math.round((day - slowedOn) * 4))
  return { ...past, days: past.days.map(stretched) }
}
function refitOn(day: number, horizon: Horizon, rival?: LearnedModel) {
  return refitOf(accounts, day, { settings, horizon, rival, hash: () => 'rhythm00' })
}
function promotedOn(day: number, horizon: Horizon, rival?: LearnedModel): LearnedModel {
  const result = refitOn(day, horizon, rival)
  if (result.decision !== 'promote') throw new Error(result.why)
  return result.model
}
const before = horizonOf(accounts, early, { otherwise: settings.horizonDays })
const after = horizonOf(accounts, late, { otherwise: settings.horizonDays, inUse: before.days })

describe('a company that begins to order more seldom', () => {
  test('is asked about more days by its next version, as its gaps tell', () => {
    expect(after.days).toBeGreaterThan(1.2 * before.days)
    const [first, second] = [promotedOn(early, before), promotedOn(late, after)]
    expect([first.horizonDays, second.horizonDays]).toEqual([before.days, after.days])
    expect(first.risk.trainedAt[0]).toBe(early - before.days)
    expect(second.risk.trainedAt[0]).toBe(late - after.days)
  })

  test('has the new version judged against the old one by the days that the old one answers for, and is told so', () => {
    const old = promotedOn(early, before)
    const judged = refitOn(late, after, old)
    expect(judged.model.horizonDays).toBe(after.days)
    expect(judged.judgement.rival.version).toBe(old.version)
    expect(judged.judgement.origin).toBe(dayFromNumber(late - before.days))
    expect(judged.judgement).toEqual(refitOn(late, before, old).judgement)
    expect(judged.why).toContain(
      ` Both were asked about ${before.days} days, which ${old.version} answers for. `,
    )
    expect(judged.why).toMatch(
      /Horizon \d+ days: of [\d,]+ gaps between order days, nine in ten were no longer\.$/,
    )
    const byShipped = refitOn(late, after)
    expect(byShipped.judgement.origin).toBe(dayFromNumber(late - after.days))
    expect(byShipped.why).not.toContain('Both were asked')
  })

  test('asks about the same days whatever the settings say', () => {
    const other = Settings.parse({ horizonDays: 30 })
    const given = { horizon: after, rival: undefined, hash: () => 'rhythm00' }
    const [ours, theirs] = [settings, other].map((policy) =>
      refitOf(accounts, late, { ...given, settings: policy }),
    )
    expect(theirs).toEqual(ours)
  })
})

test('a version of the same horizon is the rival, also when the gaps tell a little more', () => {
  const old = promotedOn(early, before)
  const held = horizonOf(accounts, early + 100, { otherwise: 90, inUse: before.days })
  expect(held.measured).not.toBe(before.days)
  expect(held.days).toBe(before.days)
  const result = refitOn(early + 100, held, old)
  expect(result.why).toContain(`of ${old.version} (`)
  expect(result.why).toContain(`Horizon ${before.days} days, as in use: the ${held.measured} that`)
})

test('the history that is needed is that of the horizon asked about, not that of the settings', () => {
  const long = { days: 100, gaps: 500, measured: 100 }
  expect(() => refitOn(120, long)).toThrow('130 days of them are needed')
})
