import { dayFromNumber } from '../../domain/history/day.ts'
import type { Warning } from './replay.ts'

/** Tasks of one owner in weeks of seven days from the period's first day on; the last week may be shorter. */
export type OwnerWeeks = { owner: string; weeks: { from: string; tasks: number }[]; tasks: number }

/** The tasks of every owner, week by week, busiest owner first; owners without tasks are there too. */
export function tasksPerWeek(
  warnings: readonly Pick<Warning, 'ownerId' | 'day'>[],
  owners: readonly string[],
  { from, to }: { from: number; to: number },
): OwnerWeeks[] {
  const starts = Array.from({ length: Math.ceil((to - from + 1) / 7) }, (_, week) => from + 7 * week)
  const byOwner = Map.groupBy(warnings, ({ ownerId }) => ownerId)
  return owners
    .map((owner) => {
      const days = (byOwner.get(owner) ?? []).map(({ day }) => day)
      const weeks = starts.map((start) => ({
        from: dayFromNumber(start),
        tasks: days.filter((day) => day >= start && day < start + 7).length,
      }))
      return { owner, weeks, tasks: days.length }
    })
    .toSorted((a, b) => b.tasks - a.tasks || (a.owner < b.owner ? -1 : 1))
}
