import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { Problem } from '../../runtime/problem.ts'
import { decodeCursor, encodeCursor } from '../table/cursor.ts'
import { itemOf } from '../table/item.ts'
import { accountIdOf } from './account-key.ts'

/**
 * Finds accounts by the events that are stored of them, which is the only trace of one that no fold has ever seen. Reads the whole table:
 * for mending, and for nothing that happens every day.
 */
export type Census = {
  /** A page, in no order; an account may be on two. `since`: only those that received something on or after that UTC day. */
  accounts(page: { since?: string; cursor?: string }): Promise<{ accountIds: string[]; cursor?: string }>
}

/** The census of a table. */
export function tableCensus(client: DynamoDBClient, name: string): Census {
  return {
    async accounts({ since = '', cursor }) {
      const start = cursor === undefined ? undefined : decodeCursor(cursor)
      if (cursor !== undefined && !start) throw new Problem('invalid-cursor', 'Use a cursor as it was given.')
      const page = await client.send(
        new ScanCommand({
          TableName: name,
          ConsistentRead: true,
          ProjectionExpression: 'pk',
          FilterExpression: 'begins_with(sk, :event) AND receivedAt >= :since',
          ExpressionAttributeValues: marshall({ ':event': 'EVT#', ':since': since }),
          ExclusiveStartKey: start && marshall(start),
        }),
      )
      const accountIds = [...new Set((page.Items ?? []).map((item) => accountIdOf(itemOf(item).pk)))]
      const last = page.LastEvaluatedKey
      return last ? { accountIds, cursor: encodeCursor(unmarshall(last)) } : { accountIds }
    },
  }
}
