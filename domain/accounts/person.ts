import * as z from 'zod'
import { Email, Line } from '../events/fields.ts'

/** The name of a person or a company. */
export const PersonName = Line(200)

/** Somebody who can be written to. */
export const Person = z.strictObject({ name: PersonName, email: Email })
export type Person = z.infer<typeof Person>

/** Whom to speak to at a customer. */
export const Contact = Person.extend({ role: Line(100).optional(), phone: Line(50).optional() })
export type Contact = z.infer<typeof Contact>

/** An account manager, and whom late things are escalated to. */
export const OwnerPerson = Person.extend({ manager: Person.optional() })
export type OwnerPerson = z.infer<typeof OwnerPerson>
