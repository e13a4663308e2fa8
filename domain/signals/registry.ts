import { inactivity } from './inactivity.ts'
import { priceSensitivity } from './price-sensitivity.ts'
import { qualityComplaints } from './quality-complaints.ts'

/** Every signal, in the order they are shown. */
export const signals = [inactivity, qualityComplaints, priceSensitivity] as const
