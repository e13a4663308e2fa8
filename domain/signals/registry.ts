import { attitude } from './attitude.ts'
import { brokenPromises } from './broken-promises.ts'
import { inactivity } from './inactivity.ts'
import { paymentDelay } from './payment-delay.ts'
import { priceSensitivity } from './price-sensitivity.ts'
import { qualityComplaints } from './quality-complaints.ts'
import { shareOfCustomer } from './share-of-customer.ts'

/** Every signal, in the order they are shown. */
export const signals = [
  inactivity,
  qualityComplaints,
  priceSensitivity,
  shareOfCustomer,
  brokenPromises,
  paymentDelay,
  attitude,
] as const
