import * as z from 'zod'
import { TimeZone } from '../accounts/time-zone.ts'
import { Day } from '../events/fields.ts'

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written HH:MM')
const Shift = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine((shift) => shift.from < shift.to, { message: 'a shift ends after it begins' })
const Shifts = z
  .array(Shift)
  .refine((shifts) => shifts.every((shift, i) => i === 0 || (shifts[i - 1]?.to ?? '') <= shift.from), {
    message: 'the shifts of a day are in order and do not overlap',
  })
const nineToFive = [{ from: '09:00', to: '17:00' }]

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
}

/** When the company works: shifts of each ISO weekday (several a day are allowed) in its zone, and days off. */
export const BusinessCalendar = z
  .strictObject({
    timeZone: TimeZone.default('UTC'),
    week: weekOf(nineToFive).prefault({}),
    holidays: z.array(Day).default([]),
  })
  .refine((calendar) => calendar.holidays.length <= 1000, { message: 'at most 1000 holidays' })
export type BusinessCalendar = z.infer<typeof BusinessCalendar>
