import type * as z from 'zod'
import type { Host, Resource } from '../kernel/types.ts'

/** A template resource whose properties have been checked. */
export type Read<Properties> = Omit<Resource, 'properties'> & { properties: Properties }

/**
 * Every resource of one CloudFormation type with its properties parsed by `schema`. Throws for the first
 * resource the schema refuses, naming its logical id, its type and every property at fault.
 */
export function readResources<Schema extends z.ZodType>(
  host: Host,
  type: string,
  schema: Schema,
): Read<z.output<Schema>>[] {
  return host.resources(type).map((resource) => readResource(resource, schema))
}

/** One resource with its properties parsed by `schema`; throws like {@link readResources}. */
export function readResource<Schema extends z.ZodType>(
  resource: Resource,
  schema: Schema,
): Read<z.output<Schema>> {
  const parsed = schema.safeParse(resource.properties)
  if (parsed.success) return { ...resource, properties: parsed.data }
  const faults = parsed.error.issues.flatMap(describe)
  throw new Error(`${resource.logicalId} (${resource.type}): ${faults.join('; ')}`)
}

function describe(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [`property ${issue.path.join('.')}: ${issue.message}`]
  return issue.keys.map(
    (key) => `property ${[...issue.path, key].join('.')} is not supported by the local stack`,
  )
}
