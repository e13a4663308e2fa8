import type { History } from '../../../domain/history/history.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { assessHistory } from '../../../domain/risk/assess-history.ts'
import { bandRank } from '../../../domain/risk/band.ts'
import { Settings } from '../../../domain/settings.ts'
import { daysAfter } from '../history/facts.ts'

const shipped = Settings.parse({})

/** The first later day with a band worse than the day before's, found by living through every day. */
export function firstWorseDay(
  history: History,
  day: string,
  within: number,
  { settings = shipped, model }: { settings?: Settings; model?: LearnedModel } = {},
): string | null {
  let before = assessHistory(history, day, settings, model).band
  for (let ahead = 1; ahead <= within; ahead += 1) {
    const later = daysAfter(day, ahead)
    const { band } = assessHistory(history, later, settings, model)
    if (bandRank[band] > bandRank[before]) return later
    before = band
  }
  return null
}
