import * as z from 'zod'

/** A producer's own key for an account, event, complaint, order or product. */
export const Id = z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/, {
  error: 'must be 1 to 128 letters, digits, dots, underscores, colons or dashes',
})

/** A product number: printable text, because shops put spaces and slashes into theirs. */
export const Sku = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}]*$/u, { error: 'must not contain control characters' })

/** Money as a decimal string, not negative, at most six decimals: floats never reach storage. */
export const Money = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/, {
  error: 'must be a decimal amount in quotes, not negative, such as "12.50"',
})

/** ISO 4217 code as this runtime knows it. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: 'must be a three-letter ISO 4217 code such as "EUR"' })
  .refine((code) => knownCurrencies.has(code), { error: 'is not a currency of ISO 4217' })

/** An instant in UTC, seconds or finer. */
export const Instant = z.iso.datetime({
  error: onFormat('must be an instant in UTC such as "2026-03-02T10:15:00Z"'),
})

/** A calendar day in UTC. */
export const Day = z.iso.date({ error: onFormat('must be a day such as "2026-03-02"') })

/** A mail address. */
export const Email = z.email({ error: onFormat('must be a mail address such as "jo@acme.example"') }).max(254)

/** A message for a malformed value only: a missing one keeps saying that it is missing. */
function onFormat(message: string) {
  return (issue: { code: string }) => (issue.code === 'invalid_format' ? message : undefined)
}

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'))
