import type { Service, ServiceRequest } from '../kernel/types.ts'
import type { Count } from '../usage/usage.ts'
import type { EngineClient } from './create-engine-client.ts'
import type { LocalTable } from './create-tables.ts'
import { metered } from './metered.ts'
import { needsOf, writing } from './needs-of.ts'

/**
 * DynamoDB for functions: passes requests on to the engine. `onWrite` hears the tables that a successful write may have
 * changed, `count` the request units, `onFull` that the engine could not write because the disk is full.
 */
export function createDynamodb(
  client: EngineClient,
  tables: LocalTable[],
  onWrite: (tableArn: string) => void,
  count: Count,
  onFull: () => void,
): Service {
  const partitionKeys = new Map(tables.map(({ name, partitionKey }) => [name, partitionKey]))
  // A request is asked for its needs and then handled: its body is read once for both.
  const read = new WeakMap<ServiceRequest, { input: unknown; touched: string[] }>()
  return {
    needs(request) {
      const input: unknown = JSON.parse(request.body.toString())
      const needs = needsOf(request.operation, input, (table) => partitionKeys.get(table))
      read.set(request, { input, touched: needs.map(({ resource }) => resource) })
      return needs
    },
    async handle(request) {
      const { operation } = request
      const target = `DynamoDB_20120810.${operation}`
      const known = read.get(request)
      if (!known || operation === 'DescribeTable') return client.send(target, request.body)
      const { input, touched } = known
      const { body, settle } = metered(operation, request.body, input, touched.length)
      const answer = await client.send(target, body)
      if (answer.status === 500 && /disk is full/.test(answer.body.toString())) onFull()
      if (writing.has(operation) && answer.status === 200) for (const tableArn of touched) onWrite(tableArn)
      return settle(answer, count)
    },
  }
}
