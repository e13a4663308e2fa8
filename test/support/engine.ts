import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { dynamoTable } from '../../functions/store/table/dynamo-table.ts'
import { itemOf } from '../../functions/store/table/item.ts'
import { type Index, type Item, indexes, type Table } from '../../functions/store/table/table.ts'
import { findEngine } from '../../local/dynamodb/find-engine.ts'
import { privateAddress } from '../../local/dynamodb/private-address.ts'

/** A real DynamoDB engine in memory, for one test file; `stop` ends its process. */
export type Engine = {
  /** A fresh, empty table with every index of Holdfast. */
  newTable(): Promise<TestTable>
  stop(): Promise<void>
}
export type TestTable = {
  table: Table
  name: string
  client: DynamoDBClient
  /** Every item, sorted by key: the whole state. */
  dump(): Promise<Item[]>
}

/** Starts the engine on a free port. */
export async function startEngine(): Promise<Engine> {
  const { host, port } = await privateAddress()
  const child = spawn(findEngine(), ['--host', host, '--port', String(port)], { stdio: 'ignore' })
  const client = new DynamoDBClient({
    endpoint: `http://${host}:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 20,
    retryMode: 'standard',
  })
  let tables = 0
  await answers(`http://${host}:${port}/`, child)
  return {
    async newTable() {
      const name = `holdfast-${++tables}`
      await createTable(client, name)
      return { table: dynamoTable(client, name), name, client, dump: () => dump(client, name) }
    },
    async stop() {
      client.destroy()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`The engine ended with ${child.exitCode}`)
    try {
      await fetch(url)
      return
    } catch {
      await pause(25)
    }
  }
  throw new Error('The engine did not answer within five seconds')
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const global: Index[] = ['byBand', 'byOwner', 'byShard', 'due', 'outbox']
  const names = ['pk', 'sk', ...global.flatMap((index) => [indexes[index].pk, indexes[index].sk])]
  const schema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ]
  const Projection = { ProjectionType: 'KEYS_ONLY' as const }
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: schema('pk', 'sk'),
      GlobalSecondaryIndexes: global.map((IndexName) => ({
        IndexName,
        KeySchema: schema(indexes[IndexName].pk, indexes[IndexName].sk),
        Projection,
      })),
    }),
  )
}

async function dump(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const items: Item[] = []
  let ExclusiveStartKey: Record<string, never> | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey }))
    items.push(...(page.Items ?? []).map(itemOf))
    ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined
  } while (ExclusiveStartKey)
  return items.sort((a, b) => (`${a.pk}|${a.sk}` < `${b.pk}|${b.sk}` ? -1 : 1))
}
