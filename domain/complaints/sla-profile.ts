import * as z from 'zod'

const Span = z.strictObject({
  length: z.int().positive(),
  unit: z.enum(['hours', 'calendar-days', 'business-days', 'weeks']),
})
export type Span = z.infer<typeof Span>

/** A set of complaint clocks as data: how soon to acknowledge, how soon to give the final response. */
export const SlaProfile = z.strictObject({
  title: z.string(),
  source: z.string(),
  acknowledge: Span,
  resolve: Span,
  /** A critical complaint gets this share of the time, a safety complaint too. */
  criticalShare: z.number().gt(0).max(1),
})
export type SlaProfile = z.infer<typeof SlaProfile>

/** The profiles that ship. Where a rule names no number of days, `source` says what stands in for it. */
export const slaProfiles = {
  'iso-10002': {
    title: 'ISO 10002 complaints handling',
    source:
      'ISO 10002:2018 clause 7 names the steps, not the days; 1 and 10 business days are customary targets',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 10, unit: 'business-days' },
    criticalShare: 0.5,
  },
  'uk-disp': {
    title: 'United Kingdom, FCA DISP 1.6',
    source:
      'FCA Handbook DISP 1.6.1R and 1.6.2R: prompt acknowledgement (1 business day here), 8 weeks to respond',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 8, unit: 'weeks' },
    criticalShare: 0.5,
  },
  'au-rg271': {
    title: 'Australia, ASIC RG 271',
    source: 'ASIC RG 271.51 and 271.56: acknowledge within 24 hours, respond within 30 calendar days',
    acknowledge: { length: 24, unit: 'hours' },
    resolve: { length: 30, unit: 'calendar-days' },
    criticalShare: 0.5,
  },
  'eu-psd': {
    title: 'European Union, payment services',
    source:
      'Directive (EU) 2015/2366 article 101(2): reply within 15 business days; acknowledgement 1 business day here',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 15, unit: 'business-days' },
    criticalShare: 0.5,
  },
} as const satisfies Record<SlaProfileId, SlaProfile>

/** Which of the shipped profiles a company works under. */
export const SlaProfileId = z.enum(['iso-10002', 'uk-disp', 'au-rg271', 'eu-psd'])
export type SlaProfileId = z.infer<typeof SlaProfileId>
