import { dayNumber } from '../history/day.ts'
import type { Settings } from '../settings.ts'

/**
 * The rhythm that holds on a day: in the first days after an import, the day it ended included, nobody gets more than a few new tasks and
 * statements a day. `importedOn` is the day of the latest import, if there was one.
 */
export function rhythmOn(
  today: string,
  importedOn: string | undefined,
  { rhythm }: Pick<Settings, 'rhythm'>,
): Settings['rhythm'] {
  const { gentleDays, gentleADay, callsADay, statementsADay } = rhythm
  if (importedOn === undefined || dayNumber(today) - dayNumber(importedOn) >= gentleDays) return rhythm
  return {
    ...rhythm,
    callsADay: Math.min(gentleADay, callsADay),
    statementsADay: Math.min(gentleADay, statementsADay),
  }
}
