import * as z from 'zod'
import { Decision, Remedy } from '../complaints/complaint.ts'
import { Money } from '../events/fields.ts'
import type { Task, TaskKind } from './task.ts'

/** A way to answer a task: `fields` is what the form asks for beside the outcome itself. */
export type Outcome = { key: string; fields: z.ZodObject }

/** A form sends empty boxes as empty text: a field left empty was not given. */
const given = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), field)

const text = (missing: string, most: number) =>
  given(
    z
      .string({ error: missing })
      .trim()
      .max(most, { error: `must be at most ${most} characters` }),
  )
const note = text('write a short note', 2000)
const noteIfAny = given(z.string().trim().max(2000, { error: 'must be at most 2000 characters' }).optional())

/** People write "120,50" where decimals have a comma; "1,200" stays ambiguous and is refused. */
const amount = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().replace(/^(\d+),(\d{1,2})$/, '$1.$2') : value),
  given(
    Money.regex(/[1-9]/, { error: 'must be above zero, or left empty' })
      .regex(/^\d+(\.\d{1,3})?$/, { error: 'must be an amount such as 120.50, or left empty' })
      .optional(),
  ),
)

/** Why an account was lost, in the words the form offers. */
export const LostReason = z.enum(['price', 'quality', 'service', 'competitor', 'no-need', 'other'])
export type LostReason = z.infer<typeof LostReason>

/** Every way a task of a kind can be answered, in the order the page shows them. */
export const outcomes = {
  complaint: [
    {
      key: 'resolve',
      fields: z.object({
        decision: given(
          z.enum(Decision.shape.decision.options, { error: 'choose whether the complaint is upheld' }),
        ),
        remedy: given(z.enum([...Remedy.options, 'none'], { error: 'choose what we do about it' })),
        amount,
        answer: text('write the answer to the customer', 5000),
      }),
    },
    { key: 'hand-over', fields: z.object({ note }) },
  ],
  'win-back': [
    { key: 'reached', fields: z.object({ note: noteIfAny }) },
    { key: 'won-back', fields: z.object({ note: noteIfAny }) },
    {
      key: 'lost',
      fields: z.object({
        reason: given(z.enum(LostReason.options, { error: 'choose why the account was lost' })),
        note: noteIfAny,
      }),
    },
    { key: 'not-now', fields: z.object({ note }) },
  ],
} as const satisfies Record<TaskKind, readonly Outcome[]>
export type OutcomeKey = (typeof outcomes)[TaskKind][number]['key']

/** The outcomes a task offers now: a manager to whom it was escalated has nobody to hand it over to. */
export function outcomesOf(task: Pick<Task, 'kind' | 'escalationLevel'>): (Outcome & { key: OutcomeKey })[] {
  return outcomes[task.kind].filter(({ key }) => !(key === 'hand-over' && task.escalationLevel === 1))
}
