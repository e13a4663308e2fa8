/** Points are kept to four decimals: readable, and the same on every machine. */
export function points(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
