import type Big from 'big.js'

const known = new Map<string, number>()

/** Decimals that amounts of a currency have by ISO 4217, as this runtime knows it: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorUnits(currency: string): number {
  const found = known.get(currency)
  if (found !== undefined) return found
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  known.set(currency, decimals)
  return decimals
}

/** An amount as its currency writes it: "12.50" EUR, "1250" JPY, "12.500" KWD. Half a unit is rounded away from zero. */
export function inUnits(amount: Big, currency: string): string {
  return amount.toFixed(minorUnits(currency))
}
