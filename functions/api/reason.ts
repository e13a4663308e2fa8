import * as z from 'zod'

/** Why somebody does something: kept with what was done. */
export const Reason = z.string().trim().min(1).max(2000)
