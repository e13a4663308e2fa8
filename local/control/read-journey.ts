import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { BadRequest } from './request-body.ts'

const Journey = z.union([z.strictObject({ by: z.string() }), z.strictObject({ to: z.string() })])

/** Where `{"by":"P30D"}` or `{"to":"2026-04-01T00:00:00Z"}` leads from `now`. Throws BadRequest. */
export function readJourney(value: unknown, now: Date): Date {
  const parsed = Journey.safeParse(value)
  if (!parsed.success)
    throw new BadRequest(
      'give either "by", a duration such as "P30D" or "PT1H", or "to", a date such as "2026-04-01T00:00:00Z"',
    )
  const target = 'by' in parsed.data ? after(parsed.data.by, now) : instant(parsed.data.to)
  if (target < now)
    throw new BadRequest(`the clock only moves forward, and it is ${now.toISOString()} already`)
  return target
}

function after(by: string, now: Date): Date {
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC')
    return new Date(start.add(Temporal.Duration.from(by)).epochMilliseconds)
  } catch (cause) {
    throw new BadRequest(`"by": "${by}" is no ISO 8601 duration such as "P30D" or "PT1H"`, { cause })
  }
}

function instant(to: string): Date {
  const parsed = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).safeParse(to)
  if (!parsed.success)
    throw new BadRequest(`"to": "${to}" is no date such as "2026-04-01" or "2026-04-01T12:00:00Z"`)
  return new Date(to)
}
