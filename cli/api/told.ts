import * as z from 'zod'

/** A sentence as the API answers it: data, and its text in the language that was asked for. */
export const Told = z.looseObject({ key: z.string(), text: z.string() })
