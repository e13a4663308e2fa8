const rounding = 1e-12

/** How long something lasted, and whether it has ended: one that still lasts is known to last longer. */
export type Duration = { days: number; isOver: boolean }

/**
 * The day by which so large a share was over, by the product-limit estimate (Kaplan & Meier 1958), which counts what still lasts for as
 * long as it was seen; null where no day is known by which so many were. O(n log n).
 */
export function overBy(durations: readonly Duration[], share: number): number | null {
  const sorted = durations.toSorted((a, b) => a.days - b.days)
  let lasting = 1
  let at = 0
  while (at < sorted.length) {
    const { days = 0 } = sorted[at] ?? {}
    const first = at
    let ended = 0
    for (; sorted[at]?.days === days; at += 1) if (sorted[at]?.isOver) ended += 1
    lasting *= 1 - ended / (sorted.length - first)
    if (lasting <= 1 - share + rounding) return days
  }
  return null
}
