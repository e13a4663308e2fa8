import * as z from 'zod'
import { Person } from '../accounts/person.ts'
import { Id, Instant } from '../events/fields.ts'
import { AccountValue } from '../learning/account-value.ts'
import { ChosenOffer } from '../offers/offer.ts'
import { StoppedArticle } from '../signals/share/stopped-articles.ts'
import { Sentence } from '../words/sentence.ts'

/**
 * `tell-customer`: a decision that no mail can bring; somebody tells it and says how. `follow-up`: they were reached, and no order came.
 * `regain-share`: they order as ever, but take less. `joint-call`: whoever looked after them introduces whoever does now. `lot-call`: they
 * received a lot that others complain about, and are to hear it from us first. `survey-call`: they gave a low score when they were asked.
 */
export const TaskKind = z.enum([
  ...(['complaint', 'win-back', 'follow-up', 'regain-share', 'tell-customer'] as const),
  'joint-call',
  'lot-call',
  'survey-call',
])
export type TaskKind = z.infer<typeof TaskKind>

export const TaskStatus = z.enum(['open', 'snoozed', 'waiting-for-approval', 'answered', 'closed', 'dropped'])
export type TaskStatus = z.infer<typeof TaskStatus>

/** Who answered, seen from the task; `colleague` is anybody who is not on its ladder. */
export const AnsweredBy = z.enum(['owner', 'manager', 'office', 'colleague', 'order'])

export const TaskAnswer = z.strictObject({
  outcome: z.string(),
  fields: z.record(z.string(), z.string()),
  by: AnsweredBy,
  /** Who it was, where they are described. */
  personId: Id.optional(),
  name: z.string().optional(),
  at: Instant,
})
export type TaskAnswer = z.infer<typeof TaskAnswer>

/** Why somebody has a task: they look after the account, or it came to them. */
export const Handing = z.enum([
  'new',
  'escalated',
  'handed-over',
  'reassigned',
  'absent',
  'unreachable',
  'owner-change',
  'returned',
])
export type Handing = z.infer<typeof Handing>

/** A mail about the task that is still to be sent, and to whom. */
export const TaskMail = z.strictObject({
  name: z.enum(['task', 'task-reminder', 'task-escalation', 'task-approval', 'task-warning']),
  personId: Id,
})
export type TaskMail = z.infer<typeof TaskMail>

/** A proposal that waits for somebody with more authority. */
export const Approval = z
  .strictObject({
    proposed: TaskAnswer,
    proposedBy: Id,
    why: z.string(),
    approverId: Id,
    approver: Person,
    since: Instant,
    dueAt: Instant,
    told: z.boolean(),
  })
  .meta({ id: 'Approval' })
export type Approval = z.infer<typeof Approval>

/** What was just decided and has had no effect yet: until when it may be taken back, by whom, and how the task was before. */
export const Held = z.strictObject({
  until: Instant,
  personId: Id,
  approval: Approval.optional(),
  contactedAt: Instant.optional(),
})
export type Held = z.infer<typeof Held>

/** A call to action for one person, with everything that person needs to act. */
export const Task = z
  .strictObject({
    taskId: Id,
    runId: z.string(),
    accountId: Id,
    kind: TaskKind,
    /** Whoever has it now. */
    ownerId: z.string(),
    owner: Person,
    /** Why they have it, since when, and who had it before. */
    handing: Handing,
    assignedAt: Instant,
    handedFrom: Person.optional(),
    handOverNote: z.string().optional(),
    /** Whoever looked after the account when it was opened: the foot of the ladder. */
    accountOwnerId: z.string(),
    escalationLevel: z.int().min(0),
    /** Everybody who was asked and may answer. */
    ladder: z.array(z.string()),
    title: Sentence,
    why: z.array(Sentence).min(1),
    whatToDo: z.array(Sentence).min(1),
    openedAt: Instant,
    dueAt: Instant,
    remindAt: Instant,
    status: TaskStatus,
    told: z.boolean(),
    reminded: z.boolean(),
    snoozedUntil: Instant.optional(),
    snoozeReason: z.string().optional(),
    /** The open complaint that a win-back waits for. */
    parkedBy: Id.optional(),
    approval: Approval.optional(),
    /** What a manager did not agree to, and why. */
    refusal: z
      .strictObject({ reason: z.string(), personId: Id.optional(), name: z.string(), at: Instant })
      .optional(),
    answer: TaskAnswer.optional(),
    held: Held.optional(),
    /** Who agreed to an answer that was beyond the authority of whoever gave it. */
    agreed: z.strictObject({ personId: Id, name: z.string(), at: Instant }).optional(),
    /** What ended a follow-up: the order that came. */
    followUp: TaskAnswer.optional(),
    /** Why it was closed by a person or dropped, and when. */
    ended: z.strictObject({ reason: z.string(), by: z.string(), at: Instant }).optional(),
    /** Mails that are still to be sent about it. */
    mails: z.array(TaskMail),
    lastNudgeAt: Instant.optional(),
    /** Since when the mail of the next morning is to remind of a task that was told by a mail of its own. */
    recalledAt: Instant.optional(),
    /** Complaints of it whose last warning before a breach was given. */
    warnedOf: z.array(Id).optional(),
    /** When something is next to be done about it without anybody answering; absent once it is decided. */
    nextAt: Instant.optional(),
    safety: z.boolean(),
    complaintIds: z.array(Id),
    /** Who looked after the account before, is asked to call together with whoever has the task, and may answer it too; when both work. */
    jointCall: z.strictObject({ formerId: Id, former: Person, at: Instant.optional() }).optional(),
    /** When the customer was spoken to: an order before anybody acted is nobody's work. */
    contactedAt: Instant.optional(),
    offer: ChosenOffer.optional(),
    /** What the account used to buy and did not buy any more when the task was opened, what it bought most often first. */
    stopped: z.array(StoppedArticle).optional(),
    /** What the account was worth when the task was opened, where that was known. */
    value: AccountValue.optional(),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

/** Whether whoever has it is to call the customer, to sell or to ask what is wrong: such a call waits while a complaint is open. */
export function isSale({ kind }: Pick<Task, 'kind'>): boolean {
  return kind === 'win-back' || kind === 'follow-up' || kind === 'regain-share' || kind === 'survey-call'
}

/** Whether somebody still owes it something. */
export function isUndecided({ status }: Pick<Task, 'status'>): boolean {
  return status === 'open' || status === 'snoozed' || status === 'waiting-for-approval'
}
