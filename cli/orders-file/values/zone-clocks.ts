import { Temporal } from 'temporal-polyfill'
import type { ZoneClocks } from './order-date.ts'

/** The clocks of a time zone (IANA name); an hour that summer time skips is the one after it. */
export function zoneClocks(timeZone: string): ZoneClocks {
  return {
    momentOf: (shown) =>
      Temporal.PlainDateTime.from(shown.toISOString().slice(0, -1)).toZonedDateTime(timeZone)
        .epochMilliseconds,
    dayAt: (moment) =>
      Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  }
}
