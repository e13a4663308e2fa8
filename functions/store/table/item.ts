import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './table.ts'

/** An item as DynamoDB returns it, read back into plain values. A projection without the key has empty keys. */
export function itemOf(attributes: Record<string, AttributeValue>): Item {
  return { pk: '', sk: '', ...unmarshall(attributes) }
}
