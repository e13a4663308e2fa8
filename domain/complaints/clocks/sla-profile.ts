import * as z from 'zod'
import { Locale } from '../../accounts/locale.ts'
import { ComplaintVerdict } from '../../events/event.ts'
import { BusinessCalendar } from '../../people/business-calendar.ts'
import { ClockName } from './clock-names.ts'
import { usual } from './shipped-profiles.ts'

export const Span = z.strictObject({
  length: z.int().positive(),
  unit: z.enum(['hours', 'calendar-days', 'business-days', 'weeks']),
})
export type Span = z.infer<typeof Span>

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
  criticalShare: z.number().gt(0).max(1).default(usual.criticalShare),
  /** Which clocks each reason stops. A reason that stops none is noted and told, and every clock runs on. */
  pauses: z
    .strictObject({ customer: z.array(ClockName).default([]), goods: z.array(ClockName).default([]) })
    .prefault({}),
  /** After so many days a pause ends by itself: nothing waits for ever. */
  mostPauseDays: z.int().min(1).max(180).default(usual.mostPauseDays),
  /** Shares of the time to the final response at which whoever answers is warned; the last one is told to who is asked next, too. */
  warnAt: z.array(Share).max(5).default(usual.warnAt),
  /** Calendar days after the customer was told in which they say whether it is solved; with their silence it closes. */
  silenceDays: z.int().min(1).max(365).default(usual.silenceDays),
  /** Calendar days after closing when the customer is asked how it was handled; or they are not. */
  surveyDays: z.union([z.int().min(1).max(90), z.literal('none')]).default(usual.surveyDays),
  /** Whom the customer can turn to, should they not agree. */
  outside: OutsideRoute.optional(),
  /** Calendar days after its end in which the customer may open it again, and whether the time to answer then begins anew or goes on. */
  reopen: z
    .strictObject({
      days: z.int().min(1).max(365).default(usual.reopen.days),
      clock: z.enum(['anew', 'go-on']).default(usual.reopen.clock),
    })
    .prefault({}),
  /** Working hours of these clocks, where they are not the company's. */
  calendar: BusinessCalendar.optional(),
})
export type SlaProfile = z.infer<typeof SlaProfile>
