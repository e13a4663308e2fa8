const recentGaps = 12

/** Usual days between orders: the median of an account's last twelve gaps; null with fewer than two order days. */
export function cadence(orderDays: readonly number[]): number | null {
  const recent = orderDays.slice(-recentGaps - 1)
  const gaps = recent.slice(1).map((day, i) => day - (recent[i] ?? day))
  const sorted = gaps.sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2)
}
