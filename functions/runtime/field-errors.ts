import type * as z from 'zod'
import type { FieldError } from './problem.ts'

/** Where a request went wrong, field by field, in paths like `lines.0.sku`; unknown fields are named one by one. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ field: issue.path.join('.'), code: issue.code, reason: issue.message }]
    }
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      code: 'unknown_field',
      reason: 'This field is not known here; remove it or check its spelling',
    }))
  })
}
