import { dayFromNumber, dayNumber } from '../history/day.ts'
import type { Settings } from '../settings.ts'

/** What is remembered of a run that an account had or has; `closedAt`, `outcome` and `reason` once it has ended. */
export type PastRun = {
  playbook: string
  cause: string
  status: 'open' | 'closed'
  closedAt?: string | undefined
  outcome?: string | undefined
  reason?: string | undefined
}

/**
 * The day of the last order that the cause of a win-back names. A later attempt adds `~2`, `~3` to it, and the one after a cancelled
 * order `#` and that order's id.
 */
export function orderDayOf(cause: string): string {
  return cause.slice(0, 10)
}

/**
 * The next win-back for the same silence: its cause, and from which day on it may be asked for (null: at once, it is the first).
 * Undefined while one is open, once people have let the account go, and after the last attempt. Runs that were skipped or undone by a
 * cancelled order asked nobody and count for no attempt.
 */
export function nextAttempt(
  lastOrderDay: string,
  runs: readonly PastRun[],
  { cooldownDays, mostAttempts }: Pick<Settings['winBack'], 'cooldownDays' | 'mostAttempts'>,
): { cause: string; from: string | null } | undefined {
  const asked = runs.filter((run) => run.playbook === 'win-back' && orderDayOf(run.cause) === lastOrderDay)
  if (asked.length === 0) return { cause: lastOrderDay, from: null }
  const attempts = asked.filter(({ outcome }) => outcome !== 'skipped' && outcome !== 'order-cancelled')
  if (attempts.length >= mostAttempts || asked.some(isLetGo)) return undefined
  const ends = asked.map(({ closedAt }) => closedAt)
  if (ends.includes(undefined)) return undefined
  const last = ends.toSorted().at(-1)?.slice(0, 10) ?? lastOrderDay
  return {
    cause: `${lastOrderDay}~${asked.length + 1}`,
    from: dayFromNumber(dayNumber(last) + cooldownDays),
  }
}

/** Somebody decided, with a reason, that nothing more is to be tried. */
function isLetGo({ outcome, reason }: PastRun): boolean {
  return outcome === 'lost' && reason !== 'no-order'
}
