import { createHash } from 'node:crypto'
import type { AccountPast } from '../../domain/learning/account-past.ts'
import { horizonOf } from '../../domain/learning/horizon.ts'
import type { LearnedModel } from '../../domain/learning/learned-model.ts'
import { judgeLearning, learnModel, type Shortage } from '../../domain/learning/refit.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { pastBefore } from './order-history.ts'

/** What a refit came to on a day (days since 1970). */
export type Refitted = { day: number; decision: 'promote' | 'keep' | 'not-enough-data'; why: Sentence }
/** A version and the day from which it was in use; the shipped rules are a version too. */
export type UsedVersion = { version: string; from: number; horizonDays: number }

/** The versions of a replay, from the shipped rules on: what the product's refit would have put to use when. */
export type ModelShelf = {
  /** Learns in the morning of a day from what was known then, and promotes what is not worse. */
  refit(day: number): void
  /** The version in use; undefined for the shipped rules. */
  current(): LearnedModel | undefined
  readonly refits: readonly Refitted[]
  readonly versions: readonly UsedVersion[]
}

/** A shelf that holds the shipped rules on the day `from`. */
export function createModelShelf(
  pasts: readonly AccountPast[],
  from: number,
  settings: Settings,
): ModelShelf {
  const refits: Refitted[] = []
  const { horizonDays, model } = settings
  const versions: UsedVersion[] = [{ version: model.version, from, horizonDays }]
  const promoted: { model: LearnedModel; from: number }[] = []
  // As the product chooses it: the latest version whose own horizon is over since it was put to use.
  const rivalOn = (day: number) =>
    promoted.findLast((each) => each.from + each.model.horizonDays <= day)?.model
  return {
    refits,
    versions,
    current: () => promoted.at(-1)?.model,
    refit(day) {
      const known = pasts.map((past) => pastBefore(past, day))
      const inUse = promoted.at(-1)?.model.horizonDays
      const lastDay = day - 1
      const horizon = horizonOf(known, lastDay, { otherwise: horizonDays, inUse })
      const lack = ({ missing }: Shortage) =>
        void refits.push({ day, decision: 'not-enough-data', why: missing })
      const model = learnModel(known, lastDay, { settings, horizon, hash })
      if ('missing' in model) return lack(model)
      const { version } = model
      const rival = rivalOn(day)
      const judged = judgeLearning(known, lastDay, { settings, horizon, version, rival })
      if ('missing' in judged) return lack(judged)
      refits.push({ day, decision: judged.decision, why: judged.why })
      if (judged.decision !== 'promote') return
      promoted.push({ model, from: day })
      // What was replaced on its first morning judged nobody.
      if (versions.at(-1)?.from === day) versions.pop()
      versions.push({ version, from: day, horizonDays: model.horizonDays })
    },
  }
}

function hash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
