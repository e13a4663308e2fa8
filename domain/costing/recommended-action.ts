import Big from 'big.js'
import type { StatementAction, StatementFigures } from './account-statement.ts'
import type { CostRates } from './cost-rates.ts'

/**
 * What to do with an account, by the quadrant of gross margin and cost-to-serve. It never says to let an account go:
 * an account that loses money on both sides is for a person to review.
 */
export function recommendedAction(
  figures: StatementFigures,
  lines: CostRates['recommendation'],
): StatementAction {
  const { marginRatio, ctsRatio } = figures
  // Work that is not counted would make an account look cheap to serve.
  if (figures.costToServe.leftOut.length > 0) return 'not-comparable'
  if (figures.orders < lines.minOrders || marginRatio === null || ctsRatio === null) return 'not-enough-data'
  const thin = marginRatio < lines.lowMargin
  const costly = ctsRatio > lines.highCtsRatio
  if (thin && costly) return 'review'
  if (costly) return 'redesign-service'
  if (thin) return 'reprice'
  return Big(figures.netContribution).lt(0) ? 'review' : 'protect'
}
