import { countOutcomes, type Outcome } from './outcomes.ts'
import { rankedGroups } from './ranked-groups.ts'

/** Area under the ROC curve and its standard error. */
export type Auc = { auc: number; standardError: number }

/**
 * Probability that a case where it happened scores above one where it did not, ties counting half, with DeLong's
 * standard error (DeLong, DeLong, Clarke-Pearson 1988, by ranks as in Sun and Xu 2014). With a single case of an
 * outcome its part of the variance is unknown and taken as 0. Throws OutsideDomain unless both outcomes occur.
 */
export function auc(scores: readonly number[], outcomes: readonly Outcome[]): Auc {
  const { happened, not } = countOutcomes(scores, outcomes)
  const placements = placementsOf(scores, outcomes, happened, not)
  const area = placements.reduce((sum, { yes, beats }) => sum + yes * beats, 0) / happened
  let spreadYes = 0
  let spreadNo = 0
  for (const { yes, no, beats, beaten } of placements) {
    spreadYes += yes * (beats - area) ** 2
    spreadNo += no * (beaten - area) ** 2
  }
  const variance =
    spreadYes / (Math.max(happened - 1, 1) * happened) + spreadNo / (Math.max(not - 1, 1) * not)
  return { auc: area, standardError: Math.sqrt(variance) }
}

/** A group's cases of both outcomes, the share of quiet cases it beats and the share of the others it is beaten by. */
type Placement = { yes: number; no: number; beats: number; beaten: number }

function placementsOf(
  scores: readonly number[],
  outcomes: readonly Outcome[],
  happened: number,
  not: number,
): Placement[] {
  let yesAbove = 0
  let noAbove = 0
  return rankedGroups(scores, outcomes).map(({ count, happened: yes }) => {
    const no = count - yes
    const beats = (not - noAbove - no / 2) / not
    const beaten = (yesAbove + yes / 2) / happened
    yesAbove += yes
    noAbove += no
    return { yes, no, beats, beaten }
  })
}
