import * as z from 'zod'
import { Locale } from './accounts/locale.ts'
import { Person, PersonName } from './accounts/person.ts'
import { SlaSettings } from './complaints/clocks/sla-settings.ts'
import { ComplaintPolicy } from './complaints/complaint-policy.ts'
import { CostRates } from './costing/cost-rates.ts'
import { Currency } from './events/fields.ts'
import { ExchangeRates } from './money/exchange-rates.ts'
import { OfferCatalogue } from './offers/offer-catalogue.ts'
import { BusinessCalendar } from './people/business-calendar.ts'
import { BandSettings } from './risk/band-settings.ts'
import { Model } from './risk/model.ts'

const Days = z.int().min(1).max(365)
const Share = z.number().min(0).max(1)

/**
 * An account is shrinking when it buys less than these shares of its own level, as surely as said: at least yellow, or red, whatever its
 * risk of silence.
 */
const Shrinking = z
  .strictObject({
    yellow: Share.default(0.7),
    red: Share.default(0.4),
    sureness: Share.min(0.5).default(0.9),
  })
  .refine(({ yellow, red }) => red < yellow, { path: ['red'], error: 'must be below yellow' })

const WinBack = z.strictObject({
  /** Silent days from which on a call comes too late, unless a learned version knows that it does sooner. */
  tooLateDays: Days.min(2).default(90),
  /** Silent days after which an account is called though it orders even more rarely, until a version has been learned. */
  longSilenceDays: Days.default(30),
  answerDays: Days.default(7),
  remindDays: Days.default(7),
  followUpDays: Days.default(30),
  /** Days after a win-back ended without an order or a decision before the same silence may ask for another one, and how many at most. */
  cooldownDays: Days.default(60),
  mostAttempts: z.int().min(1).max(10).default(2),
  /** Days after a complaint was closed in which nobody is sent to sell. */
  quietDays: z.int().min(0).max(90).default(3),
})

const ADay = z.int().min(1).max(1000)

/** How much new work the daily scan gives one person on one day; what has most at stake comes first, the rest waits for the next days. */
const Rhythm = z.strictObject({
  /** Calls to make: win-backs, and those about a shrinking share. */
  callsADay: ADay.default(5),
  statementsADay: ADay.default(5),
  /** Days after an import in which a person gets at most this many of each: years of silence turn up at once. */
  gentleDays: z.int().min(0).max(90).default(10),
  gentleADay: ADay.default(2),
  /** Working days in which a major account that changed hands is to be called by its former and its new owner together. */
  jointCallDays: z.int().min(2).max(30).default(5),
  /** Mails of their own about complaints that a person gets in a day; what is more stands in the next mail of the morning, safety excepted. */
  complaintMailsADay: ADay.default(20),
})

/** What a refit needs before it may learn anything, and how many accounts it learns from at most (a fair sample beyond). */
const Learning = z.strictObject({
  minimumAccounts: z.int().min(20).default(100),
  /** Accounts that fell silent, and as many that did not, at the origin of the back-test. */
  minimumOutcomes: z.int().min(5).default(20),
  mostAccounts: z.int().min(1000).default(50_000),
  /** Bytes that the accounts learned from are stored in, packed. */
  mostBytes: z.int().min(1_000_000).default(40_000_000),
})

/** Value tiers: shares of the accounts from the most valuable down, and how far a line must be missed to leave a tier. */
const Tiers = z
  .strictObject({
    vip: Share.default(0.01),
    major: Share.default(0.05),
    ordinary: Share.default(0.2),
    hysteresis: Share.max(0.5).default(0.1),
  })
  .refine(({ vip, major, ordinary }) => 0 < vip && vip < major && major < ordinary, {
    path: ['major'],
    error: 'shares must rise from vip over major to ordinary',
  })

/** How long an event itself is kept after its day. What was folded from it stays. */
const Retention = z.strictObject({ eventDays: z.int().min(35).max(3650).default(400) })

const Company = z.strictObject({
  name: PersonName.default('Your company'),
  sender: z.email().default('holdfast@nordwall.example'),
  replyTo: z.email().optional(),
  /** The domain whose mail comes in to Holdfast. */
  inbound: z.string().optional(),
})

/** The claims of a token that say whose it is and which roles they have; the defaults are those of Cognito. */
const Access = z.strictObject({
  personClaim: z.string().min(1).default('username'),
  rolesClaim: z.string().min(1).default('cognito:groups'),
})

/** The policy of the product. Every key has a default, so `Settings.parse({})` is a working policy. */
export const Settings = z.strictObject({
  /** Days of silence that the shipped rules speak of, until a version has been learned: it brings its own, from the data. */
  horizonDays: Days.min(7).default(90),
  retention: Retention.prefault({}),
  minimumOrderDays: z.int().min(2).max(50).default(3),
  bands: BandSettings.prefault({}),
  shrinking: Shrinking.prefault({}),
  model: Model.prefault({}),
  learning: Learning.prefault({}),
  tiers: Tiers.prefault({}),
  sla: SlaSettings.prefault({}),
  complaints: ComplaintPolicy.prefault({}),
  businessCalendar: BusinessCalendar.prefault({}),
  offers: OfferCatalogue.prefault({}),
  costing: CostRates.prefault({}),
  maxOpenTasksPerOwner: z.int().min(1).max(1000).default(25),
  winBack: WinBack.prefault({}),
  rhythm: Rhythm.prefault({}),
  company: Company.prefault({}),
  access: Access.prefault({}),
  /** The last resort for work that nobody else can be handed; without it the company's reply address, or its sender. */
  office: Person.optional(),
  publicUrl: z.url({ protocol: /^https?$/ }).default('https://holdfast.example.com'),
  locale: Locale.default('en'),
  /** The company's own: amounts of the policy that name no other are in it. */
  currency: Currency.default('EUR'),
  exchangeRates: ExchangeRates.prefault({}),
})
export type Settings = z.infer<typeof Settings>
