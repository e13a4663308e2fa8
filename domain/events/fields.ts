import * as z from 'zod'

/** A producer's own key for an account, event, complaint, order or product. One or two dots alone mean another place in every path of a URL. */
export const Id = z.string().regex(/^(?!\.{1,2}$)[A-Za-z0-9._:-]{1,128}$/, {
  error:
    'must be 1 to 128 letters, digits, dots, underscores, colons or dashes, and not one or two dots alone',
})

/** A product number: printable text, because shops put spaces and slashes into theirs. */
export const Sku = Line(128)

/** Money as a decimal string, not negative, at most six decimals: floats never reach storage. */
export const Money = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/, {
  error: 'must be a decimal amount in quotes, not negative, such as "12.50"',
  // What is no amount is not reckoned with by the checks of its record.
  abort: true,
})

/** Money of a fact, in its one spelling: 010.00 is stored as 10, so that the same fact is known again however it is written. */
export const Amount = Money.overwrite((amount) => {
  const [whole = '', decimals = ''] = amount.split('.')
  const significant = decimals.replace(/0+$/, '')
  return whole.replace(/^0+(?=\d)/, '') + (significant && `.${significant}`)
})

/** ISO 4217 code as this runtime knows it. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'must be a three-letter ISO 4217 code such as "EUR"' })
  .refine((code) => knownCurrencies.has(code), { error: 'is not a currency of ISO 4217' })

/** A country as ISO 3166 writes it in two letters. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be a country of two letters such as "DE"' })

/** An instant in UTC, seconds or finer, down to nanoseconds. */
export const Instant = z
  .string()
  .max(30, { abort: true })
  .check(
    z.iso.datetime({
      error: onFormat('must be an instant in UTC such as "2026-03-02T10:15:00Z"'),
      abort: true,
    }),
  )

/** The instant of a fact, in its one spelling: `18:15:00.000+08:00` is stored as `10:15:00Z`. */
export const FactInstant = z
  .string()
  .max(35, { abort: true })
  .check(
    z.iso.datetime({
      offset: true,
      error: onFormat(
        'must be an instant with its zone such as "2026-03-02T10:15:00Z" or "2026-03-02T18:15:00+08:00"',
      ),
      abort: true,
    }),
  )
  .overwrite(inUtc)
  .refine((at) => at >= '1970', {
    // A date that old is a mistake of the sender, and silence would be counted day by day from there.
    error: 'must not lie before 1970 or after 9999',
  })

/** Down to nanoseconds, which a `Date` does not hold. */
function inUtc(at: string): string {
  const [, second = '', fraction = '', zone = ''] = /^(.+?)(?:\.(\d+))?(Z|[+-][\d:]+)$/.exec(at) ?? []
  const significant = fraction.replace(/0+$/, '')
  return `${new Date(`${second}${zone}`).toISOString().slice(0, -5)}${significant && `.${significant}`}Z`
}

/** A calendar day in UTC. */
export const Day = z.iso.date({ error: onFormat('must be a day such as "2026-03-02"') })

/** A calendar day, or an instant with its zone, whose business day counts. */
export const DayOrInstant = z.union([z.iso.date({ abort: true }), FactInstant], {
  error: 'must be a day such as "2026-03-02", or an instant with its zone such as "2026-03-02T10:15:00Z"',
})

/** A mail address. */
export const Email = z
  .email({ error: onFormat('must be a mail address such as "jo@your-company.com"') })
  .max(254)

/**
 * A name or another line of text, fit for a mail header and true to the eye: well-formed Unicode without line breaks,
 * control characters, or those that turn the direction of what follows (which make one name look like another).
 */
export function Line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest, { abort: true })
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u, {
      error: 'must be one line of readable text, without control characters',
    })
}

/** What somebody wrote, over as many lines as it takes: well-formed Unicode without other control characters. */
export function Prose(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, { abort: true })
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\r\n])*$/u, {
      error: 'must be readable text, without control characters other than line breaks and tabs',
    })
}

/** A message for a malformed value only: a missing one keeps saying that it is missing. */
function onFormat(message: string) {
  return (issue: { code: string }) => (issue.code === 'invalid_format' ? message : undefined)
}

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'))
