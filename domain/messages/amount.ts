import Big from 'big.js'
import { inUnits } from '../money/minor-units.ts'

/** Money as its currency writes it, with its code: "EUR 1,234.50", "JPY 1,235". Grouped from the decimal text itself. */
export function amountIn(amount: string, currency: string): string {
  return `${currency}\u00a0${figureIn(amount, currency)}`
}

/** The same without the code, where it is said once for many. */
export function figureIn(amount: string, currency: string): string {
  const [whole = '0', units] = inUnits(Big(amount), currency).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '\u2212')
  return units === undefined ? grouped : `${grouped}.${units}`
}
