import * as z from 'zod'

/** What a customer who complains is given, or asks for. */
export const Remedy = z.enum(['replacement', 'refund', 'credit', 'repair', 'apology', 'other'])
export type Remedy = z.infer<typeof Remedy>
