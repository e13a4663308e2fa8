import type { SilenceTask } from '../../cli/what-if/plain-rules.ts'
import type { Silence } from './forecasts-of.ts'

/** Whom to call: from and until which silent day, from which multiple of the usual odds, in which order, and how many in a week at most. */
export type Candidate = {
  name: string
  from(silence: Silence): number
  until(silence: Silence): number
  times: number
  /** The most pressing first; `i` is the morning within the silence. */
  order(silence: Silence, i: number, idle: number): number
  /** Calls of one owner in any seven days. */
  aWeek: number
}

/** The calls that a rule makes in a period, at most one a silence. */
export function callsBy(
  rule: Candidate,
  silences: readonly Silence[],
  { from, to }: { from: number; to: number },
): SilenceTask[] {
  const calls: SilenceTask[] = []
  const called = new Set<Silence>()
  const given = new Map<string, number[]>()
  for (let day = from; day <= to; day += 1) {
    const waiting = silences.flatMap((silence) => {
      const { last, next, start, times } = silence
      const idle = day - last
      const isOver = next !== null && next < day
      if (called.has(silence) || idle <= rule.from(silence) || idle > rule.until(silence) || isOver) return []
      const i = day - start
      return (times[i] ?? 0) >= rule.times ? [{ silence, rank: rule.order(silence, i, idle) }] : []
    })
    for (const { silence } of waiting.toSorted((a, b) => b.rank - a.rank)) {
      const { accountId, ownerId, last } = silence
      const lately = (given.get(ownerId) ?? []).filter((before) => before > day - 7)
      given.set(ownerId, lately)
      if (lately.length >= rule.aWeek) continue
      lately.push(day)
      called.add(silence)
      calls.push({ accountId, lastOrderDay: last, day })
    }
  }
  return calls
}
