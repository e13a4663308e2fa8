import * as z from 'zod'
import { Currency, Money } from '../events/fields.ts'
import { Offer } from './offer.ts'

/** A small catalogue that suits a supplier; a company writes its own. Uplifts are priors, not measurements. */
const shipped: z.input<typeof Offer>[] = [
  {
    id: 'service-visit',
    kind: 'service',
    reasons: ['quality', 'service', 'inactivity'],
    costAmount: '180.00',
    liabilityLimit: '9000.00',
    usePerAccount: 2,
    minNetContribution: '0',
    cooldownDays: 120,
    uplift: 0.12,
  },
  {
    id: 'longer-terms',
    kind: 'terms',
    terms: { days: 60, orders: 2 },
    reasons: ['price', 'inactivity'],
    costPct: 0.4,
    liabilityLimit: '15000.00',
    usePerAccount: 1,
    minNetContribution: '0',
    cooldownDays: 365,
    uplift: 0.06,
  },
  {
    id: 'priority-delivery',
    kind: 'upgrade',
    months: 3,
    reasons: ['service', 'inactivity', 'price'],
    costPct: 1.2,
    liabilityLimit: '12000.00',
    usePerAccount: 1,
    minNetContribution: '500',
    cooldownDays: 365,
    uplift: 0.1,
  },
  {
    id: 'next-order-credit',
    kind: 'credit',
    reasons: ['quality', 'price', 'service'],
    costPct: 2,
    maxDepthPct: 2,
    liabilityLimit: '10000.00',
    usePerAccount: 1,
    minNetContribution: '1000',
    cooldownDays: 365,
    uplift: 0.11,
  },
  {
    id: 'volume-discount',
    kind: 'discount',
    months: 3,
    reasons: ['price'],
    costPct: 1.25,
    maxDepthPct: 5,
    liabilityLimit: '10000.00',
    usePerAccount: 1,
    minNetContribution: '1500',
    cooldownDays: 730,
    uplift: 0.14,
  },
]

/** The offers an owner may be given, and the priors their expected profit is computed with. */
export const OfferCatalogue = z.strictObject({
  /** What the amounts below and those of the offers are in; the company's currency where left out. */
  currency: Currency.optional(),
  offers: z
    .array(Offer)
    .max(50)
    .refine((offers) => new Set(offers.map((offer) => offer.id)).size === offers.length, {
      error: 'every offer needs its own id',
    })
    .prefault(shipped),
  /** Chance that an account which is offered something takes it (prior). */
  acceptance: z.number().min(0).max(1).default(0.45),
  /** How long a kept account is expected to stay, in years of its net contribution. */
  secondLifetimeYears: z.number().positive().max(20).default(1),
  /** What it costs to talk to the account once. */
  contactCost: Money.default('40.00'),
  /** What a price cut costs later, because it is remembered: percent of yearly net sales (prior). */
  priceMemoryPct: z.number().min(0).max(100).default(1.5),
  /** Below this share of purchases on discount an account is not bought by price. */
  lowDiscountDependence: z.number().min(0).max(1).default(0.2),
})
export type OfferCatalogue = z.infer<typeof OfferCatalogue>
