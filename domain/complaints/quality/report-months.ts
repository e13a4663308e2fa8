import { Temporal } from 'temporal-polyfill'

const monthsBefore = 12

/** A calendar month as far as a period covers it, from an instant until right before another; `isWhole` where it covers all of it. */
export type ReportMonth = { month: string; from: string; until: string; isWhole: boolean }

/** The months from one day to another, both included, by the calendar of a time zone. */
export function reportMonths(from: string, to: string, timeZone: string): ReportMonth[] {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const end = last.add({ days: 1 })
  const instantOf = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
  const months: ReportMonth[] = []
  for (
    let start = first.with({ day: 1 });
    Temporal.PlainDate.compare(start, end) < 0;
    start = start.add({ months: 1 })
  ) {
    const next = start.add({ months: 1 })
    const begin = Temporal.PlainDate.compare(start, first) < 0 ? first : start
    const stop = Temporal.PlainDate.compare(next, end) > 0 ? end : next
    months.push({
      month: start.toString().slice(0, 7),
      from: instantOf(begin),
      until: instantOf(stop),
      isWhole: begin.equals(start) && stop.equals(next),
    })
  }
  return months
}

/** The last whole month before a day, as its first and its last day. */
export function lastMonthBefore(today: string): { from: string; to: string } {
  const first = Temporal.PlainDate.from(today).with({ day: 1 })
  return { from: first.subtract({ months: 1 }).toString(), to: first.subtract({ days: 1 }).toString() }
}

/** The months of a period with the twelve before it, which the trend shows. */
export function trendMonths(
  from: string,
  to: string,
  timeZone: string,
): (ReportMonth & { isOfPeriod: boolean })[] {
  const start = Temporal.PlainDate.from(from)
  const earlier = start.with({ day: 1 }).subtract({ months: monthsBefore })
  const before = start.subtract({ days: 1 })
  return [
    ...reportMonths(earlier.toString(), before.toString(), timeZone).map((month) => ({
      ...month,
      isOfPeriod: false,
    })),
    ...reportMonths(from, to, timeZone).map((month) => ({ ...month, isOfPeriod: true })),
  ]
}
