import { Temporal } from 'temporal-polyfill'
import type { ZoneClocks } from './order-date.ts'

const DAY = 86_400_000

/**
 * The clocks of a time zone (IANA name); an hour that summer time skips is the one after it, of an hour that comes twice the first is meant. On
 * most days clocks stand still against UTC, which is asked once for each day: the library takes as long for a moment as the rest of a row.
 */
export function zoneClocks(timeZone: string): ZoneClocks {
  const offsets = new Map<number, number | null>()
  const offsetAt = (moment: number): number =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6
  /** How far the clocks are ahead of UTC all through a day of UTC and those beside it; null where they are put forward or back. */
  function offsetOn(day: number): number | null {
    let offset = offsets.get(day)
    if (offset === undefined) {
      const [from, to] = [offsetAt((day - 1) * DAY), offsetAt((day + 2) * DAY)]
      offset = from === to ? from : null
      offsets.set(day, offset)
    }
    return offset
  }
  return {
    momentOf(shown) {
      const offset = offsetOn(Math.floor(shown / DAY))
      if (offset !== null) return shown - offset
      const written = new Date(shown).toISOString().slice(0, -1)
      return Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone).epochMilliseconds
    },
    dayAt: (moment) => {
      const day = Math.floor(moment / DAY)
      const offset = offsetOn(day) ?? offsetAt(moment)
      return new Date(moment + offset).toISOString().slice(0, 10)
    },
  }
}
