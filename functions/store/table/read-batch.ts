import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall, type NativeAttributeValue } from '@aws-sdk/util-dynamodb'
import { Problem } from '../../runtime/problem.ts'
import { placeholders } from './expressions.ts'
import { itemOf } from './item.ts'
import type { Item, Key } from './table.ts'

const attempts = 6

/** At most 100 items, strongly consistent; asks again for what DynamoDB left out, after growing jittered pauses. */
export async function readBatch(
  client: DynamoDBClient,
  name: string,
  keys: readonly Key[],
  attributes?: readonly string[],
): Promise<Item[]> {
  const write = placeholders()
  const ProjectionExpression = attributes?.map((attribute) => write.name(attribute)).join(', ')
  const items: Item[] = []
  let left: Record<string, NativeAttributeValue>[] = keys.map((key) => marshall(key))
  for (let attempt = 1; left.length > 0; attempt++) {
    const request = { Keys: left, ConsistentRead: true, ProjectionExpression, ...write.fields() }
    const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [name]: request } }))
    items.push(...(answer.Responses?.[name] ?? []).map(itemOf))
    left = answer.UnprocessedKeys?.[name]?.Keys ?? []
    if (left.length > 0 && attempt >= attempts) {
      throw new Problem('unavailable', `DynamoDB left ${left.length} keys unread after ${attempts} attempts.`)
    }
    if (left.length > 0) await pause(Math.random() * 50 * 2 ** attempt)
  }
  return items
}
