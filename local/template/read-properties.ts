import type * as z from 'zod'
import type { Resource } from '../kernel/types.ts'

/**
 * A resource's properties, parsed by its owner's schema. Throws naming the resource, its type and every property
 * at fault.
 */
export function readProperties<Schema extends z.ZodType>(
  { logicalId, type, properties }: Resource,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(properties)
  if (parsed.success) return parsed.data
  throw new Error(`${logicalId} (${type}): ${faults(parsed.error.issues).join('; ')}`)
}

function faults(issues: z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.at(-1)]
      const parents = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1)
      return keys.map((key) => `property ${[...parents, key].join('.')} is not supported by the local stack`)
    }
    if (issue.code === 'invalid_union') {
      const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
      return faults(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
    }
    return [`property ${issue.path.join('.')}: ${issue.message}`]
  })
}

/** How far into the value a union's branch came: the one that came furthest is the one that was meant. */
function depth(issues: z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length))
}
