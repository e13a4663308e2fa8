import * as z from 'zod'
import { Locale } from '../accounts/locale.ts'
import { ComplaintVerdict } from '../events/event.ts'
import { BusinessCalendar } from '../people/business-calendar.ts'

export const Span = z.strictObject({
  length: z.int().positive(),
  unit: z.enum(['hours', 'calendar-days', 'business-days', 'weeks']),
})
export type Span = z.infer<typeof Span>

/** The clocks of a complaint: until it is acknowledged, until the customer next hears of it, until they have the final response. */
export const ClockName = z.enum(['acknowledge', 'update', 'resolve'])
export type ClockName = z.infer<typeof ClockName>

/** What a complaint may wait for that is not the company's to do: an answer of the customer, goods that come back. */
export const PauseReason = z.enum(['customer', 'goods'])
export type PauseReason = z.infer<typeof PauseReason>

const Share = z.number().gt(0).lt(1)

/** Somebody outside whom a customer can turn to about an answer, such as an ombudsman. */
const OutsideRoute = z.strictObject({
  name: z.string().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** How long they can do so, from the day they were told. */
  within: z
    .strictObject({ length: z.int().min(1).max(120), unit: z.enum(['days', 'weeks', 'months', 'years']) })
    .optional(),
  /** The answers that name it. */
  after: z.array(ComplaintVerdict).min(1).default(['partly', 'rejected']),
  /** What is said of it, by language, where that is not ours to word. */
  words: z.partialRecord(Locale, z.string().trim().min(1).max(1000)).optional(),
})

/** A set of complaint rules as data: how soon to acknowledge, to write and to answer, what stops a clock, and how a matter is taken up again. */
export const SlaProfile = z.strictObject({
  title: z.string().min(1).max(200),
  /** Where the numbers are from, and what stands in for those that a rule does not name. */
  source: z.string().min(1).max(500),
  acknowledge: Span,
  /** How often an unanswered customer hears that we are at it; left out, only when a promised date moves. */
  update: Span.optional(),
  resolve: Span,
  /** A critical complaint gets this share of the time, a safety complaint too. */
  criticalShare: z.number().gt(0).max(1).default(0.5),
  /** Which clocks each reason stops. A reason that stops none is noted and told, and every clock runs on. */
  pauses: z
    .strictObject({ customer: z.array(ClockName).default([]), goods: z.array(ClockName).default([]) })
    .prefault({}),
  /** After so many days a pause ends by itself: nothing waits for ever. */
  mostPauseDays: z.int().min(1).max(180).default(30),
  /** Shares of the time to the final response at which whoever answers is warned; the last one is told to who is asked next, too. */
  warnAt: z.array(Share).max(5).default([0.75, 0.9]),
  /** Calendar days after the customer was told in which they say whether it is solved; with their silence it closes. */
  silenceDays: z.int().min(1).max(365).default(14),
  /** Calendar days after closing when the customer is asked how it was handled; or they are not. */
  surveyDays: z.union([z.int().min(1).max(90), z.literal('none')]).default(5),
  /** Whom the customer can turn to, should they not agree. */
  outside: OutsideRoute.optional(),
  /** Calendar days after its end in which the customer may open it again, and whether the time to answer then begins anew or goes on. */
  reopen: z
    .strictObject({
      days: z.int().min(1).max(365).default(30),
      clock: z.enum(['anew', 'go-on']).default('anew'),
    })
    .prefault({}),
  /** Working hours of these clocks, where they are not the company's. */
  calendar: BusinessCalendar.optional(),
})
export type SlaProfile = z.infer<typeof SlaProfile>

const everyAnswer = ['upheld', 'partly', 'rejected'] as const
/** DISP 2.8.2R: within six months of the final response. */
const financialOmbudsman = {
  ...{ name: 'Financial Ombudsman Service', url: 'https://www.financial-ombudsman.org.uk' },
  within: { length: 6, unit: 'months' },
  after: everyAnswer,
} as const

/** The profiles that ship. Where a rule names no number of days, `source` says what stands in for it. */
export const shippedProfiles: Readonly<Record<string, SlaProfile>> = {
  'iso-10002': SlaProfile.parse({
    title: 'ISO 10002 complaints handling',
    source:
      'ISO 10002:2018 clause 7 names the steps, not the days; 1 and 10 business days are customary targets',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 10, unit: 'business-days' },
    pauses: { customer: ['update', 'resolve'], goods: ['resolve'] },
  }),
  'uk-disp': SlaProfile.parse({
    title: 'United Kingdom, FCA DISP 1.6',
    source:
      'FCA Handbook DISP 1.6.1R and 1.6.2R: prompt acknowledgement (1 business day here), kept informed (4 weeks here), 8 weeks to respond, which nothing stops',
    acknowledge: { length: 1, unit: 'business-days' },
    update: { length: 4, unit: 'weeks' },
    resolve: { length: 8, unit: 'weeks' },
    silenceDays: 56,
    outside: financialOmbudsman,
    reopen: { days: 182, clock: 'go-on' },
  }),
  'uk-payments': SlaProfile.parse({
    title: 'United Kingdom, payment services and electronic money',
    source:
      'FCA Handbook DISP 1.6.2AR: 15 business days, in exceptional cases 35 after a holding reply; acknowledgement 1 business day here; nothing stops it',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 15, unit: 'business-days' },
    silenceDays: 56,
    outside: financialOmbudsman,
    reopen: { days: 182, clock: 'go-on' },
  }),
  'asic-rg271': SlaProfile.parse({
    title: 'Australia, ASIC RG 271',
    source:
      'ASIC RG 271.51 and 271.56: acknowledge within 24 hours, respond within 30 calendar days; nothing stops them',
    acknowledge: { length: 24, unit: 'hours' },
    resolve: { length: 30, unit: 'calendar-days' },
    silenceDays: 30,
    outside: {
      ...{ name: 'Australian Financial Complaints Authority (AFCA)', url: 'https://www.afca.org.au' },
      within: { length: 2, unit: 'years' },
      after: everyAnswer,
    },
    reopen: { days: 60, clock: 'go-on' },
  }),
  'eu-psd': SlaProfile.parse({
    title: 'European Union, payment services',
    source:
      'Directive (EU) 2015/2366 article 101(2): reply within 15 business days; acknowledgement 1 business day here; nothing stops them',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 15, unit: 'business-days' },
  }),
}
