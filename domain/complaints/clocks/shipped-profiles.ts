import type { SlaProfile } from './sla-profile.ts'

/** What a profile says where it says nothing of its own. */
export const usual = {
  criticalShare: 0.5,
  pauses: { customer: [], goods: [] },
  mostPauseDays: 30,
  warnAt: [0.75, 0.9],
  silenceDays: 14,
  surveyDays: 5,
  reopen: { days: 30, clock: 'anew' as const },
}

const everyAnswer: NonNullable<SlaProfile['outside']>['after'] = ['upheld', 'partly', 'rejected']
/** DISP 2.8.2R: within six months of the final response. */
const financialOmbudsman: SlaProfile['outside'] = {
  ...{ name: 'Financial Ombudsman Service', url: 'https://www.financial-ombudsman.org.uk' },
  within: { length: 6, unit: 'months' },
  after: everyAnswer,
}

/** The profiles that ship, complete. Where a rule names no number of days, `source` says what stands in for it. */
export const shippedProfiles: Readonly<Record<string, SlaProfile>> = {
  'iso-10002': {
    ...usual,
    title: 'ISO 10002 complaints handling',
    source:
      'ISO 10002:2018 clause 7 names the steps, not the days; 1 and 10 business days are customary targets',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 10, unit: 'business-days' },
    pauses: { customer: ['update', 'resolve'], goods: ['resolve'] },
  },
  'uk-disp': {
    ...usual,
    title: 'United Kingdom, FCA DISP 1.6',
    source:
      'FCA Handbook DISP 1.6.1R and 1.6.2R: prompt acknowledgement (1 business day here), kept informed (4 weeks here), 8 weeks to respond, which nothing stops',
    acknowledge: { length: 1, unit: 'business-days' },
    update: { length: 4, unit: 'weeks' },
    resolve: { length: 8, unit: 'weeks' },
    silenceDays: 56,
    outside: financialOmbudsman,
    reopen: { days: 182, clock: 'go-on' },
  },
  'uk-payments': {
    ...usual,
    title: 'United Kingdom, payment services and electronic money',
    source:
      'FCA Handbook DISP 1.6.2AR: 15 business days, in exceptional cases 35 after a holding reply; acknowledgement 1 business day here; nothing stops it',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 15, unit: 'business-days' },
    silenceDays: 56,
    outside: financialOmbudsman,
    reopen: { days: 182, clock: 'go-on' },
  },
  'asic-rg271': {
    ...usual,
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
  },
  'eu-psd': {
    ...usual,
    title: 'European Union, payment services',
    source:
      'Directive (EU) 2015/2366 article 101(2): reply within 15 business days; acknowledgement 1 business day here; nothing stops them',
    acknowledge: { length: 1, unit: 'business-days' },
    resolve: { length: 15, unit: 'business-days' },
  },
}
