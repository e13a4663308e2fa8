import * as z from 'zod'
import { PersonName } from '../accounts/person.ts'
import { Email, Id, Line, Prose, Sku } from '../events/fields.ts'
import { Quantity } from '../events/line.ts'
import { ComplaintInput, MatterCategory, Remedy } from './complaint.ts'

/** A form sends an empty box as empty text: what was left empty was not given. */
const given = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), field)

/** A number of an order as people copy it: "# 4711" is 4711. */
const orderNumber = z.preprocess(
  (value) => (typeof value === 'string' ? value.replaceAll(/[#\s]/g, '') : value),
  Id,
)

/** What the public form asks for. */
export const ComplaintForm = z.object({
  name: given(PersonName),
  email: given(z.string().trim().pipe(Email)),
  organisation: given(PersonName.optional()),
  orderId: given(orderNumber.optional()),
  category: given(MatterCategory),
  description: given(Prose(5000).min(1)),
  sku: given(Sku.optional()),
  lot: given(Line(128).optional()),
  quantityAffected: given(z.coerce.number().pipe(Quantity).optional()),
  remedySought: given(Remedy.optional()),
  safety: given(z.literal('yes').optional()),
})
export type ComplaintForm = z.infer<typeof ComplaintForm>

/** The boxes of the form, in their order. */
export const formFields = ComplaintForm.keyof().options
export type FormField = (typeof formFields)[number]

/** What is filled in, or the boxes that are wrong. */
export function readComplaintForm(
  typed: Readonly<Record<string, string>>,
): { form: ComplaintForm } | { wrong: FormField[] } {
  const read = ComplaintForm.safeParse(typed)
  if (read.success) return { form: read.data }
  const named = new Set(read.error.issues.map(({ path }) => path[0]))
  return { wrong: formFields.filter((field) => named.has(field)) }
}

/** The complaint that a form makes with an account, under an id of its content. */
export function complaintOfForm(form: ComplaintForm, accountId: string, id: string): ComplaintInput {
  const { name, email, safety, ...facts } = form
  const stated = safety === undefined ? {} : { safety: true }
  return ComplaintInput.parse({
    ...facts,
    ...stated,
    id,
    accountId,
    contact: { name, email },
    channel: 'form',
  })
}
