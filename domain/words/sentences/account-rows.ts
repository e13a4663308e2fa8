import type { Definitions } from '../kinds.ts'

/** What an account is worth, and what a manager says of its risk, as a label and a row. */
export const accountRows = {
  'value.label': {},
  'value.told': { tier: 'sentence', amount: 'about' },
  'moment.told': { at: 'moment' },
  'day.told': { day: 'day' },
  'day.short': { day: 'shortDay' },
  'money.told': { amount: 'money' },
  'override.label': {},
  'override.told': { band: 'sentence', until: 'day', author: 'text', reason: 'text' },
} as const satisfies Definitions
