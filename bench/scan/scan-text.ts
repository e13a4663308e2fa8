import { table } from '../../cli/output/table.ts'
import type { ScanDay } from './judge-scan.ts'
import { sumScan } from './sum-scan.ts'

type ScanReport = {
  from: string
  to: string
  accounts: number
  goal: number
  reached: boolean
  days: ScanDay[]
  check: { accounts: number; differing: number }
  seconds: { dueIndex: number; bruteForce: number }
}

/** The bench as a person reads it: month by month, then the goal and what is worse than it. */
export function scanText({ from, to, accounts, goal, reached, days, check, seconds }: ScanReport): string {
  const total = sumScan(days, accounts)
  const { missedCrossings, missedReturns, missedActions } = total
  return [
    `${accounts} accounts from ${from} to ${to}, shipped policy, no owner ever too busy.`,
    'due, told by brute force: crossings (band worse than the morning before, into yellow or red), other yellow or red accounts',
    'on the first day of a quarter, that ordered the day before, or whose silence becomes worth a call. early: read, not due.',
    '',
    monthTable(days, accounts),
    '',
    `Goal (at most ${goal} reads for each due account read, no crossing missed): ${reached ? 'reached' : 'not reached'}, ${number(total.readsPerDue, 4)} and ${missedCrossings} missed.`,
    `Of the missed, ${missedReturns} went back into a band no worse than the latest read had found, without an order since; a playbook would have been asked for in ${missedActions}.`,
    `Stricter: ${number(total.readsPerUseful, 2)} reads for each that crossed or asked for a playbook (${total.useful}), ${number(total.readsPerCrossing, 2)} for each crossing (${total.crossings}).`,
    `Reads a day: ${number(total.readsADay.mean, 1)} on average; the lean sweep reads ${accounts}, ${number(total.sweepPerRead)} times as many. When orders came, ${total.judgedAtOrders} more judgements.`,
    `Brute force: every account, every day; on ${check.accounts} accounts drawn at random (fixed seed) beside the whole assessment, ${check.differing} bands differ.`,
    `Due index ${number(seconds.dueIndex, 1)} s (from the first order on), brute force ${number(seconds.bruteForce, 1)} s.`,
  ].join('\n')
}

function monthTable(days: readonly ScanDay[], accounts: number): string {
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7))]
  const rows = [...months, ['all', days] as const].map(([name, part]) => ({
    name,
    length: part.length,
    ...sumScan(part, accounts),
  }))
  const column = (title: string, of: (row: (typeof rows)[number]) => string) => {
    return { title, align: 'right' as const, of }
  }
  return table(
    [
      { title: 'month', of: ({ name }) => name },
      column('days', ({ length }) => number(length)),
      column('reads', ({ reads }) => number(reads)),
      column('due', ({ due }) => number(due)),
      column('crossings', ({ crossings }) => number(crossings)),
      column('quarter', ({ quarter }) => number(quarter)),
      column('news', ({ news }) => number(news)),
      column('late', ({ late }) => number(late)),
      column('early', ({ early }) => number(early)),
      column('missed crossings', ({ missedCrossings }) => number(missedCrossings)),
      column('other missed', ({ missedDue, missedCrossings }) => number(missedDue - missedCrossings)),
      column('reads/due', ({ readsPerDue }) => number(readsPerDue, 4)),
      column('median a day', ({ readsADay }) => number(readsADay.median)),
      column('most a day', ({ readsADay }) => number(readsADay.most)),
    ],
    rows,
  )
}

function number(value: number | null, digits = 0): string {
  return value === null ? '-' : value.toFixed(digits)
}
