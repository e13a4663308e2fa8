import * as z from 'zod'
import { TimeZone } from '../accounts/time-zone.ts'
import { Country, Day } from '../events/fields.ts'

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written HH:MM')
/** A shift that ends at 24:00, or at a time before it began: it then goes on into the next day and belongs to the one it began on. */
const Shift = z
  .strictObject({ from: TimeOfDay, to: z.union([TimeOfDay, z.literal('24:00')]) })
  .refine((shift) => shift.from !== shift.to, { message: 'a shift ends after it begins' })
export type Shift = z.infer<typeof Shift>
export const Shifts = z
  .array(Shift)
  .refine((shifts) => shifts.every((shift, i) => i === 0 || endsBefore(shifts[i - 1], shift)), {
    message: 'the shifts of a day are in order and do not overlap; only the last may go on into the next day',
  })
const nineToFive = [{ from: '09:00', to: '17:00' }]

/** Whether a shift goes on into the next day. */
export function isOvernight({ from, to }: Shift): boolean {
  return to < from
}

function endsBefore(earlier: Shift | undefined, later: Shift): boolean {
  return earlier !== undefined && !isOvernight(earlier) && earlier.to <= later.from
}

/** The shifts of each ISO weekday, Monday to Friday as given where a day is left out; a week has at least one shift. */
export function weekOf(usual: z.infer<typeof Shift>[]) {
  return z
    .strictObject({
      monday: Shifts.default(usual),
      tuesday: Shifts.default(usual),
      wednesday: Shifts.default(usual),
      thursday: Shifts.default(usual),
      friday: Shifts.default(usual),
      saturday: Shifts.default([]),
      sunday: Shifts.default([]),
    })
    .refine((week) => Object.values(week).some((shifts) => shifts.length > 0), {
      message: 'a week has at least one shift',
    })
    .refine((week) => Object.values(week).every((shifts, i, days) => isApart(shifts, days[(i + 1) % 7])), {
      message: 'a night shift ends before the first shift of the next day begins',
    })
}

function isApart(shifts: readonly Shift[], next: readonly Shift[] | undefined): boolean {
  const last = shifts.at(-1)
  const first = next?.[0]
  return last === undefined || first === undefined || !isOvernight(last) || last.to <= first.from
}

/** When the company works: shifts of each ISO weekday (several a day are allowed) in its zone, and what differs on single days. */
export const BusinessCalendar = z
  .strictObject({
    timeZone: TimeZone.default('UTC'),
    week: weekOf(nineToFive).prefault({}),
    /** Days off. */
    holidays: z.array(Day).default([]),
    /** Whose public holidays are days off beside them: a country, and a state of it where they differ (ISO 3166). */
    publicHolidays: z
      .strictObject({
        country: Country,
        state: z.string().min(1).max(10).optional(),
      })
      .optional(),
    /** Single days with hours of their own, whatever the week and the holidays say: half days, a Saturday that is worked. */
    ownDays: z.record(Day, Shifts).optional(),
  })
  .refine((calendar) => calendar.holidays.length <= 1000, { message: 'at most 1000 holidays' })
export type BusinessCalendar = z.infer<typeof BusinessCalendar>
