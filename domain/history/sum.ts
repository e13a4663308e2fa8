import Big from 'big.js'

/** Exact decimal sum of amounts, in plain notation: the order of the amounts never matters. */
export function sum(amounts: readonly Big.BigSource[]): string {
  return amounts.reduce((total: Big, amount) => total.plus(amount), Big(0)).toFixed()
}
