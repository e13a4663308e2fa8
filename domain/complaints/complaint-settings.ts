import type { Settings } from '../settings.ts'

/** The part of the settings that complaint rules read. */
export type ComplaintSettings = Pick<
  Settings,
  'sla' | 'complaints' | 'businessCalendar' | 'currency' | 'exchangeRates'
>
