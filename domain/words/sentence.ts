import * as z from 'zod'
import type { Sentence as Said, Value } from './kinds.ts'

const Amount = z.strictObject({ amount: z.string(), currency: z.string() })
const Told: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), Amount, Sentence, z.array(z.union([z.string(), Sentence]))]),
)

/** A sentence as it is stored and announced: a key and what it is about. The API answers its text as well. */
export const Sentence: z.ZodType<Said> = z
  .object({ key: z.string(), values: z.record(z.string(), Told) })
  .meta({ id: 'Sentence' })
export type Sentence = Said
