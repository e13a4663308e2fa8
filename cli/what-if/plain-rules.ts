import type { AccountPast } from '../../domain/learning/account-past.ts'
import { purchaseModelsAt } from '../../domain/learning/purchase-models-at.ts'
import { cadence } from '../../domain/signals/rhythm/cadence.ts'
import { sigmoid } from '../../domain/statistics/logit.ts'
import { whenAliveFallsTo } from '../../domain/statistics/purchase/crossing.ts'

/** A task about a silence: that of an account since an order-day (days since 1970). */
export type SilenceTask = { accountId: string; lastOrderDay: number; day: number }

/** The rules that anybody would try first: so many silent days, so many times the own usual gap, P(alive) below so much. */
export const plainRules = ['silent-days', 'own-gaps', 'alive'] as const
export type PlainRule = (typeof plainRules)[number]

/** The tasks of a rule at the threshold that makes about as many as asked. */
export type RuleAtWork = { rule: PlainRule; threshold: number; tasks: SilenceTask[] }

type Silence = { accountId: string; days: readonly number[]; last: number; next: number | undefined }
/** Silent days after which a rule gives its task; null for never. */
type Crossing = (silence: Silence, threshold: number) => number | null
type Period = { from: number; to: number }

const range = (count: number, step: number) => Array.from({ length: count }, (_, i) => (i + 1) * step)
const thresholds: Record<PlainRule, readonly number[]> = {
  'silent-days': range(365, 1),
  'own-gaps': range(400, 0.05),
  // Evenly on the logit scale: most of what is tried lies close to 1.
  alive: range(240, 0.05).map((step) => sigmoid(8 - step)),
}

/**
 * Each plain rule over the same silences, with the threshold at which it makes as many tasks in a period as asked, or as nearly as it can.
 * The threshold is chosen with hindsight, to the rules' advantage; P(alive) is that of MBG/NBD fitted to the orders before the period.
 */
export function rulesAtWork(
  pasts: readonly AccountPast[],
  period: Period,
  { count, minimumOrderDays }: { count: number; minimumOrderDays: number },
): RuleAtWork[] {
  const silences = pasts.flatMap((past) => silencesOf(past, minimumOrderDays, period))
  const crossings = crossingsFor(pasts, period)
  return plainRules.map((rule) => {
    const tried = thresholds[rule].map((threshold) => ({
      threshold,
      tasks: tasksAt(silences, (silence) => crossings[rule](silence, threshold), period),
    }))
    const [nearest] = tried.toSorted(
      (a, b) => Math.abs(a.tasks.length - count) - Math.abs(b.tasks.length - count),
    )
    return { rule, threshold: nearest?.threshold ?? 0, tasks: nearest?.tasks ?? [] }
  })
}

/** Those that reach into the period. */
function silencesOf(
  { accountId, days }: AccountPast,
  minimumOrderDays: number,
  { from, to }: Period,
): Silence[] {
  return days.flatMap((last, i) => {
    const next = days[i + 1]
    const isOutside = last >= to || (next !== undefined && next < from)
    if (i + 1 < minimumOrderDays || isOutside) return []
    return [{ accountId, days: days.slice(0, i + 1), last, next }]
  })
}

function tasksAt(
  silences: readonly Silence[],
  after: (silence: Silence) => number | null,
  { from, to }: Period,
): SilenceTask[] {
  return silences.flatMap((silence) => {
    const { accountId, last, next } = silence
    const idle = after(silence)
    if (idle === null) return []
    const day = last + Math.max(1, idle)
    // In the morning of a day nothing is known of its orders.
    const isOver = next !== undefined && next < day
    return day < from || day > to || isOver ? [] : [{ accountId, lastOrderDay: last, day }]
  })
}

function crossingsFor(pasts: readonly AccountPast[], { from }: Period): Record<PlainRule, Crossing> {
  const { irregular } = purchaseModelsAt(pasts, from - 1)
  const usual = new Map<Silence, number>()
  const usualGap = (silence: Silence) => {
    const gap = usual.get(silence) ?? cadence(silence.days)
    usual.set(silence, gap)
    return gap
  }
  return {
    'silent-days': (_, threshold) => threshold,
    'own-gaps': (silence, threshold) => Math.ceil(threshold * usualGap(silence)),
    alive({ days, last }, threshold) {
      const tx = (last - (days[0] ?? last)) / 7
      const T = whenAliveFallsTo(irregular, { x: days.length - 1, tx }, threshold)
      return T === null ? null : Math.ceil((T - tx) * 7)
    },
  }
}
