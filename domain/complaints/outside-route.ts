import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Locale } from '../accounts/locale.ts'
import { profileNamed } from './clocks/profile-for.ts'
import { calendarFor } from './clocks/sla-clock.ts'
import type { Complaint, Decision } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { isComplaint } from './is-complaint.ts'

/** Whom a customer can turn to outside of the company about an answer, and until when: what a letter and the page say of it. */
export const Outside = z.strictObject({
  name: z.string(),
  url: z.string().optional(),
  until: z.iso.date().optional(),
  /** The company's own words in the reader's language, which stand instead of ours. */
  words: z.string().optional(),
})
export type Outside = z.infer<typeof Outside>

/** The outside route of a complaint that is answered so at `at`; undefined where its profile names none for such an answer. */
export function outsideOf(
  complaint: Pick<Complaint, 'category' | 'safety' | 'slaProfile'>,
  decision: Pick<Decision, 'decision'>,
  at: string,
  locale: Locale,
  settings: ComplaintSettings,
): Outside | undefined {
  const profile = profileNamed(complaint.slaProfile, settings.sla)
  const { outside } = profile
  if (!outside || !isComplaint(complaint) || !outside.after.includes(decision.decision)) return undefined
  const { name, url, within, words } = outside
  const own = words?.[locale]
  const { timeZone } = calendarFor(profile, settings)
  const begin = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate()
  return {
    name,
    ...(url !== undefined && { url }),
    ...(within && { until: begin.add({ [within.unit]: within.length }).toString() }),
    ...(own !== undefined && { words: own }),
  }
}
