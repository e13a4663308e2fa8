import * as z from 'zod'
import { Person } from '../accounts/person.ts'
import { Id, Instant } from '../events/fields.ts'
import { AccountValue } from '../learning/account-value.ts'
import { ChosenOffer } from '../offers/offer.ts'

export const TaskKind = z.enum(['complaint', 'win-back'])
export type TaskKind = z.infer<typeof TaskKind>

export const TaskAnswer = z.strictObject({
  outcome: z.string(),
  fields: z.record(z.string(), z.string()),
  by: z.enum(['owner', 'manager', 'order']),
  at: Instant,
})
export type TaskAnswer = z.infer<typeof TaskAnswer>

/** A call to action for one person, with everything that person needs to act. */
export const Task = z.strictObject({
  taskId: Id,
  runId: z.string(),
  accountId: Id,
  kind: TaskKind,
  ownerId: z.string(),
  owner: Person,
  title: z.string(),
  why: z.array(z.string()).min(1),
  whatToDo: z.array(z.string()).min(1),
  openedAt: Instant,
  dueAt: Instant,
  /** `following-up`: the owner spoke to the account (`answer`), an order or the end of the wait settles it. */
  status: z.enum(['open', 'following-up', 'done', 'cancelled']),
  escalationLevel: z.union([z.literal(0), z.literal(1)]),
  answer: TaskAnswer.optional(),
  /** Who had the task before it was escalated, when, and what they wrote when they handed it over. */
  escalatedFrom: Person.optional(),
  escalatedAt: Instant.optional(),
  handOverNote: z.string().optional(),
  /** What ended a follow-up: the order that came. */
  followUp: TaskAnswer.optional(),
  complaintId: Id.optional(),
  offer: ChosenOffer.optional(),
  /** What the account was worth when the task was opened, where that was known. */
  value: AccountValue.optional(),
})
export type Task = z.infer<typeof Task>
