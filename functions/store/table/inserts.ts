import { BatchExecuteStatementCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Item } from './table.ts'

const options = { removeUndefinedValues: true } as const

/** How many items one call takes. */
export const insertsAtOnce = 25

/** Puts many items where nothing is yet, in one call that costs as much as a put for each. */
export type Inserts = {
  /**
   * At most 25 items, each of another key and each for itself. Answers for which it was so: what was not put has something in its way, or was
   * not taken this time; a `put` with `ifAbsent` tells. Throws when the call as a whole fails.
   */
  putNew(items: readonly Item[]): Promise<boolean[]>
}

/** Inserting into a table. The statements are PartiQL, because DynamoDB's batch of puts knows no condition and would write over. */
export function tableInserts(client: DynamoDBClient, name: string): Inserts {
  return {
    async putNew(items) {
      const Statements = items.map((item) => insertion(name, item))
      const { Responses = [] } = await client.send(new BatchExecuteStatementCommand({ Statements }))
      return items.map((_, at) => Responses[at] !== undefined && Responses[at].Error === undefined)
    },
  }
}

function insertion(name: string, item: Item) {
  const attributes = Object.entries(marshall(item, options))
  const tuple = attributes.map(([attribute]) => `'${attribute}': ?`).join(', ')
  return {
    Statement: `INSERT INTO "${name}" VALUE {${tuple}}`,
    Parameters: attributes.map(([, value]) => value),
  }
}
