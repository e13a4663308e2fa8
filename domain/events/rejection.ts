import type * as z from 'zod'

/** Why one record was refused: `field` is a dotted path ('' for the record itself), `reason` a sentence. */
export type Rejection = { field: string; code: string; reason: string }

/** The first thing wrong with a record, as a rejection that names field, code and reason. */
export function rejectionOf(error: z.ZodError): Rejection {
  const issue = error.issues[0]
  if (issue === undefined) return { field: '', code: 'invalid', reason: 'The record is not valid.' }
  return describe(issue)
}

/** Every thing wrong with a record, in the order the schema found it. */
export function rejectionsOf(error: z.ZodError): Rejection[] {
  return error.issues.map(describe)
}

function describe(issue: z.core.$ZodIssue): Rejection {
  const field = issue.path.join('.')
  return { field, code: issue.code, reason: `${field === '' ? 'The record' : field} ${issue.message}.` }
}
