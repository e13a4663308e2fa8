import * as z from 'zod'
import { Decision } from '../complaints/complaint.ts'
import type { TaskKind } from './task.ts'

/** A way to answer a task: `fields` is what the form asks for beside the outcome itself. */
export type Outcome = { key: string; fields: z.ZodObject }

const note = z.string().trim().min(1, 'write a short note').max(2000)

/** A form sends empty boxes as empty text: an optional field left empty was not given. */
const given = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), field)

/** Why an account was lost, in the words the form offers. */
export const LostReason = z.enum(['price', 'quality', 'service', 'competitor', 'no-need', 'other'])
export type LostReason = z.infer<typeof LostReason>

/** Every way a task of a kind can be answered, in the order the page shows them. */
export const outcomes = {
  complaint: [
    {
      key: 'resolve',
      fields: z.object({
        decision: given(Decision.shape.decision),
        remedy: given(Decision.shape.remedy),
        amount: given(Decision.shape.amount),
        answer: given(Decision.shape.answer),
      }),
    },
    { key: 'hand-over', fields: z.object({ note: given(note) }) },
  ],
  'win-back': [
    { key: 'reached', fields: z.object({ note: given(note.optional()) }) },
    { key: 'won-back', fields: z.object({ note: given(note.optional()) }) },
    { key: 'lost', fields: z.object({ reason: given(LostReason), note: given(note.optional()) }) },
    { key: 'not-now', fields: z.object({ note: given(note) }) },
  ],
} as const satisfies Record<TaskKind, readonly Outcome[]>
