import * as z from 'zod'
import { type Band, worseOf } from '../risk/band.ts'
import type { OwnerTally } from './base-tally.ts'
import { alarmDays, lineOf } from './standing.ts'

const Count = z.int().nonnegative()

/** Accounts in each band at some lines, and the calls to win back that these make in a week. */
export const AtLines = z
  .strictObject({
    bands: z.strictObject({ learning: Count, green: Count, yellow: Count, red: Count }),
    callsAWeek: z.number().nonnegative().meta({
      description:
        'Silences that would have become worth a call within the four weeks before the count, yellow or red for long enough and not for too long, one call each, divided by four',
    }),
  })
  .meta({ id: 'AtLines' })
export type AtLines = z.infer<typeof AtLines>

/** What would be of some accounts if yellow and red began at these multiples of the usual odds. Each account is asked about once a silence. */
export function atLines(
  { learning, levels, alarms }: OwnerTally,
  lines: { yellow: number; red: number },
): AtLines {
  const [yellow, red] = [lineOf(lines.yellow), lineOf(lines.red)]
  const bands: Record<Band, number> = { learning, green: 0, yellow: 0, red: 0 }
  for (const least of ['green', 'yellow', 'red'] as const) {
    for (const level of levels[least]) {
      const ofSilence = level >= red ? 'red' : level >= yellow ? 'yellow' : 'green'
      bands[worseOf(ofSilence, least)] += 1
    }
  }
  const begun = alarms.filter(({ above, upTo }) => above < yellow && yellow <= upTo).length
  return { bands, callsAWeek: begun / (alarmDays / 7) }
}
