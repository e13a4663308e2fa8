import type { Settings } from '../settings.ts'
import type { SignalReading } from '../signals/signal.ts'
import { percent } from '../signals/wording.ts'
import { basePoints } from './course.ts'
import { isTelling } from './is-telling.ts'
import type { Contribution, RiskReport } from './risk-report.ts'

/** What the base and every measure add to the risk, on the logit scale; nothing else enters the sum. */
export function contributionsOf(readings: readonly SignalReading[], settings: Settings): Contribution[] {
  const base = {
    measure: 'base',
    points: basePoints(settings),
    sentence: `Any account starts at ${percent(settings.model.baseProbability)}.`,
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

/** The judgement in words: the band, the probability beside the usual one, and what weighs most, without names. */
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
): string {
  if (probability === null)
    return `Not enough data yet: ${orderDays} of ${settings.minimumOrderDays} order days seen.`
  const colour = `${band.charAt(0).toUpperCase()}${band.slice(1)}`
  const silence = `${percent(probability)} likely to order nothing in the next ${settings.horizonDays} days (usual: ${percent(usual)}).`
  const shrinking = readings.find(({ key }) => key === 'share-of-customer')
  if (bandReason === 'shrinking' && shrinking !== undefined)
    return `${colour}, shrinking: ${shrinking.sentence} ${silence.charAt(0).toUpperCase()}${silence.slice(1)}`
  const verdict = `${colour}: ${silence}`
  const reasons = contributions
    .filter((each) => each.measure !== 'base' && isTelling(each))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 2)
  return [verdict, ...reasons.map((each) => each.sentence)].join(' ')
}
