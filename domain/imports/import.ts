import * as z from 'zod'
import { Day, Id, Instant, Line } from '../events/fields.ts'

const Count = z.int().nonnegative().max(1e9)

/**
 * How a file was read, by the name of each choice: columns, encoding, form of the dates. The same file read in another way makes other
 * facts of it.
 */
export const Mapping = z
  .record(Line(50), Line(300))
  .refine((mapping) => Object.keys(mapping).length <= 50, { error: 'must have at most 50 entries' })

/** What a file holds that is to be imported, as its sender describes it. */
export const ImportInput = z.strictObject({
  file: Line(200),
  /** SHA-256 of its bytes, hexadecimal. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be the SHA-256 of the file, in hexadecimal' }),
  mapping: Mapping,
  rows: Count,
  orders: Count,
  returns: Count,
  accounts: Count,
  firstDay: Day,
  lastDay: Day,
})
export type ImportInput = z.infer<typeof ImportInput>

/** What became of its events, as the sender counted the answers. */
export const ImportCounts = z.strictObject({ accepted: Count, duplicate: Count, rejected: Count })

/** One import: what came in by it can be taken back as a whole. */
export const Import = z.strictObject({
  ...ImportInput.shape,
  importId: Id,
  startedAt: Instant,
  counts: ImportCounts.optional(),
  endedAt: Instant.optional(),
  /** When it was taken back: from then on it takes nothing in. */
  undoneAt: Instant.optional(),
  /** When nothing of it was left. */
  clearedAt: Instant.optional(),
})
export type Import = z.infer<typeof Import>
