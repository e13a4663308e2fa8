import { countOutcomes, type Outcome } from './outcomes.ts'
import { OutsideDomain } from './outside-domain.ts'
import { rankedGroups } from './ranked-groups.ts'

/**
 * How many times more often it happens among the `share` of cases scored highest than among all; at most 1 / base
 * rate. Cases that tie at the cut count in proportion. Throws OutsideDomain unless both outcomes occur and
 * 0 < share <= 1.
 */
export function lift(scores: readonly number[], outcomes: readonly Outcome[], share = 0.1): number {
  const { happened } = countOutcomes(scores, outcomes)
  if (!(share > 0 && share <= 1)) throw new OutsideDomain('share', share, 'above 0 and at most 1 is needed')
  const size = share * scores.length
  let room = size
  let found = 0
  for (const group of rankedGroups(scores, outcomes)) {
    const taken = Math.min(room, group.count)
    found += (taken * group.happened) / group.count
    room -= taken
    if (room <= 0) break
  }
  return found / size / (happened / scores.length)
}
