import * as z from 'zod'

/** The clocks of a complaint: until it is acknowledged, until the customer next hears of it, until they have the final response. */
export const ClockName = z.enum(['acknowledge', 'update', 'resolve'])
export type ClockName = z.infer<typeof ClockName>

/** What a complaint may wait for that is not the company's to do: an answer of the customer, goods that come back. */
export const PauseReason = z.enum(['customer', 'goods'])
export type PauseReason = z.infer<typeof PauseReason>
