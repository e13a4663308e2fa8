import { readdirSync, readFileSync } from 'node:fs'
import {
  DeleteItemCommand,
  DynamoDBClient,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { itemOf } from '../../functions/store/table/item.ts'
import type { Item, Key } from '../../functions/store/table/table.ts'

/** Every item of a running stack's tables, as its engine has it, sorted by key: the whole state. */
export function dumpOf(dataDir: string): Promise<Item[]> {
  return fromEngine(dataDir, scan)
}

/** The items of one partition, which takes less time than all of them; at most a megabyte. */
export function partitionOf(dataDir: string, pk: string): Promise<Item[]> {
  return fromEngine(dataDir, async (client, TableName) => {
    const query = new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
    })
    return ((await client.send(query)).Items ?? []).map(itemOf)
  })
}

/** Puts items past every guard, as an older or a newer release might have written them, or takes them away. */
export async function plant(
  dataDir: string,
  items: readonly Item[],
  remove: readonly Key[] = [],
): Promise<void> {
  await fromEngine(dataDir, async (client, TableName) => {
    for (const item of items) await client.send(new PutItemCommand({ TableName, Item: marshall(item) }))
    for (const { pk, sk } of remove)
      await client.send(new DeleteItemCommand({ TableName, Key: marshall({ pk, sk }) }))
    return []
  })
}

async function fromEngine(
  dataDir: string,
  read: (client: DynamoDBClient, table: string) => Promise<Item[]>,
): Promise<Item[]> {
  const client = new DynamoDBClient({
    endpoint: engineUrl(dataDir),
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}))
    const items = (await Promise.all(TableNames.map((name) => read(client, name)))).flat()
    return items.sort((a, b) => (`${a.pk}|${a.sk}` < `${b.pk}|${b.sk}` ? -1 : 1))
  } finally {
    client.destroy()
  }
}

async function scan(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const items: Item[] = []
  let page = await client.send(new ScanCommand({ TableName, ConsistentRead: true }))
  for (;;) {
    items.push(...(page.Items ?? []).map(itemOf))
    const { LastEvaluatedKey: ExclusiveStartKey } = page
    if (!ExclusiveStartKey) return items
    page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }))
  }
}

/** The engine says its address on its command line, beside the directory it works in. */
function engineUrl(dataDir: string): string {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const args = commandLine(pid)
    if (args.some((arg) => arg.startsWith(`${dataDir}/`)) && args.includes('--db-path')) {
      const [host, port] = ['--host', '--port'].map((flag) => args[args.indexOf(flag) + 1])
      if (host && port) return `http://${host}:${port}`
    }
  }
  throw new Error(`no engine works in ${dataDir}`)
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    // The process ended between listing and reading.
    return []
  }
}
