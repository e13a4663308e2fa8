import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { personIdOf } from '../store/people.ts'
import type { TableReader } from '../store/table.ts'

const Cursor = z.string().min(1).max(2048).meta({ description: 'Opaque; as given with the page before' })
const Limit = z
  .string()
  .regex(/^\d{1,3}$/, { error: 'must be a whole number' })
  .transform(Number)
  .refine((limit) => limit >= 1 && limit <= 200, { error: 'must be 1 to 200' })
  .optional()
  .meta({ description: 'Most to answer with, 1 to 200; 50 without it' })

/** What every list takes. */
export const PageQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit })
/** An account manager, by mail address or by id. */
export const OwnerFilter = z
  .union([z.email(), Id], { error: 'must be a mail address or the id of a person' })
  .optional()
  .meta({ description: "The owner's mail address, or the person's id" })
export const defaultLimit = 50

/** The owner id a filter means. */
export async function ownerIdIn(reader: TableReader, filter: string): Promise<string> {
  return filter.includes('@') ? personIdOf(reader, filter) : filter
}
