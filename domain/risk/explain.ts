import type { Settings } from '../settings.ts'
import type { SignalReading } from '../signals/signal.ts'
import { fewOrderDays } from '../signals/telling/wording.ts'
import { say } from '../words/say.ts'
import { together } from '../words/together.ts'
import { basePoints } from './course.ts'
import { isTelling } from './is-telling.ts'
import type { Contribution, RiskReport } from './risk-report.ts'

/** What the base and every measure add to the risk, on the logit scale; nothing else enters the sum. */
export function contributionsOf(readings: readonly SignalReading[], settings: Settings): Contribution[] {
  const base = {
    measure: 'base',
    points: basePoints(settings),
    sentence: say('risk.base', { probability: settings.model.baseProbability }),
    evidence: [],
  }
  const measured = readings.flatMap((reading) =>
    reading.measures.map(({ measure, points, sentence, evidence }) => ({
      measure,
      points,
      sentence,
      evidence,
    })),
  )
  return [base, ...measured]
}

/** The judgement: the band, the probability beside the usual one, and with what weighs most; all without names. */
export function judgement(
  {
    band,
    bandReason,
    probability,
    usual,
    orderDays,
  }: Pick<RiskReport, 'band' | 'bandReason' | 'probability' | 'usual' | 'orderDays'>,
  contributions: readonly Contribution[],
  readings: readonly SignalReading[],
  settings: Settings,
): Pick<RiskReport, 'verdict' | 'sentence'> {
  if (probability === null || band === 'learning') {
    const learning = fewOrderDays(orderDays, settings)
    return { verdict: learning, sentence: learning }
  }
  const judged = { band, likely: probability, horizon: settings.horizonDays, usual }
  const share = readings.find(({ key }) => key === 'share-of-customer')?.sentence
  if (bandReason === 'shrinking' && share !== undefined) {
    const verdict = say('risk.shrinking', judged)
    return { verdict, sentence: together([verdict, share]) }
  }
  const verdict = say('risk.judged', judged)
  const reasons = contributions
    .filter((each) => each.measure !== 'base' && isTelling(each))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 2)
  return { verdict, sentence: together([verdict, ...reasons.map(({ sentence }) => sentence)]) }
}
