import * as z from 'zod'
import { SignedMoney } from '../costing/signed-money.ts'
import { Currency, Id, Money } from '../events/fields.ts'
import { Sentence } from '../words/sentence.ts'

export const OfferKind = z.enum(['service', 'terms', 'upgrade', 'credit', 'discount'])
export type OfferKind = z.infer<typeof OfferKind>

/** What an account may be leaving for, as far as its signals tell. */
export const LeavingReason = z.enum(['inactivity', 'quality', 'price', 'service'])
export type LeavingReason = z.infer<typeof LeavingReason>

/** One thing an owner may put on the table, its price to the company, and its limits. */
export const Offer = z
  .strictObject({
    id: Id,
    /** What the company calls it, in its own words; without one it is told by its kind and size, in the language of the reader. */
    title: z.string().min(1).max(120).optional(),
    kind: OfferKind,
    /** Terms: so many days to pay, for so many orders. */
    terms: z.strictObject({ days: z.int().positive(), orders: z.int().positive() }).optional(),
    /** How long an upgrade or a discount holds. */
    months: z.int().positive().max(60).optional(),
    reasons: z.array(LeavingReason).min(1),
    /** Cost as a share (percent) of the yearly net sales it is granted on. */
    costPct: z.number().min(0).max(100).optional(),
    costAmount: Money.optional(),
    /** Deepest price cut, percent of net sales; for credits and discounts. */
    maxDepthPct: z.number().min(0).max(100).optional(),
    /** Most the company will owe on all grants of this offer at once. */
    liabilityLimit: Money,
    usePerAccount: z.int().positive(),
    /** Least yearly net contribution an account must bring. */
    minNetContribution: SignedMoney,
    cooldownDays: z.int().min(0),
    /** Expected gain in the chance to keep the account, for its own reason (prior, 0..1). */
    uplift: z.number().min(0).max(1),
  })
  .refine((offer) => (offer.costPct === undefined) !== (offer.costAmount === undefined), {
    message: 'an offer costs either costPct or costAmount',
  })
  .refine(({ title, kind, terms }) => title !== undefined || kind !== 'terms' || terms !== undefined, {
    message: 'an offer of terms needs terms (days and orders) or a title',
  })
  .refine(
    ({ title, kind, months }) =>
      title !== undefined || (kind !== 'upgrade' && kind !== 'discount') || months !== undefined,
    { message: 'an upgrade or a discount needs months or a title' },
  )
export type Offer = z.infer<typeof Offer>

/** Whether an offer lowers what the account pays, and so teaches it to wait for the next one. */
export function isPriceOffer(offer: Pick<Offer, 'kind'>): boolean {
  return offer.kind === 'discount' || offer.kind === 'credit'
}

/** Offer attached to a task or grant: enough to show and to account for. */
export const ChosenOffer = z.strictObject({
  offerId: Id,
  title: Sentence,
  kind: OfferKind,
  cost: Money,
  currency: Currency,
})
export type ChosenOffer = z.infer<typeof ChosenOffer>
