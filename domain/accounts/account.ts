import * as z from 'zod'
import { Country, Currency, Day, Id, Line } from '../events/fields.ts'
import { Locale } from './locale.ts'
import { Contact, OwnerPerson, PersonName } from './person.ts'
import { TimeZone } from './time-zone.ts'

/** A business customer with the person who looks after it. */
export const Account = z.strictObject({
  name: PersonName,
  ownerId: Id,
  owner: OwnerPerson,
  contact: Contact.optional(),
  currency: Currency,
  timeZone: TimeZone,
  locale: Locale.default('en'),
  tier: Line(50).optional(),
  country: Country.optional(),
  since: Day.optional(),
})
export type Account = z.infer<typeof Account>

/** The owner by the id of a person who was described before, or by name and address, which makes or updates the person. */
const OwnerReference = z.union([Id, OwnerPerson], {
  error: 'must be the id of a person, or a person with name and email',
})

/** A business customer as the company's systems describe it (the body of PUT /v1/accounts/{accountId}). */
export const AccountInput = Account.omit({ ownerId: true }).extend({ owner: OwnerReference })
export type AccountInput = z.infer<typeof AccountInput>
