import * as z from 'zod'
import { Currency, Day } from '../events/fields.ts'
import { Locale } from './locale.ts'
import { OwnerPerson, Person, PersonName } from './person.ts'
import { TimeZone } from './time-zone.ts'

/** A business customer as the company's systems describe it (the body of PUT /v1/accounts/{accountId}). */
export const Account = z.strictObject({
  name: PersonName,
  owner: OwnerPerson,
  contact: Person.optional(),
  currency: Currency,
  timeZone: TimeZone,
  locale: Locale.default('en'),
  tier: z.string().trim().min(1).max(50).optional(),
  since: Day.optional(),
})
export type Account = z.infer<typeof Account>
