import type * as z from 'zod'
import type { Host, Resource } from '../kernel/types.ts'
import { readProperties } from '../template/read-properties.ts'

/** A template resource whose properties have been checked. */
export type Read<Properties> = Omit<Resource, 'properties'> & { properties: Properties }

/** Every resource of one CloudFormation type with its properties parsed by `schema`; throws at one it refuses. */
export function readResources<Schema extends z.ZodType>(
  host: Host,
  type: string,
  schema: Schema,
): Read<z.output<Schema>>[] {
  return host
    .resources(type)
    .map((resource) => ({ ...resource, properties: readProperties(resource, schema) }))
}
