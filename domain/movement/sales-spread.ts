import Big from 'big.js'
import * as z from 'zod'
import { whaleCurve } from '../costing/whale-curve.ts'
import type { TwoWindows } from './month-movement.ts'

const percents = [1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]

/** How sales are spread over the accounts that buy: which share of them the best so many percent bring. */
export const SalesSpread = z.object({
  accounts: z.int().nonnegative(),
  shares: z.array(
    z.object({ percent: z.number(), accounts: z.int().nonnegative(), share: z.number().nullable() }),
  ),
})
export type SalesSpread = z.infer<typeof SalesSpread>

/** The whale curve of the sales of the later window, the best accounts first; what accounts cost is not in it. */
export function salesSpread(windows: readonly TwoWindows[]): SalesSpread {
  const buying = windows.filter(({ move }) => move !== 'lost')
  const curve = whaleCurve(
    buying.map(({ now }) => Big(now)),
    percents,
  )
  return { accounts: buying.length, shares: buying.length === 0 ? [] : curve.shares }
}
