import * as z from 'zod'
import { Email } from '../events/fields.ts'

/** A name fit for a mail header: no line breaks or other control characters. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u, { error: 'must not contain line breaks or control characters' })

/** Somebody who can be written to. */
export const Person = z.strictObject({ name: PersonName, email: Email })
export type Person = z.infer<typeof Person>

/** An account manager, and whom late things are escalated to. */
export const OwnerPerson = Person.extend({ manager: Person.optional() })
export type OwnerPerson = z.infer<typeof OwnerPerson>
