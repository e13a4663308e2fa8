import * as z from 'zod'
import { ownerIdOf } from '../store/owner-id.ts'

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
/** An account manager, by mail address or by owner id. */
export const OwnerFilter = z
  .union([z.email(), z.string().regex(/^[0-9a-f]{16}$/)], {
    error: 'must be a mail address or an owner id',
  })
  .optional()
  .meta({ description: "The owner's mail address, or owner id" })
export const defaultLimit = 50

/** The owner id a filter means. */
export function ownerIdIn(filter: string): string {
  return filter.includes('@') ? ownerIdOf(filter) : filter
}
