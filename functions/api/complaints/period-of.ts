import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { Day } from '../../../domain/events/fields.ts'
import type { Settings } from '../../../domain/settings.ts'
import { Problem } from '../../runtime/problem.ts'

/** The longest period that is read at once: a year, also a leap one. */
const mostDays = 366

/** The days that a period is asked for by. */
export const PeriodQuery = z.strictObject({
  from: Day.meta({ description: 'The first day, as the company has it' }),
  to: Day.meta({ description: `The last day; at most ${mostDays} days in all` }),
})

/** The instants between which days of the company's own calendar lie. Throws a Problem where they are no period. */
export function periodOf(
  from: string,
  to: string,
  { businessCalendar }: Pick<Settings, 'businessCalendar'>,
): { from: string; until: string } {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const days = first.until(last, { largestUnit: 'days' }).days + 1
  if (days < 1 || days > mostDays) {
    const reason = `must be ${mostDays} days or fewer, and end no sooner than it begins`
    throw new Problem('invalid-request', `The period ${reason}.`, [
      { field: 'to', code: 'wrongValue', reason },
    ])
  }
  const instantOf = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime(businessCalendar.timeZone).epochMilliseconds).toISOString()
  return { from: instantOf(first), until: instantOf(last.add({ days: 1 })) }
}
