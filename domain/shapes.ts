import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

/** An id of the producer's: 1 to 128 plain characters, safe in keys and addresses. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,128}$/, 'an id has 1 to 128 characters out of letters, digits and . _ : -')

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()

/** A UTC calendar day, YYYY-MM-DD. */
export const Day = z.iso.date()

/** An amount of money as a decimal string, never a float: "12.50". */
export const Money = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, 'an amount is a decimal string such as "12.50"')

/** Money above zero. */
export const PositiveMoney = Money.refine((amount) => /[1-9]/.test(amount), {
  message: 'the amount is above zero',
})

/** Money that may be below zero. */
export const SignedMoney = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'an amount is a decimal string such as "-12.50"')

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters (ISO 4217)')

/** Languages that mails are written in. */
export const Locale = z.enum(['en', 'zh-CN'])
export type Locale = z.infer<typeof Locale>

/** IANA time zone known to this runtime. */
export const TimeZone = z.string().refine(
  (zone) => {
    try {
      Temporal.Now.zonedDateTimeISO(zone)
      return !/^[+-]/.test(zone)
    } catch {
      return false
    }
  },
  { message: 'a time zone is an IANA name such as "Europe/Berlin"' },
)
