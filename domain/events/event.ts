import * as z from 'zod'
import { OwnerPerson } from '../accounts/person.ts'
import { Amount, Currency, Day, DayOrInstant, FactInstant, Id, Line, Prose, Sku } from './fields.ts'
import { DeliveryLine, fourDecimals, OrderLine, ReturnLine } from './line.ts'

const common = { id: Id, accountId: Id, at: FactInstant }

export const ReturnReason = z.enum(['quality', 'delivery', 'wrong-item', 'not-needed', 'cancelled', 'other'])
export const ContactChannel = z.enum(['phone', 'email', 'chat', 'visit', 'other'])
export type ContactChannel = z.infer<typeof ContactChannel>
export const QuoteLostReason = z.enum(['price', 'quality', 'delivery', 'service', 'other'])
export type QuoteLostReason = z.infer<typeof QuoteLostReason>
export const ComplaintCategory = z.enum([
  'quality',
  'delivery',
  'price',
  'service',
  'billing',
  'safety',
  'other',
])
export type ComplaintCategory = z.infer<typeof ComplaintCategory>
export const Severity = z.enum(['minor', 'major', 'critical'])
export type Severity = z.infer<typeof Severity>
/** Why a delivery was late or not whole. */
export const DeliveryCause = z.enum(['stock', 'production', 'carrier', 'customer', 'other'])
export type DeliveryCause = z.infer<typeof DeliveryCause>
export const ComplaintVerdict = z.enum(['upheld', 'partly', 'rejected'])

// A day is promised in the company's zone, which may be far from that of an instant.
const zonesMs = 36 * 3_600_000

export const Order = z
  .strictObject({
    ...common,
    type: z.literal('order'),
    currency: Currency,
    lines: z.array(OrderLine).min(1).max(1000),
    freight: Amount.optional(),
    promisedAt: DayOrInstant.optional().meta({
      description: 'When all of it was promised to be there: a day, or an instant whose business day counts',
    }),
  })
  .refine(
    ({ at, promisedAt }) => promisedAt === undefined || Date.parse(promisedAt) + zonesMs >= Date.parse(at),
    { path: ['promisedAt'], error: 'must not lie before the order' },
  )

export const Return = z.strictObject({
  ...common,
  type: z.literal('return'),
  currency: Currency,
  orderId: Id.optional(),
  reason: ReturnReason.optional(),
  lines: z.array(ReturnLine).min(1).max(1000),
})

/** Goods of an order that reached the customer at `at`. */
export const Delivery = z.strictObject({
  ...common,
  type: z.literal('delivery'),
  orderId: Id.meta({ description: 'The id of the order event' }),
  lines: z
    .array(DeliveryLine)
    .min(1)
    .max(1000)
    .optional()
    .meta({ description: 'What came; without it, all that was left of the order' }),
  cause: DeliveryCause.optional().meta({ description: 'Why it was late or not whole' }),
})

export const Invoice = z.strictObject({
  ...common,
  type: z.literal('invoice'),
  amount: Amount,
  currency: Currency,
  dueOn: Day,
})

/** Money, or what stands for it, that settles an invoice or a part of it. */
export const Payment = z.strictObject({
  ...common,
  type: z.literal('payment'),
  invoiceId: Id.meta({ description: 'The id of the invoice event' }),
  amount: Amount,
  currency: Currency,
})

export const Contact = z.strictObject({
  ...common,
  type: z.literal('contact'),
  channel: ContactChannel,
  minutes: fourDecimals(z.number().nonnegative().max(1440)),
})

export const QuoteLost = z.strictObject({
  ...common,
  type: z.literal('quote-lost'),
  reason: QuoteLostReason,
  competitor: Line(200).optional(),
  /** The articles that were asked for. */
  skus: z.array(Sku).min(1).max(100).optional(),
  amount: Amount.optional(),
  currency: Currency.optional(),
})

export const PriceChange = z.strictObject({
  ...common,
  type: z.literal('price-change'),
  sku: Sku,
  oldPrice: Amount,
  newPrice: Amount,
  currency: Currency,
})

/** The worst and the best answer of a survey. */
export const SurveyScale = z
  .strictObject({ from: z.int().min(0).max(100), to: z.int().min(1).max(100) })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'must be more than from' })

export const Survey = z
  .strictObject({
    ...common,
    type: z.literal('survey'),
    score: z.int().min(0).max(100),
    /** 0 to 10 where none is named. */
    scale: SurveyScale.optional(),
    complaintId: Id.optional(),
    comment: Prose(2000).optional(),
  })
  .refine(({ score, scale: { from, to } = { from: 0, to: 10 } }) => from <= score && score <= to, {
    path: ['score'],
    error: 'must be within the scale of the survey, which is 0 to 10 where none is named',
  })

export const OwnerChange = z.strictObject({ ...common, type: z.literal('owner-change'), owner: OwnerPerson })

export const ComplaintOpened = z.strictObject({
  ...common,
  type: z.literal('complaint'),
  complaintId: Id,
  category: ComplaintCategory,
  severity: Severity,
})

export const ComplaintClosed = z.strictObject({
  ...common,
  type: z.literal('complaint-closed'),
  complaintId: Id,
  decision: ComplaintVerdict,
})

/** That the customer says that the answer to a complaint settles it. */
export const ComplaintAccepted = z.strictObject({
  ...common,
  type: z.literal('complaint-accepted'),
  complaintId: Id,
})

/** That whoever looked after the account has left the company, at the end of their last day. */
export const OwnerLeft = z.strictObject({ ...common, type: z.literal('owner-left') })

/** What a company's systems may send to POST /v1/events. */
export const IntakeEvent = z.discriminatedUnion('type', [
  Order,
  Return,
  Delivery,
  Invoice,
  Payment,
  Contact,
  QuoteLost,
  PriceChange,
  Survey,
  OwnerChange,
])
export type IntakeEvent = z.infer<typeof IntakeEvent>

/** Every fact that is stored: what comes from outside, and what Holdfast itself writes about complaints and of who has left. */
export const Event = z.discriminatedUnion('type', [
  ...IntakeEvent.options,
  ComplaintOpened,
  ComplaintClosed,
  ComplaintAccepted,
  OwnerLeft,
])
export type Event = z.infer<typeof Event>

/**
 * That all facts of an account that one import brought, and nobody else, are taken back at `at`. They stay stored; what is derived of the
 * account leaves them out.
 */
export const Retraction = z.strictObject({ ...common, type: z.literal('retracted'), importId: Id })
export type Retraction = z.infer<typeof Retraction>

/**
 * That from `at` on the facts of one account stand with another, to which the company gives them. It is noted in both accounts; a retraction that
 * names its `mergerId` takes it back.
 */
export const Merger = z.strictObject({
  ...common,
  type: z.literal('merged'),
  mergerId: Id,
  from: Id,
  into: Id,
})
export type Merger = z.infer<typeof Merger>

/** The events of one type. */
export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>

/** A filter for the events of one type. */
export function isType<T extends Event['type']>(type: T) {
  return (event: Event): event is EventOf<T> => event.type === type
}
