import { countUntil } from '../../domain/history/history.ts'
import type { Warning } from './replay.ts'
import { ruleDays, silencesOf, type Truth } from './silences.ts'

/**
 * `undecided`: the horizon is not over by the file's end. `orderedAfterDays` is null when nothing more was ordered in
 * the file. `daysGained` is how long before the rule the warning came; null when the rule never saw this silence.
 */
export type JudgedWarning = Warning & {
  outcome: 'silent' | 'ordered' | 'undecided'
  orderedAfterDays: number | null
  daysGained: number | null
}

export type ReplayJudgement = {
  warnings: JudgedWarning[]
  /** Of the decided warnings: how many were followed by their horizon without an order. Base rate: of all accounts with as much history that the rule had not seen yet, over the same days. */
  precision: { decided: number; silent: number; share: number | null; baseRate: number | null }
  undecided: { warnings: number; silentSoFar: number }
  /** Silences that reached the rule's days within the period, and how many of them had been warned of by then. */
  recall: { silences: number; warned: number; share: number | null }
  /** The same plain rule as a giver of tasks, one on the day it sees a silence, judged by the horizon of that day. */
  rule: { tasks: number; decided: number; silent: number; share: number | null }
  /** Without those whose alarm began before the period (`before`): their warning comes late because Holdfast did. */
  gained: { before: number; warnings: number; median: number | null; mean: number | null; earlier: number }
}

/** Holds a replay's warnings of a period against what was really ordered. */
export function judgeReplay(
  warnings: readonly Warning[],
  period: { from: number; to: number },
  truth: Truth,
): ReplayJudgement {
  const judged = warnings.map((warning) => judgeWarning(warning, truth))
  const decided = judged.filter(({ outcome }) => outcome !== 'undecided')
  const silent = decided.filter(({ outcome }) => outcome === 'silent').length
  const open = judged.filter(({ outcome }) => outcome === 'undecided')
  const timely = judged.filter(({ alarmDay }) => alarmDay >= period.from)
  const gained = timely.flatMap(({ daysGained }) => (daysGained === null ? [] : [daysGained]))
  const { silences, warned, rule } = silencesOf(warnings, period, truth)
  return {
    warnings: judged,
    precision: {
      decided: decided.length,
      silent,
      share: share(silent, decided.length),
      baseRate: baseRate(decided, truth),
    },
    undecided: {
      warnings: open.length,
      silentSoFar: open.filter(({ orderedAfterDays }) => orderedAfterDays === null).length,
    },
    recall: { silences, warned, share: share(warned, silences) },
    rule: { tasks: silences, ...rule, share: share(rule.silent, rule.decided) },
    gained: {
      before: judged.length - timely.length,
      warnings: gained.length,
      median: median(gained),
      mean: share(
        gained.reduce((sum, days) => sum + days, 0),
        gained.length,
      ),
      earlier: gained.filter((days) => days > 0).length,
    },
  }
}

function judgeWarning(warning: Warning, { orders, lastDay }: Truth): JudgedWarning {
  const { accountId, day, lastOrderDay, horizonDays } = warning
  const next = orders.get(accountId)?.find((order) => order >= day)
  const end = day + horizonDays - 1
  const silent = next === undefined || next > end
  const seenByRule = lastOrderDay + ruleDays
  const ruleSees = seenByRule <= lastDay && (next === undefined || next > seenByRule)
  return {
    ...warning,
    outcome: end > lastDay ? 'undecided' : silent ? 'silent' : 'ordered',
    orderedAfterDays: next === undefined ? null : next - day,
    daysGained: ruleSees ? seenByRule - day : null,
  }
}

/** How often any account fell silent from the mornings of these warnings on, for as long as each looks ahead. */
function baseRate(warnings: readonly Warning[], truth: Truth): number | null {
  const known = new Map<string, number>()
  const shares = warnings.map(({ day, horizonDays }) => {
    const rate = known.get(`${day} ${horizonDays}`) ?? silentShare(day, horizonDays, truth)
    known.set(`${day} ${horizonDays}`, rate)
    return rate
  })
  return share(
    shares.reduce((sum, rate) => sum + rate, 0),
    shares.length,
  )
}

function silentShare(day: number, horizonDays: number, { orders, minimumOrderDays }: Truth): number {
  let watched = 0
  let silent = 0
  for (const days of orders.values()) {
    const count = countUntil(days, day - 1)
    const last = days[count - 1]
    if (last === undefined || count < minimumOrderDays || day - last > ruleDays) continue
    watched += 1
    const next = days[count]
    if (next === undefined || next > day + horizonDays - 1) silent += 1
  }
  return watched === 0 ? 0 : silent / watched
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
