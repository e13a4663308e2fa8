import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { Problem } from '../runtime/problem.ts'
import { personIdOf } from '../store/people/people.ts'
import { type Sight, sees } from '../store/people/sight.ts'
import type { TableReader } from '../store/table/table.ts'

const Cursor = z.string().min(1).max(2048).meta({ description: 'Opaque; as given with the page before' })
const Limit = z
  .string()
  .regex(/^\d{1,3}$/, { error: 'must be a whole number' })
  .transform(Number)
  .refine((limit) => limit >= 1 && limit <= 200, { error: 'must be 1 to 200' })
  .optional()
  .meta({
    description: 'Most to answer with, 1 to 200; 50 without it',
    // A query is text; what may stand in it is a number.
    override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
      delete jsonSchema.pattern
      Object.assign(jsonSchema, { type: 'integer', minimum: 1, maximum: 200, default: 50 })
    },
  })

/** What every list takes. */
export const PageQuery = z.strictObject({ cursor: Cursor.optional(), limit: Limit })
/** An account manager, by mail address or by id. */
export const OwnerFilter = z
  .union([z.email(), Id], { error: 'must be a mail address or the id of a person' })
  .optional()
  .meta({ description: "The owner's mail address, or the person's id" })
export const defaultLimit = 50

/**
 * The owner a list is asked for: the one the filter means, else the only one the caller may see, else none in particular.
 * Throws a Problem `forbidden` for an owner the caller may not see.
 */
export async function ownerAskedFor(
  reader: TableReader,
  sight: Sight,
  filter: string | undefined,
): Promise<string | undefined> {
  if (filter === undefined) {
    const [only, another] = sight.owners === 'all' ? [] : sight.owners
    return another === undefined ? only : undefined
  }
  const ownerId = filter.includes('@') ? await personIdOf(reader, filter) : filter
  if (sees(sight, ownerId)) return ownerId
  throw new Problem('forbidden', 'An owner sees their own accounts, a manager also those of their people.')
}
