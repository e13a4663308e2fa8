import { checkScored, type Outcome } from './outcomes.ts'
import { OutsideDomain } from './outside-domain.ts'

/** One case of a randomised trial: the score that would target it, its arm and its outcome (a purchase, an amount). */
export type TrialCase = { score: number; treated: Outcome; outcome: number }

/** A point of the Qini curve: share of all cases targeted, extra outcome won there per treated case of the trial. */
export type QiniPoint = { share: number; gain: number }

/**
 * Qini curve (Radcliffe 2007): cases by falling score; at each share, (sum of treated outcomes - sum of control
 * outcomes x treated / control counted so far) / all treated. Cases of one score enter together. Throws OutsideDomain
 * unless both arms have cases and all numbers are finite.
 */
export function qiniCurve(cases: readonly TrialCase[]): QiniPoint[] {
  const arms = cases.map(({ treated }) => treated)
  checkScored(
    cases.map(({ score }) => score),
    arms,
  )
  const allTreated = arms.filter((arm) => arm === 1).length
  if (allTreated === 0 || allTreated === cases.length)
    throw new OutsideDomain('cases treated', allTreated, `some, but not all ${cases.length}, are needed`)
  const sum = { treated: 0, control: 0, treatedOutcome: 0, controlOutcome: 0 }
  const points: QiniPoint[] = [{ share: 0, gain: 0 }]
  const ranked = cases.toSorted((a, b) => b.score - a.score)
  for (const [i, { score, treated, outcome }] of ranked.entries()) {
    if (!Number.isFinite(outcome)) throw new OutsideDomain('outcome', outcome, 'a finite number is needed')
    sum.treated += treated
    sum.control += 1 - treated
    sum.treatedOutcome += treated * outcome
    sum.controlOutcome += (1 - treated) * outcome
    if (ranked[i + 1]?.score === score) continue
    // Before the first control case nothing can be compared: the gain counts from there.
    const expected = sum.control === 0 ? sum.treatedOutcome : (sum.controlOutcome * sum.treated) / sum.control
    points.push({ share: (i + 1) / cases.length, gain: (sum.treatedOutcome - expected) / allTreated })
  }
  return points
}

/**
 * Qini coefficient: area between the Qini curve and the straight line to its end, shares from 0 to 1, gain per treated
 * case. 0 is random targeting. No two libraries scale it alike, so compare only values from here.
 */
export function qini(cases: readonly TrialCase[]): number {
  const points = qiniCurve(cases)
  let area = 0
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] ?? { share: 0, gain: 0 }
    const to = points[i] ?? from
    area += ((to.share - from.share) * (from.gain + to.gain)) / 2
  }
  return area - (points.at(-1)?.gain ?? 0) / 2
}
