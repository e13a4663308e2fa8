import { inactivity } from './inactivity.ts'
import { priceSensitivity } from './price-sensitivity.ts'
import { qualityComplaints } from './quality-complaints.ts'
import type { Signal } from './signal.ts'

/** Every signal, in the order they are shown. */
export const signals: readonly Signal[] = [inactivity, qualityComplaints, priceSensitivity]
