import * as z from 'zod'
import { CauseKey } from '../complaints/causes/root-cause.ts'
import { Decision, Remedy } from '../complaints/complaint.ts'
import { Day, Money } from '../events/fields.ts'
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

/** What became of the offer: only one that was taken costs. */
export const OfferUse = z.enum(['not-made', 'declined', 'taken'])
export type OfferUse = z.infer<typeof OfferUse>
const offer = given(OfferUse.optional())

/** How a customer was told what no mail could bring. */
export const ToldBy = z.enum(['phone', 'email', 'letter', 'visit', 'other'])
export type ToldBy = z.infer<typeof ToldBy>

const reached = { key: 'reached', fields: z.object({ note: noteIfAny, offer }) } as const
const wonBack = { key: 'won-back', fields: z.object({ note: noteIfAny, offer }) } as const
const lost = {
  key: 'lost',
  fields: z.object({
    reason: given(z.enum(LostReason.options, { error: 'choose why the account was lost' })),
    note: noteIfAny,
    offer,
  }),
} as const
const notNow = {
  key: 'not-now',
  fields: z.object({ until: given(Day), note }),
} as const

/** What was asked of a customer who takes less: the answer is what the company learns. */
const regained = { key: 'regained', fields: z.object({ note: noteIfAny }) } as const
const reduced = {
  key: 'reduced',
  fields: z.object({
    reason: given(z.enum(LostReason.options, { error: 'choose why they take less' })),
    note: noteIfAny,
  }),
} as const

/** What became of the call in which an account is handed over. */
const calledTogether = { key: 'called-together', fields: z.object({ note: noteIfAny }) } as const
const warnedOfLot = { key: 'warned', fields: z.object({ note: noteIfAny }) } as const
const usedUp = { key: 'used-up', fields: z.object({ note: noteIfAny }) } as const
/** What became of the call to a customer who gave a low score: what they said is what the company learns. */
const heard = { key: 'heard', fields: z.object({ note }) } as const
const introduced = { key: 'introduced', fields: z.object({ note }) } as const

/** Every way a task of a kind can be answered, in the order the page shows them. */
export const outcomes = {
  complaint: [
    {
      key: 'resolve',
      fields: z.object({
        decision: given(
          z.enum(Decision.shape.decision.options, { error: 'choose whether the complaint is upheld' }),
        ),
        cause: given(CauseKey.optional()),
        remedy: given(z.enum([...Remedy.options, 'none'], { error: 'choose what we do about it' })),
        amount,
        answer: text('write the answer to the customer', 5000),
      }),
    },
    { key: 'hand-over', fields: z.object({ note }) },
  ],
  'win-back': [reached, wonBack, lost, notNow],
  'follow-up': [wonBack, lost, notNow],
  'regain-share': [regained, reduced, notNow],
  'tell-customer': [
    {
      key: 'told',
      fields: z.object({
        how: given(z.enum(ToldBy.options, { error: 'choose how you told them' })),
        toldOn: given(Day.optional()),
        note: noteIfAny,
      }),
    },
    { key: 'hand-over', fields: z.object({ note }) },
  ],
  'joint-call': [calledTogether, introduced, notNow],
  'lot-call': [warnedOfLot, usedUp, notNow],
  'survey-call': [heard, notNow],
} as const satisfies Record<TaskKind, readonly Outcome[]>

/** The ways a manager answers what waits for their agreement. */
export const approvals = [
  { key: 'approve', fields: z.object({ note: noteIfAny }) },
  { key: 'refuse', fields: z.object({ reason: text('say what should be done instead', 2000) }) },
] as const satisfies readonly Outcome[]

export type OutcomeKey = (typeof outcomes)[TaskKind][number]['key'] | (typeof approvals)[number]['key']

/** Every outcome once, whatever task it is of. */
export const outcomeKeys: readonly OutcomeKey[] = [
  ...new Set([...Object.values(outcomes).flat(), ...approvals].map(({ key }) => key)),
]

/** What is asked once more before it is done: a letter to a customer goes out, or an account is let go. */
export function isGrave(outcome: string): boolean {
  return ['resolve', 'lost', 'reduced', 'approve'].includes(outcome)
}

/** The outcomes a task offers now: whoever was asked last has nobody to hand it over to. */
export function outcomesOf(
  task: Pick<Task, 'kind' | 'status' | 'ownerId'>,
): (Outcome & { key: OutcomeKey })[] {
  if (task.status === 'waiting-for-approval') return [...approvals]
  return outcomes[task.kind].filter(({ key }) => !(key === 'hand-over' && task.ownerId === 'office'))
}
