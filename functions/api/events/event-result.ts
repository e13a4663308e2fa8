import * as z from 'zod'
import { Id } from '../../../domain/events/fields.ts'

/** What became of one event of a batch. */
export const EventResult = z
  .strictObject({
    id: Id.nullable().meta({ description: 'As sent; null when it was missing or no id' }),
    status: z.enum(['accepted', 'duplicate', 'rejected']),
    error: z.strictObject({ field: z.string(), code: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: 'EventResult' })
export type EventResult = z.infer<typeof EventResult>
