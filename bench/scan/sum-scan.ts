import type { ScanDay } from './judge-scan.ts'

/** Days of a scan added up, with the ratios of the goal: `readsPerDue` over due accounts that were read. A ratio over nothing is null. */
export function sumScan(days: readonly ScanDay[], population: number) {
  const sum = (of: (day: ScanDay) => number) => days.reduce((total, day) => total + of(day), 0)
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  const perDay = days.map(({ reads }) => reads).toSorted((a, b) => a - b)
  const total = {
    reads: sum(({ reads }) => reads),
    due: sum(({ due }) => due),
    crossings: sum(({ crossings }) => crossings),
    quarter: sum(({ quarter }) => quarter),
    news: sum(({ news }) => news),
    late: sum(({ late }) => late),
    early: sum(({ early }) => early),
    useful: sum(({ useful }) => useful),
    missedCrossings: sum(({ missedCrossings }) => missedCrossings),
    missedReturns: sum(({ missedReturns }) => missedReturns),
    missedActions: sum(({ missedActions }) => missedActions),
    missedDue: sum(({ missedDue }) => missedDue),
    judgedAtOrders: sum(({ judgedAtOrders }) => judgedAtOrders),
  }
  return {
    ...total,
    readsPerDue: ratio(total.reads, total.due - total.missedDue),
    readsPerUseful: ratio(total.reads, total.useful),
    readsPerCrossing: ratio(total.reads, total.crossings),
    readsADay: {
      mean: ratio(total.reads, days.length),
      median: perDay[perDay.length >> 1] ?? null,
      most: perDay.at(-1) ?? null,
    },
    leanSweepReads: population * days.length,
    sweepPerRead: ratio(population * days.length, total.reads),
  }
}
