import Big from 'big.js'
import * as z from 'zod'
import { curvePercents, whaleCurve } from '../costing/whale-curve.ts'
import type { TwoWindows } from './month-movement.ts'

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
    curvePercents,
  )
  return { accounts: buying.length, shares: buying.length === 0 ? [] : curve.shares }
}
