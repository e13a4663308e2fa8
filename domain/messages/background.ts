import * as z from 'zod'
import { Contact } from '../accounts/person.ts'
import { Decision } from '../complaints/complaint.ts'
import { Currency, Day, Instant } from '../events/fields.ts'
import { StoppedArticle } from '../signals/share/stopped-articles.ts'

const Worth = { amount: z.string(), currency: Currency }

/** The order that a complaint is about: its lines that are concerned, and what those are worth in all. */
export const Concerned = z.strictObject({
  orderId: z.string(),
  lines: z.array(z.strictObject({ sku: z.string(), quantity: z.number(), amount: z.string() })),
  more: z.int().nonnegative(),
  ...Worth,
})
export type Concerned = z.infer<typeof Concerned>

/** An earlier complaint: what was promised while it is open, what was decided once it is not. */
const EarlierComplaint = z.strictObject({
  reference: z.string(),
  description: z.string(),
  promised: Instant.optional(),
  endedOn: Day.optional(),
  decision: Decision.pick({ decision: true, remedy: true, amount: true }).optional(),
})

/** What whoever has a task knows of the account without opening anything else, as it is when the mail or page is made. */
export const Background = z.strictObject({
  contact: Contact.optional(),
  currency: Currency,
  /** Orders of the months of a year and of the one that runs, oldest first. */
  months: z.array(z.strictObject({ month: z.string(), orders: z.int().nonnegative() })),
  until: Day,
  orders: z.array(z.strictObject({ day: Day, ...Worth })),
  lastContact: z.strictObject({ day: Day, note: z.string().optional() }).nullable(),
  complaints: z.array(EarlierComplaint),
  stopped: z.array(StoppedArticle),
  concerned: Concerned.optional(),
})
export type Background = z.infer<typeof Background>
