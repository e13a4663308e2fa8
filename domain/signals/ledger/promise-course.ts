import { countUntil } from '../../history/history.ts'
import { type Fate, promiseDays } from '../../history/ledger-state.ts'
import { isBroken, isDelivered } from '../../history/promise-steps.ts'
import type { Model } from '../../risk/model.ts'
import { logit } from '../../statistics/logit.ts'
import { shrunkShare } from '../../statistics/shrunk-share.ts'
import { byDay } from '../courses/by-day.ts'
import { datedSum } from '../courses/dated-sum.ts'

/** A promised delivery (days since 1970): `done` is the day it was settled on, and null while it is open. */
export type DatedPromise = { promised: number; done: number | null; fate: Fate | null }

/** Deliveries are recorded of an account while one is known of so many days before. */
const recordedDays = 120
/** Fewer settled promises are no share. */
export const leastPromises = 3

/** What promises come to on any day, prepared once: a day looks at nothing that was not known on it. */
export type PromiseCourse = ReturnType<typeof promiseCourse>

/** The share of promises that were broken, and orders past their promised day. */
export function promiseCourse(promises: readonly DatedPromise[], { promises: prior }: Model) {
  const settled = promises
    .flatMap(({ done, fate }) =>
      done === null || fate === null || fate === 'unknown' || fate === 'excused' ? [] : [{ day: done, fate }],
    )
    .sort((a, b) => a.day - b.day)
  const all = settled.map(({ day }) => ({ day, amount: 1 }))
  const failed = settled.map(({ day, fate }) => ({ day, amount: isBroken(fate) ? 1 : 0 }))
  const counted = datedSum(() => all)
  const [recent, recentBroken] = [
    datedSum(() => all, prior.halfLifeDays),
    datedSum(() => failed, prior.halfLifeDays),
  ]
  const usual = logit(shrunkShare(prior, 0, 0))
  const share = (day: number) => shrunkShare(prior, recentBroken(day), recent(day))
  const delivered = promises
    .flatMap(({ done, fate }) => (done !== null && isDelivered(fate) ? [done] : []))
    .sort((a, b) => a - b)
  const isOverdue = ({ promised, done }: DatedPromise, day: number) => {
    const until = Math.min(done ?? Number.POSITIVE_INFINITY, promised + promiseDays + 1)
    if (day <= promised || day >= until) return false
    const latest = delivered[countUntil(delivered, day) - 1]
    return latest !== undefined && promised - latest <= recordedDays
  }
  const within = byDay(promises, ({ promised }) => promised)
  return {
    /** Promises that count with the days on which they were settled, ascending, and how many they were by a day. */
    settled,
    settledOn: settled.map(({ day }) => day),
    counted,
    share,
    isOverdue,
    /** Log-odds of a broken promise above the usual, 0 while too few are settled. */
    excess: (day: number) => (counted(day) < leastPromises ? 0 : logit(share(day)) - usual),
    overdue: (day: number) => within(day, promiseDays).filter((each) => isOverdue(each, day)).length,
    /** Days on which time alone makes an order overdue, or no longer. */
    turns: promises.flatMap(({ promised }) => [promised + 1, promised + promiseDays + 1]),
  }
}
