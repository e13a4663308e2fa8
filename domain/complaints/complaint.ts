import * as z from 'zod'
import { Person, PersonName } from '../accounts/person.ts'
import { ComplaintCategory, Severity } from '../events/event.ts'
import { FactInstant, Id, Instant, Line, Money, Prose, Sku } from '../events/fields.ts'
import { Quantity } from '../events/line.ts'
import { Sentence } from '../words/sentence.ts'
import { CauseKey } from './causes/root-cause.ts'
import { Channel } from './channel.ts'
import { ClockName, PauseReason } from './clocks/clock-names.ts'
import { Remedy } from './remedy.ts'

export { Remedy }

/** What something that a customer says is about. A suggestion is answered like a complaint and counts as none. */
export const MatterCategory = z.enum([...ComplaintCategory.options, 'suggestion'])
export type MatterCategory = z.infer<typeof MatterCategory>

/** What a sender posts to `POST /v1/complaints`. */
export const ComplaintInput = z.strictObject({
  id: Id,
  accountId: Id,
  category: MatterCategory,
  channel: Channel.optional(),
  description: Prose(5000).min(1),
  orderId: Id.optional(),
  contact: Person.optional(),
  /** What the sender says they write for, where nobody knows them. */
  organisation: PersonName.optional(),
  remedySought: Remedy.optional(),
  severity: Severity.optional(),
  safety: z.boolean().optional(),
  sku: Sku.optional(),
  lot: Line(128).optional(),
  quantityAffected: Quantity.optional(),
  receivedAt: FactInstant.optional(),
})
export type ComplaintInput = z.infer<typeof ComplaintInput>

export const Decision = z.strictObject({
  decision: z.enum(['upheld', 'partly', 'rejected']),
  /** Why it came about, by its key in the list of root causes. */
  cause: CauseKey.optional(),
  remedy: z.enum([...Remedy.options, 'none']),
  amount: Money.refine((amount) => /[1-9]/.test(amount), { error: 'must be above zero' }).optional(),
  answer: z.string().trim().min(1).max(5000),
})
export type Decision = z.infer<typeof Decision>

/** What the initial assessment found, with reasons that an owner can repeat. */
export const Assessment = z
  .strictObject({
    severity: Severity,
    safety: z.boolean(),
    reasons: z.array(Sentence).min(1),
    redress: z.strictObject({
      kind: z.enum([...Remedy.options, 'none']),
      amount: Money.optional(),
      withinAuthority: z.boolean(),
      why: Sentence,
    }),
    resolveBy: Instant,
    /** The profile by which it runs as it was judged. */
    slaProfile: z.string().optional(),
  })
  .meta({ id: 'Assessment' })
export type Assessment = z.infer<typeof Assessment>

/** A time in which some clocks stood still: waiting for the customer or for goods, or, where it goes on, after it had been answered. */
export const Pause = z.strictObject({
  reason: z.enum([...PauseReason.options, 'answered']),
  stops: z.array(ClockName),
  from: Instant,
  /** When it ends by itself. */
  until: Instant,
  to: Instant.optional(),
  by: z.string(),
  /** What is waited for, in words that the customer reads. */
  note: z.string().optional(),
})
export type Pause = z.infer<typeof Pause>

export const ComplaintStatus = z.enum([
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'responded',
  'decided',
  'closed',
  'reopened',
  'withdrawn',
  'referred',
])
export type ComplaintStatus = z.infer<typeof ComplaintStatus>

/**
 * A complaint as Holdfast keeps it. `reopened` means that its handling began anew. Where a later complaint carries a closed one on, the
 * closed one names it in `reopenedBy`; the later one points back with `reopens` and counts up `reopenedCount`.
 */
export const Complaint = z
  .strictObject({
    complaintId: Id,
    reference: z.string(),
    accountId: Id,
    status: ComplaintStatus,
    category: MatterCategory,
    channel: Channel.optional(),
    /** Why the office has to find out whose it is: the account, or the sender, is nobody's whom it knows. */
    triage: z.enum(['unknown-account', 'unknown-sender']).optional(),
    severity: Severity,
    safety: z.boolean(),
    description: z.string(),
    orderId: Id.optional(),
    contact: Person.optional(),
    organisation: PersonName.optional(),
    remedySought: Remedy.optional(),
    sku: z.string().optional(),
    lot: z.string().optional(),
    quantityAffected: z.number().optional(),
    slaProfile: z.string(),
    receivedAt: Instant,
    acknowledgeBy: Instant,
    resolveBy: Instant,
    acknowledgedAt: Instant.optional(),
    assessedAt: Instant.optional(),
    assessment: Assessment.optional(),
    investigatedAt: Instant.optional(),
    respondedAt: Instant.optional(),
    decision: Decision.optional(),
    breachedAt: Instant.optional(),
    /** The cause it is counted under, and since when: also after it was taken up again, until another one is found. */
    counted: z.strictObject({ cause: CauseKey, at: Instant }).optional(),
    /** From when the clocks run, where that is not its receipt: it came in when its own deadline was over or all but over. */
    clockFrom: Instant.optional(),
    /** The date the customer was promised last; the deadline itself before the first holding letter. */
    promisedBy: Instant.optional(),
    /** When the customer hears of it next, where the profile says how often. */
    updateBy: Instant.optional(),
    pauses: z.array(Pause).optional(),
    /** The share of its time at which somebody was warned last. */
    warned: z.number().optional(),
    /** What the letter is about that is owed last. */
    news: z.enum(['late', 'update', 'paused', 'resumed']).optional(),
    /** Letters beside the answer that are owed, and how many of them were dealt with. */
    holdings: z.int().min(0).optional(),
    holdingsTold: z.int().min(0).optional(),
    /** When the customer was told of the decision, and when it closes should they say nothing. */
    decidedAt: Instant.optional(),
    closesAt: Instant.optional(),
    /** How the customer was told of the decision where no mail brought it. */
    told: z.strictObject({ how: z.string(), on: z.string(), by: z.string() }).optional(),
    /** Why a person closed or withdrew it. */
    endedBecause: z.string().optional(),
    /** The complaint under whose task this one is answered too. */
    linkedTo: Id.optional(),
    /** When the customer said that it is solved. */
    acceptedAt: Instant.optional(),
    closedAt: Instant.optional(),
    /** When the customer will be asked how it was handled, or was; and what they said, of five. */
    surveyAt: Instant.optional(),
    surveyedAt: Instant.optional(),
    survey: z
      .strictObject({ rating: z.int().min(1).max(5), better: z.string().optional(), at: Instant })
      .optional(),
    reopens: Id.optional(),
    reopenedBy: Id.optional(),
    reopenedCount: z.int().min(0),
  })
  .meta({ id: 'Complaint' })
export type Complaint = z.infer<typeof Complaint>
