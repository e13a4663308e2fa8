import * as z from 'zod'
import { Money } from '../shapes.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { type SlaProfileId, slaProfiles } from './sla-profile.ts'

const profileIds = Object.keys(slaProfiles) as [SlaProfileId, ...SlaProfileId[]]

/** The company's rules for complaints: which clock, how long a closed one can come back, who may promise how much. */
export const ComplaintPolicy = z.strictObject({
  slaProfile: z.enum(profileIds).default('iso-10002'),
  reopenWindowDays: z.int().min(0).max(365).default(30),
  /** Redress an owner may promise without asking, in the company's currency. */
  authorityLimit: Money.default('500.00'),
  /** Share of the order affected from which a quality complaint is major. */
  majorShare: z.number().gt(0).max(1).default(0.25),
  /** Earlier complaints within half a year from which the next one is a repeat failure. */
  repeatFrom: z.int().min(1).default(1),
  /** Business days the owner's manager has after an escalation. */
  managerDays: z.int().min(1).max(60).default(5),
})
export type ComplaintPolicy = z.infer<typeof ComplaintPolicy>

/** The part of the settings that complaint rules read. */
export type ComplaintSettings = { complaints: ComplaintPolicy; businessCalendar: BusinessCalendar }
