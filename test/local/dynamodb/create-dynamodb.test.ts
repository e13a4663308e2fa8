import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { createDynamodb } from '../../../local/dynamodb/create-dynamodb.ts'
import { createTables } from '../../../local/dynamodb/create-tables.ts'
import { startEngine } from '../../../local/dynamodb/start-engine.ts'
import { createLifeline } from '../../../local/kernel/lifeline.ts'
import type { Resource } from '../../../local/kernel/types.ts'
import type { Count, Counted } from '../../../local/usage/usage.ts'
import { temporaryDirectory } from '../stack/temporary.ts'
import { table } from '../stack/write-assembly.ts'

const index = (IndexName: string, ...names: string[]) => ({
  IndexName,
  KeySchema: names.map((AttributeName, at) => ({ AttributeName, KeyType: at === 0 ? 'HASH' : 'RANGE' })),
  Projection: { ProjectionType: 'ALL' },
})
const properties = {
  ...table.Properties,
  AttributeDefinitions: ['pk', 'sk', 'day', 'duePk'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  LocalSecondaryIndexes: [index('byDay', 'pk', 'day')],
  GlobalSecondaryIndexes: [index('due', 'duePk', 'day')],
  TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
}
const resource: Resource = {
  logicalId: 'Table',
  type: 'AWS::DynamoDB::Table',
  ref: 'Demo-Table',
  arn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/Demo-Table',
  properties,
}

async function engineIn(directory: string) {
  const lifeline = createLifeline(() => {})
  const engine = await startEngine(directory, lifeline, () => {})
  onTestFinished(async () => {
    await engine.stop()
    await lifeline.cut()
  })
  return engine
}

test('creates tables with their indexes, stream and time to live, and keeps them with what is in them', async () => {
  const directory = temporaryDirectory()
  const engine = await engineIn(directory)
  const [created] = await createTables(engine, [resource])
  expect(created).toMatchObject({
    name: 'Demo-Table',
    partitionKey: 'pk',
    engineStreamArn: expect.any(String),
  })
  const TableName = 'Demo-Table'
  expect(await engine.client.call('DynamoDB', 'DescribeTimeToLive', { TableName })).toMatchObject({
    TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' },
  })
  const Key = { pk: { S: 'a' }, sk: { S: 'b' } }
  await engine.client.call('DynamoDB', 'PutItem', { TableName, Item: Key })
  await engine.stop()

  const again = await engineIn(directory)
  expect(await createTables(again, [resource])).toEqual([created])
  expect(await again.client.call('DynamoDB', 'GetItem', { TableName, Key })).toEqual({ Item: Key })
})

test('gives the engine’s stream an index, so that writes stay fast however long the stream is', async () => {
  const directory = temporaryDirectory()
  await createTables(await engineIn(directory), [resource])
  const db = new DatabaseSync(join(directory, 'dynamodb.db'))
  onTestFinished(() => db.close())
  const next =
    'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?'
  const plan = z
    .array(z.object({ detail: z.string() }))
    .parse(db.prepare(`EXPLAIN QUERY PLAN ${next}`).all('Demo-Table'))
  expect(plan.map(({ detail }) => detail).join()).toContain('USING COVERING INDEX')
})

test('refuses a kept table whose keys or indexes are not those of the template, and says what to do', async () => {
  const engine = await engineIn(temporaryDirectory())
  await createTables(engine, [resource])
  const changed = { ...resource, properties: { ...properties, GlobalSecondaryIndexes: [] } }
  await expect(createTables(engine, [changed])).rejects.toThrow('start with another data directory')
})

test('refuses table properties it does not know', async () => {
  const engine = await engineIn(temporaryDirectory())
  const strange = { ...resource, properties: { ...properties, ImportSourceSpecification: {} } }
  await expect(createTables(engine, [strange])).rejects.toThrow(
    'Table (AWS::DynamoDB::Table): property ImportSourceSpecification',
  )
})

test('passes requests on, tells of successful writes only, and counts request units behind the function’s back', async () => {
  const engine = await engineIn(temporaryDirectory())
  const tables = await createTables(engine, [resource])
  const written: string[] = []
  const used: Partial<Record<Counted, number>> = {}
  const count: Count = (what, amount = 1) => {
    used[what] = (used[what] ?? 0) + amount
  }
  const service = createDynamodb(
    engine.client,
    tables,
    (arn) => written.push(arn),
    count,
    () => {},
  )
  const send = async (operation: string, input: object) => {
    const request = {
      service: 'dynamodb',
      operation,
      headers: {},
      body: Buffer.from(JSON.stringify(input)),
      roleArn: '',
    }
    const needs = service.needs(request)
    const { status, body } = await service.handle(request)
    return { needs, status, answer: JSON.parse(body.toString()) }
  }
  const Item = { pk: { S: 'a' }, sk: { S: 'b' } }
  const put = { TableName: 'Demo-Table', Item, ConditionExpression: 'attribute_not_exists(pk)' }

  expect(await send('PutItem', put)).toMatchObject({
    status: 200,
    needs: [
      { action: 'dynamodb:PutItem', resource: resource.arn, context: { 'dynamodb:LeadingKeys': ['a'] } },
    ],
  })
  expect(written).toEqual([resource.arn])
  expect(await send('PutItem', put)).toMatchObject({
    status: 400,
    answer: { __type: expect.stringContaining('ConditionalCheckFailedException') },
  })
  // A put of 1 KB and the refused one: a unit each.
  expect(used).toEqual({ writeUnits: 2 })
  const get = { TableName: 'Demo-Table', Key: Item, ConsistentRead: true }
  expect((await send('GetItem', get)).answer).toEqual({ Item })
  expect((await send('GetItem', { ...get, ReturnConsumedCapacity: 'NONE' })).answer).toEqual({ Item })
  const asked = await send('GetItem', { ...get, ReturnConsumedCapacity: 'TOTAL' })
  expect(asked.answer).toMatchObject({ Item, ConsumedCapacity: { CapacityUnits: 1 } })
  expect(used).toEqual({ writeUnits: 2, readUnits: 3 })
  expect((await send('GetItem', { ...get, Key: { ...Item, sk: { S: 'c' } } })).answer).toEqual({})
  // In a transaction an item costs twice as much, two of 1.5 KB eight units.
  const big = (sk: string) => ({
    Put: {
      TableName: 'Demo-Table',
      Item: { ...Item, sk: { S: sk }, ConsumedCapacity: { S: 'x'.repeat(1500) } },
    },
  })
  expect((await send('TransactWriteItems', { TransactItems: [big('d'), big('e')] })).answer).toEqual({})
  expect(used.writeUnits).toBe(10)
  const read = await send('GetItem', { ...get, Key: big('d').Put.Item && { pk: Item.pk, sk: { S: 'd' } } })
  expect(read.answer).toEqual({ Item: big('d').Put.Item })
  expect(written).toEqual([resource.arn, resource.arn, resource.arn])
})

test.skipIf(process.platform !== 'linux')(
  'the engine is not found where everybody looks for it',
  async () => {
    const engine = await engineIn(temporaryDirectory())
    const command = readFileSync(`/proc/${engine.pid}/cmdline`, 'utf8').split('\0')
    const after = (flag: string) => command[command.indexOf(flag) + 1] ?? ''
    expect(after('--host')).toMatch(/^127\.\d+\.\d+\.\d+$/)
    expect(await answers(after('--host'), Number(after('--port')))).toBe(true)
    expect(await answers('127.0.0.1', Number(after('--port')))).toBe(false)
  },
)

/** Whether somebody listens there. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
