import type * as z from 'zod'

/**
 * A stored record by its schema, whatever a later release has put beside what this one knows: unknown fields are left out, not refused (law
 * 19). What is written is exact all the same, because it is made by the types. Throws what the schema finds wrong otherwise.
 */
export function readStored<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = tryStored(schema, value)
  if (read.success) return read.data
  throw read.error
}

/** The same, with what is wrong as an answer. */
export function tryStored<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  const read = schema.safeParse(value)
  if (read.success || !read.error.issues.some(isUnknown)) return read
  const known = structuredClone(value)
  for (const issue of read.error.issues) if (isUnknown(issue)) forget(known, issue)
  return schema.safeParse(known)
}

type Unknown = z.core.$ZodIssueUnrecognizedKeys

function isUnknown(issue: z.core.$ZodIssue): issue is Unknown {
  return issue.code === 'unrecognized_keys'
}

function forget(record: unknown, { path, keys }: Unknown): void {
  let holder: unknown = record
  for (const step of path) holder = Object(holder)[step]
  for (const key of keys) delete Object(holder)[key]
}
