import type { AccountState } from '../history/account-state.ts'
import type { Attitude } from '../history/attitude-state.ts'
import { countUntil } from '../history/history.ts'
import type { AccountRecord } from '../learning/account-past.ts'
import type { Model } from '../risk/model.ts'
import { datedSum } from './courses/dated-sum.ts'

/** What is weighed of a customer's attitude. */
type Dated = Pick<AccountRecord, 'surveys' | 'ownerChanges' | 'rivalQuotes'>

/** What surveys, changes of owner and quotes lost to competitors come to on any day (days since 1970). */
export type AttitudeCourse = ReturnType<typeof attitudeCourse>

/**
 * Of surveys the latest day counts, by its worst: how far that lies below the best, where it is a detractor's. Of changes of owner the latest
 * counts. All fade from their day on.
 */
export function attitudeCourse({ surveys, ownerChanges, rivalQuotes }: Dated, { attitude }: Model) {
  const worst = new Map<number, number>()
  for (const [day, share] of surveys) worst.set(day, Math.min(share, worst.get(day) ?? 1))
  const [asked, shares] = [[...worst.keys()], [...worst.values()]]
  const rivals = datedSum(
    () => rivalQuotes.map(([day, count]) => ({ day, amount: count })),
    attitude.rivalHalfLifeDays,
  )
  const faded = (days: number, halfLife: number) => 2 ** (-days / halfLife)
  return {
    dissatisfaction(day: number): number {
      const at = countUntil(asked, day) - 1
      const share = shares[at]
      if (share === undefined || share > attitude.detractorUpTo) return 0
      return (1 - share) * faded(day - (asked[at] ?? day), attitude.surveyHalfLifeDays)
    },
    newOwner(day: number): number {
      const since = ownerChanges[countUntil(ownerChanges, day) - 1]
      return since === undefined ? 0 : faded(day - since, attitude.ownerHalfLifeDays)
    },
    lostToRivals: (day: number) => Math.log1p(rivals(day)),
  }
}

/** What is remembered of an account's attitude, as it is weighed. */
export function attitudeOf({ attitude }: AccountState): Dated {
  const { surveys = [], ownerChanges = [], lost = [] } = attitude ?? {}
  return {
    surveys: surveys.map(({ day, score, from, to }) => [day, (score - from) / (to - from)]),
    ownerChanges: ownerChanges.map(({ day }) => day),
    rivalQuotes: rivalQuotesOf(lost).map(({ day }) => [day, 1]),
  }
}

/** Lost quotes of which it is known to whom. */
export function rivalQuotesOf(lost: Attitude['lost']) {
  return lost.flatMap((each) => (each.competitor === null ? [] : [{ ...each, competitor: each.competitor }]))
}

/** What is told of an attitude as what is remembered of it; names and ids, which nothing weighs, are lost. */
export function attitudeOfDated({ surveys, ownerChanges, rivalQuotes }: Dated): Attitude | null {
  if (surveys.length + ownerChanges.length + rivalQuotes.length === 0) return null
  return {
    surveys: surveys.map(([day, score], i) => ({ day, id: `${i}`, score, from: 0, to: 1 })),
    owner: null,
    ownerChanges: ownerChanges.map((day, i) => ({ day, id: `${i}` })),
    lost: rivalQuotes.flatMap(([day, count], i) =>
      Array.from({ length: count }, (_, n) => {
        return { day, id: `${i} ${n}`, reason: 'other' as const, competitor: '-', skus: [] }
      }),
    ),
  }
}
