import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { Problem } from '../../runtime/problem.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { keyExpression, placeholders, updateExpression } from './expressions.ts'
import { guard } from './guard.ts'
import { itemOf } from './item.ts'
import { readBatch } from './read-batch.ts'
import type { Item, Query, Table, Written } from './table.ts'
import { indexes } from './table.ts'
import { transactWrite } from './transact.ts'

const options = { removeUndefinedValues: true } as const
const batchSize = 100

/** The table in DynamoDB. */
export function dynamoTable(client: DynamoDBClient, name: string): Table {
  const table: Table = {
    async get(key) {
      const { Item: found } = await client.send(
        new GetItemCommand({ TableName: name, Key: marshall(key), ConsistentRead: true }),
      )
      return found && itemOf(found)
    },
    async getMany(keys, attributes) {
      const unique = [...new Map(keys.map(({ pk, sk }) => [JSON.stringify([pk, sk]), { pk, sk }])).values()]
      const items: Item[] = []
      for (let at = 0; at < unique.length; at += batchSize) {
        items.push(...(await readBatch(client, name, unique.slice(at, at + batchSize), attributes)))
      }
      return items
    },
    async query(query) {
      const page = await client.send(new QueryCommand(queryInput(name, query)))
      const found = (page.Items ?? []).map(itemOf)
      const items = isInIndex(query) ? found : await readFound(query, found)
      return page.LastEvaluatedKey
        ? { items, cursor: encodeCursor(unmarshall(page.LastEvaluatedKey)) }
        : { items }
    },
    async queryAll(query) {
      const items: Item[] = []
      let cursor = query.cursor
      do {
        const page = await table.query({ ...query, cursor })
        items.push(...page.items)
        cursor = page.cursor
      } while (cursor !== undefined)
      return items
    },
    put(item, put) {
      const write = placeholders()
      const condition = put && ('if' in put ? put.if : { pk: { exists: false } })
      return guarded(() =>
        client.send(
          new PutItemCommand({
            TableName: name,
            Item: marshall(item, options),
            ...guard(condition, write),
            ...write.fields(),
          }),
        ),
      )
    },
    update(key, change) {
      const write = placeholders()
      const expression = updateExpression(change, write)
      return guarded(() =>
        client.send(
          new UpdateItemCommand({
            TableName: name,
            Key: marshall({ pk: key.pk, sk: key.sk }),
            ...(expression && { UpdateExpression: expression }),
            ...guard(change.if, write),
            ...write.fields(),
          }),
        ),
      )
    },
    delete(key, condition) {
      const write = placeholders()
      return guarded(() =>
        client.send(
          new DeleteItemCommand({
            TableName: name,
            Key: marshall({ pk: key.pk, sk: key.sk }),
            ...guard(condition, write),
            ...write.fields(),
          }),
        ),
      )
    },
    transact: (writes) => transactWrite(client, name, writes),
  }
  return table

  /** The items that an index found, in its order. */
  async function readFound({ index, pk, attributes }: Query, found: readonly Item[]): Promise<Item[]> {
    if (index === undefined || found.length === 0) return [...found]
    const filed = indexes[index].pk
    const items = await table.getMany(found, attributes && [...new Set([...attributes, 'pk', 'sk', filed])])
    const byKey = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]))
    return found.flatMap((key) => {
      const item = byKey.get(`${key.pk} ${key.sk}`)
      return item?.[filed] === pk ? [item] : []
    })
  }
}

/** Whether a query asks for nothing but what it reads from: of an index those are keys. */
function isInIndex({ index, attributes }: Query): boolean {
  if (index === undefined) return true
  const keys: readonly string[] = ['pk', 'sk', indexes[index].pk, indexes[index].sk]
  return attributes?.every((name) => keys.includes(name)) ?? false
}

async function guarded(send: () => Promise<unknown>): Promise<Written> {
  try {
    await send()
    return { written: true }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return error.Item ? { written: false, existing: itemOf(error.Item) } : { written: false }
  }
}

function queryInput(name: string, query: Query) {
  const write = placeholders()
  const KeyConditionExpression = keyExpression(query, write)
  const ProjectionExpression = isInIndex(query)
    ? query.attributes?.map((attribute) => write.name(attribute)).join(', ')
    : undefined
  const start = query.cursor === undefined ? undefined : startOf(query, query.cursor)
  return {
    TableName: name,
    IndexName: query.index,
    KeyConditionExpression,
    ProjectionExpression,
    ConsistentRead: query.index === undefined,
    ScanIndexForward: !query.newestFirst,
    Limit: query.limit,
    ExclusiveStartKey: start && marshall(start),
    ...write.fields(),
  }
}

/** Where a page begins. A cursor that this very query cannot have given out is refused: DynamoDB would fail on it. */
function startOf(query: Query, cursor: string): Record<string, string> {
  const position = decodeCursor(cursor)
  const { pk, sk } = query.index === undefined ? { pk: 'pk', sk: 'sk' } : indexes[query.index]
  const keys = new Set(['pk', 'sk', pk, sk])
  const whole = position !== undefined && Object.keys(position).length === keys.size
  if (
    !whole ||
    ![...keys].every((key) => position[key]) ||
    position[pk] !== query.pk ||
    !inRange(query, position[sk])
  )
    throw new Problem('invalid-cursor', 'Use a cursor as it was given, with the filters it was given for.')
  return position
}

function inRange({ prefix = '', equals, from = '', to }: Query, sk = ''): boolean {
  return (
    sk.startsWith(prefix) &&
    (equals === undefined || sk === equals) &&
    from <= sk &&
    (to === undefined || sk <= to)
  )
}
