import type { Service, ServiceRequest } from '../kernel/types.ts'
import type { EngineClient } from './create-engine-client.ts'
import type { LocalTable } from './create-tables.ts'
import { needsOf, writing } from './needs-of.ts'

/**
 * DynamoDB for functions: passes requests on to the engine, byte for byte. `onWrite` hears the tables that a
 * successful write may have changed.
 */
export function createDynamodb(
  client: EngineClient,
  tables: LocalTable[],
  onWrite: (tableArn: string) => void,
): Service {
  const partitionKeys = new Map(tables.map(({ name, partitionKey }) => [name, partitionKey]))
  // A request is asked for its needs and then handled: its body is read once for both.
  const touched = new WeakMap<ServiceRequest, string[]>()
  return {
    needs(request) {
      const input: unknown = JSON.parse(request.body.toString())
      const needs = needsOf(request.operation, input, (table) => partitionKeys.get(table))
      touched.set(
        request,
        needs.map(({ resource }) => resource),
      )
      return needs
    },
    async handle(request) {
      const answer = await client.send(`DynamoDB_20120810.${request.operation}`, request.body)
      if (writing.has(request.operation) && answer.status === 200)
        for (const tableArn of touched.get(request) ?? []) onWrite(tableArn)
      return answer
    },
  }
}
