const recentGaps = 12

/** Usual days between orders: the median of the last twelve gaps, 1 at least. Needs two order days or more. */
export function cadence(orderDays: readonly number[]): number {
  const recent = orderDays.slice(-recentGaps - 1)
  const gaps = recent.slice(1).map((day, i) => day - (recent[i] ?? day))
  const sorted = gaps.sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? 1
  const lower = sorted[(sorted.length - 1) >> 1] ?? 1
  return Math.max(1, Math.round((lower + upper) / 2))
}
