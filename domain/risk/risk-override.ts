import * as z from 'zod'
import { PersonName } from '../accounts/person.ts'
import { Day, Instant, Prose } from '../events/fields.ts'
import { dayIn } from '../history/day.ts'
import { Band } from './band.ts'

/** What a manager knows better than the numbers, and until when it holds. */
export const RiskOverrideInput = z.strictObject({
  band: Band.exclude(['learning']).meta({ description: 'How worried to be instead' }),
  reason: Prose(1000).min(3),
  expiresOn: Day.meta({ description: 'The last day of the company it holds, at most a year ahead' }),
})
export type RiskOverrideInput = z.infer<typeof RiskOverrideInput>

/** An override as it is kept: it stands beside the computed risk and never replaces it. */
export const RiskOverride = RiskOverrideInput.extend({
  author: PersonName.meta({ description: 'Who says so: whose token it was' }),
  setAt: Instant,
}).meta({ id: 'RiskOverride' })
export type RiskOverride = z.infer<typeof RiskOverride>

const longestDays = 366

/** Why an override cannot hold from `today` on, or null when it can. */
export function overrideProblem({ expiresOn }: RiskOverrideInput, today: string): string | null {
  if (expiresOn < today) return `must not be before today, ${today}`
  const days = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000
  return days > longestDays ? `must be at most ${longestDays} days ahead of today, ${today}` : null
}

/** Whether an override was set by the end of a day of the company and had not expired before it. */
export function holdsOn({ setAt, expiresOn }: RiskOverride, day: string, timeZone: string): boolean {
  return dayIn(setAt, timeZone) <= day && day <= expiresOn
}
