import * as z from 'zod'
import type { AccessContext } from '../kernel/types.ts'
import { arn } from '../template/place.ts'

/** One permission a request needs. */
export interface Need {
  action: string
  resource: string
  context: AccessContext
}

/** The name of a table's partition key, for conditions on `dynamodb:LeadingKeys`. */
export type PartitionKeyOf = (table: string) => string | undefined

// Attributes are the engine's to check: looking into each of them here would cost more than the request.
const Item = z.custom<Record<string, Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null,
)
const OneTable = z.object({
  TableName: z.string(),
  IndexName: z.string().optional(),
  Key: Item.optional(),
  Item: Item.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: Item.default({}),
})
type OneTable = z.output<typeof OneTable>

const Batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) })
const BatchGetTable = z.object({ Keys: z.array(Item) })
const BatchWriteTable = z.array(
  z.object({
    PutRequest: z.object({ Item }).optional(),
    DeleteRequest: z.object({ Key: Item }).optional(),
  }),
)

const actionsOfTransactions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), OneTable)) })

/** Operations that write, and so may put records on a stream. */
export const writing: ReadonlySet<string> = new Set([
  'BatchExecuteStatement',
  'BatchWriteItem',
  'DeleteItem',
  'PutItem',
  'TransactWriteItems',
  'UpdateItem',
])

/** The permissions AWS asks for before it does `operation`. Throws for operations the local stack does not pass on. */
export function needsOf(operation: string, input: unknown, partitionKeyOf: PartitionKeyOf): Need[] {
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'Query':
    case 'Scan':
    case 'DescribeTable':
      return [onTable(operation, OneTable.parse(input), partitionKeyOf)]
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.entries(Batch.parse(input).RequestItems).map(([table, requests]) => {
        const items =
          operation === 'BatchGetItem'
            ? BatchGetTable.parse(requests).Keys
            : BatchWriteTable.parse(requests).map(
                ({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key ?? {},
              )
        return need(operation, table, undefined, leadingKeys(items, partitionKeyOf(table)))
      })
    case 'BatchExecuteStatement':
      return insertions(input, partitionKeyOf)
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return Transaction.parse(input).TransactItems.flatMap((item) =>
        Object.entries(item).map(([kind, request]) => {
          const action = actionsOfTransactions[kind]
          if (!action) throw new Error(`${operation}: unknown kind of item "${kind}"`)
          return onTable(action, request, partitionKeyOf)
        }),
      )
    default:
      throw new Error(`the local stack does not offer functions the DynamoDB operation ${operation}`)
  }
}

const Statements = z.object({
  Statements: z.array(
    z.object({ Statement: z.string(), Parameters: z.array(z.looseObject({})).default([]) }),
  ),
})
const insertion = /^INSERT INTO "([\w.-]+)" VALUE \{((?:'\w+': \?(?:, )?)+)\}$/

/** Of PartiQL, the local stack judges insertions whose values are all parameters, and lets nothing else pass. */
function insertions(input: unknown, partitionKeyOf: PartitionKeyOf): Need[] {
  const inserted = Statements.parse(input).Statements.map(({ Statement, Parameters }) => {
    const [, table = '', tuple = ''] = insertion.exec(Statement) ?? []
    if (!table) throw new Error(`the local stack does not know the statement ${Statement.slice(0, 100)}`)
    const names = [...tuple.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)
    return { table, item: Object.fromEntries(names.map((name, at) => [name, Parameters[at] ?? {}])) }
  })
  return [...Map.groupBy(inserted, ({ table }) => table)].map(([table, items]) => {
    const keys = leadingKeys(
      items.map(({ item }) => item),
      partitionKeyOf(table),
    )
    return need('PartiQLInsert', table, undefined, keys)
  })
}

function onTable(action: string, request: OneTable, partitionKeyOf: PartitionKeyOf): Need {
  const { TableName, IndexName, Key, Item: item } = request
  const partitionKey = partitionKeyOf(TableName)
  const keys =
    (Key ?? item) ? leadingKeys([Key ?? item ?? {}], partitionKey) : queriedKeys(request, partitionKey)
  return need(action, TableName, IndexName, keys)
}

function need(action: string, table: string, index: string | undefined, keys: string[]): Need {
  return {
    action: `dynamodb:${action}`,
    resource: arn('dynamodb', `table/${table}${index === undefined ? '' : `/index/${index}`}`),
    context: keys.length > 0 ? { 'dynamodb:LeadingKeys': keys } : {},
  }
}

function leadingKeys(items: z.output<typeof Item>[], partitionKey: string | undefined): string[] {
  if (partitionKey === undefined) return []
  const values = items.flatMap((item) => Object.values(item[partitionKey] ?? {}))
  return [...new Set(values.map(String))]
}

/** The partition key a query of the table itself asks for; queries of an index have none of the table's keys. */
function queriedKeys(request: OneTable, partitionKey: string | undefined): string[] {
  const { KeyConditionExpression = '', ExpressionAttributeNames: names, ExpressionAttributeValues } = request
  if (partitionKey === undefined || request.IndexName !== undefined) return []
  for (const [, left = '', right = ''] of KeyConditionExpression.matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g))
    if ((names[left] ?? left) === partitionKey)
      return Object.values(ExpressionAttributeValues[right] ?? {}).map(String)
  return []
}
