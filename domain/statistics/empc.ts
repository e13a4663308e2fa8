import { countOutcomes, type Outcome } from './outcomes.ts'
import { OutsideDomain, requireNotNegative, requirePositive } from './outside-domain.ts'
import { rankedGroups } from './ranked-groups.ts'

/** What a retention offer costs and is worth, and how probably a churner accepts it: Beta(alpha, beta). */
export type EmpcTerms = { alpha: number; beta: number; lifetimeValue: number; offer: number; contact: number }

/** Terms of the R package EMP: a third of the churners accept, 200 lifetime value, 10 an offer, 1 a contact. */
export const usualTerms: EmpcTerms = { alpha: 6, beta: 14, lifetimeValue: 200, offer: 10, contact: 1 }

/** Expected maximum profit per account and the share of accounts that is contacted to reach it. */
export type Empc = { profit: number; contacted: number }

const steps = 20_000

/**
 * Expected maximum profit of a churn score (Verbraken, Verbeke, Baesens 2013): for every acceptance rate g the best cut
 * on the convex hull of the ROC curve earns lifetimeValue (g (1 - d) - f) share of churners contacted minus
 * lifetimeValue (d + f) share of others contacted, d and f being offer and contact over lifetimeValue; the mean over
 * g ~ Beta(alpha, beta), by the midpoint rule on 20,000 steps (its own normalisation, error below 1e-6 of a
 * lifetimeValue). Higher scores are contacted first. Throws OutsideDomain unless both outcomes occur, alpha and beta
 * are at least 1 and the money is positive.
 */
export function empc(
  scores: readonly number[],
  outcomes: readonly Outcome[],
  terms: EmpcTerms = usualTerms,
): Empc {
  const { happened, not } = countOutcomes(scores, outcomes)
  checkTerms(terms)
  const hull = convexHull(scores, outcomes)
  const value = terms.lifetimeValue
  const gainPerAcceptance = value - terms.offer
  const profitAt = (at: number, g: number): number => {
    const { churners, others } = hull[at] ?? { churners: 0, others: 0 }
    const won = (g * gainPerAcceptance - terms.contact) * churners
    return (won - (terms.offer + terms.contact) * others) / (happened + not)
  }
  let mass = 0
  let profit = 0
  let contacted = 0
  // A higher acceptance rate never contacts fewer, so the best point only moves up the hull.
  let best = 0
  for (let step = 0; step < steps; step++) {
    const g = (step + 0.5) / steps
    while (best + 1 < hull.length && profitAt(best + 1, g) > profitAt(best, g)) best += 1
    const weight = Math.exp((terms.alpha - 1) * Math.log(g) + (terms.beta - 1) * Math.log1p(-g))
    const { churners, others } = hull[best] ?? { churners: 0, others: 0 }
    mass += weight
    profit += weight * profitAt(best, g)
    contacted += (weight * (churners + others)) / (happened + not)
  }
  return { profit: profit / mass, contacted: contacted / mass }
}

function checkTerms({ alpha, beta, lifetimeValue, offer, contact }: EmpcTerms): void {
  for (const [name, shape] of Object.entries({ alpha, beta }))
    if (!(shape >= 1 && Number.isFinite(shape))) throw new OutsideDomain(name, shape, 'at least 1 is needed')
  requirePositive('lifetime value', lifetimeValue)
  requireNotNegative('cost of an offer', offer)
  requireNotNegative('cost of a contact', contact)
  if (offer >= lifetimeValue)
    throw new OutsideDomain('cost of an offer', offer, 'less than the lifetime value is needed')
}

type HullPoint = { churners: number; others: number }

/** Upper convex hull of (others contacted, churners contacted), from nobody to everybody. */
function convexHull(scores: readonly number[], outcomes: readonly Outcome[]): HullPoint[] {
  const hull: HullPoint[] = [{ churners: 0, others: 0 }]
  let churners = 0
  let others = 0
  for (const { count, happened } of rankedGroups(scores, outcomes)) {
    churners += happened
    others += count - happened
    const next = { churners, others }
    for (let n = hull.length; n > 1 && !turnsDown(hull[n - 2], hull[n - 1], next); n = hull.length) hull.pop()
    hull.push(next)
  }
  return hull
}

function turnsDown(a: HullPoint | undefined, b: HullPoint | undefined, c: HullPoint): boolean {
  if (a === undefined || b === undefined) return true
  return (
    (b.others - a.others) * (c.churners - a.churners) - (b.churners - a.churners) * (c.others - a.others) < 0
  )
}
