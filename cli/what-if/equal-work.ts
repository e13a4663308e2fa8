import type { AccountPast } from '../../domain/learning/account-past.ts'
import { seededChance } from '../../domain/learning/seeded-chance.ts'
import { bootstrap } from '../../domain/statistics/bootstrap.ts'
import { type PlainRule, rulesAtWork, type SilenceTask } from './plain-rules.ts'
import { ruleDays } from './silences.ts'

/** A silence longer than this is a loss. */
export const lostAfterDays = 180
const draws = 1000

/** How good some tasks were, whatever they were given for. Shares and leads are null where there is nothing to judge. */
export type TasksJudged = {
  tasks: number
  /** Of those that can be judged: the share after which nothing was ordered for 90 days. */
  precision: number | null
  /** Losses with a task before their 90th silent day. */
  found: number
  /** Days before the 90th silent day, in the median of the tasks about losses; negative for later. */
  medianLead: number | null
}
/** A plain rule at as many tasks, and how many more losses the policy found, with a 95 % interval paired by account. */
export type RuleJudged = TasksJudged & {
  rule: PlainRule
  threshold: number
  more: { estimate: number; low: number; high: number } | null
}
export type EqualWork = { policy: TasksJudged; rules: RuleJudged[] }

/** Holds the policy's tasks of a period beside those of plain rules at the same number of tasks. Needs an order before the period. */
export function atEqualWork(
  tasks: readonly SilenceTask[],
  pasts: readonly AccountPast[],
  period: { from: number; to: number },
  { lastDay, minimumOrderDays }: { lastDay: number; minimumOrderDays: number },
): EqualWork {
  const orders = new Map(pasts.map(({ accountId, days }) => [accountId, days]))
  const judge = judgeBy(orders, lastDay)
  const policy = judge(tasks)
  const rules = rulesAtWork(pasts, period, { count: tasks.length, minimumOrderDays })
  return {
    policy: policy.judged,
    rules: rules.map(({ rule, threshold, tasks }) => {
      const { judged, foundBy } = judge(tasks)
      return { rule, threshold, ...judged, more: moreThan(policy.foundBy, foundBy) }
    }),
  }
}

function judgeBy(orders: ReadonlyMap<string, readonly number[]>, lastDay: number) {
  const quietUntil = ({ accountId, lastOrderDay }: SilenceTask) =>
    orders.get(accountId)?.find((day) => day > lastOrderDay) ?? Number.POSITIVE_INFINITY
  const isLoss = (task: SilenceTask) =>
    task.lastOrderDay + lostAfterDays <= lastDay && quietUntil(task) > task.lastOrderDay + lostAfterDays
  return (tasks: readonly SilenceTask[]): { judged: TasksJudged; foundBy: Map<string, number> } => {
    const decided = tasks.filter(({ day }) => day + ruleDays - 1 <= lastDay)
    const silent = decided.filter((task) => quietUntil(task) > task.day + ruleDays - 1)
    const losses = tasks.filter(isLoss)
    const early = losses.filter(({ day, lastOrderDay }) => day - lastOrderDay < ruleDays)
    const found = new Map(early.map((task) => [`${task.lastOrderDay} ${task.accountId}`, task.accountId]))
    const foundBy = new Map<string, number>()
    for (const accountId of found.values()) foundBy.set(accountId, (foundBy.get(accountId) ?? 0) + 1)
    const leads = losses.map(({ day, lastOrderDay }) => lastOrderDay + ruleDays - day).sort((a, b) => a - b)
    const judged = {
      tasks: tasks.length,
      precision: decided.length === 0 ? null : silent.length / decided.length,
      found: found.size,
      medianLead: leads[leads.length >> 1] ?? null,
    }
    return { judged, foundBy }
  }
}

function moreThan(policy: ReadonlyMap<string, number>, rule: ReadonlyMap<string, number>) {
  const accounts = [...new Set([...policy.keys(), ...rule.keys()])].sort()
  if (accounts.length === 0) return null
  const differences = accounts.map((id) => (policy.get(id) ?? 0) - (rule.get(id) ?? 0))
  const total = (cases: Uint32Array) => cases.reduce((sum, i) => sum + (differences[i] ?? 0), 0)
  const { estimate, low, high } = bootstrap(accounts.length, total, seededChance(1), { draws })
  return { estimate, low, high }
}
