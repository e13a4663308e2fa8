import * as z from 'zod'
import { Locale } from '../accounts/locale.ts'
import { PersonName } from '../accounts/person.ts'
import { TimeZone } from '../accounts/time-zone.ts'
import { Currency, Day, Email, Id, Line, Money } from '../events/fields.ts'
import { dayNumber } from '../history/day.ts'
import { weekOf } from './business-calendar.ts'

const longestAbsence = 1_100

// Absences are looked at day by day: a mistyped century would hold up everything that asks when this person works.
const Absence = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not lie before the day it begins' })
  .refine(({ from, to }) => dayNumber(to) - dayNumber(from) <= longestAbsence, {
    path: ['to'],
    error: `must lie within ${longestAbsence} days of the day it begins; who stays away for longer has a leavingDate`,
  })

/** When somebody can be asked, unless the person says otherwise: weekdays from eight to six, local time. */
export const WorkingHours = weekOf([{ from: '08:00', to: '18:00' }])

/**
 * Who works here, as the company's systems describe it (the body of PUT /v1/people/{personId}). Absences are whole local days, both
 * ends included; `leavingDate` is the last day of work.
 */
export const ColleagueInput = z.strictObject({
  name: PersonName,
  email: Email,
  phone: Line(50).optional(),
  locale: Locale.optional(),
  timeZone: TimeZone.optional(),
  workingHours: WorkingHours.optional(),
  manager: Id.optional(),
  substitute: Id.optional(),
  absences: z.array(Absence).max(100).default([]),
  leavingDate: Day.optional(),
  /** Whether mails of the morning tell them what their accounts earn and cost. Work is told in any case. */
  statements: z.boolean().optional(),
  /** Whether the monthly report on complaints is mailed to them, where they lead somebody. */
  reports: z.boolean().optional(),
  /** What may be promised without asking; without it the company's own limit holds, in the account's currency. */
  authorityLimit: z.strictObject({ amount: Money, currency: Currency }).optional(),
})
export type ColleagueInput = z.infer<typeof ColleagueInput>

/** Somebody who works here. */
export const Colleague = ColleagueInput.extend({ personId: Id })
export type Colleague = z.infer<typeof Colleague>
