import { setTimeout as pause } from 'node:timers/promises'
import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { conditionExpression, placeholders, updateExpression } from './expressions.ts'
import { guard } from './guard.ts'
import { itemOf } from './item.ts'
import type { Transacted, Write } from './table.ts'

const options = { removeUndefinedValues: true } as const
const attempts = 6

/**
 * Writes all or none. A conflict with another transaction is tried again (DynamoDB's own clients do not);
 * a condition that does not hold is an answer.
 */
export async function transactWrite(
  client: DynamoDBClient,
  table: string,
  writes: readonly Write[],
): Promise<Transacted> {
  const TransactItems = writes.map((write) => transactItem(table, write))
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }))
      return { written: true }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      const failed = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed')
      if (failed >= 0) {
        const existing = reasons[failed]?.Item
        return existing ? { written: false, failed, existing: itemOf(existing) } : { written: false, failed }
      }
      const passing = reasons.some(({ Code }) => Code === 'TransactionConflict' || Code === 'ThrottlingError')
      if (!passing || attempt >= attempts) throw error
      await pause(Math.random() * 25 * 2 ** attempt)
    }
  }
}

function transactItem(TableName: string, write: Write): TransactWriteItem {
  const use = placeholders()
  if ('put' in write) {
    const condition = write.ifAbsent ? { pk: { exists: false }, ...write.if } : write.if
    return {
      Put: { TableName, Item: marshall(write.put, options), ...guard(condition, use), ...use.fields() },
    }
  }
  if ('update' in write) {
    const UpdateExpression = updateExpression(write, use)
    return {
      Update: {
        TableName,
        Key: marshall({ pk: write.update.pk, sk: write.update.sk }),
        UpdateExpression,
        ...guard(write.if, use),
        ...use.fields(),
      },
    }
  }
  if ('delete' in write) {
    const Key = marshall({ pk: write.delete.pk, sk: write.delete.sk })
    return { Delete: { TableName, Key, ...guard(write.if, use), ...use.fields() } }
  }
  const Key = marshall({ pk: write.check.pk, sk: write.check.sk })
  const ConditionExpression = conditionExpression(write.if, use)
  return {
    ConditionCheck: {
      TableName,
      Key,
      ConditionExpression,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...use.fields(),
    },
  }
}
