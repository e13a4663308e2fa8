import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { type Engine, startEngine } from '../../../local/dynamodb/start-engine.ts'
import { createLifeline } from '../../../local/kernel/lifeline.ts'
import { createStreamReader } from '../../../local/streams/create-stream-reader.ts'

const lifeline = createLifeline(() => undefined)
let dataDir: string
let engine: Engine

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-stream-'))
  engine = await startEngine(dataDir, lifeline, () => undefined)
})
afterAll(async () => {
  await engine.stop()
  await lifeline.cut()
  await rm(dataDir, { recursive: true, force: true })
})

const Created = z.object({ TableDescription: z.object({ LatestStreamArn: z.string() }) })

async function newStream(TableName: string): Promise<string> {
  const created = await engine.client.call('DynamoDB', 'CreateTable', {
    TableName,
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  return Created.parse(created).TableDescription.LatestStreamArn
}

/** Writes items of so many bytes one after the other, and answers their keys. */
async function write(TableName: string, count: number, bytes: number): Promise<string[]> {
  const keys = Array.from({ length: count }, (_, n) => `item-${n}`)
  for (const pk of keys)
    await engine.client.call('DynamoDB', 'PutItem', {
      TableName,
      Item: { pk: { S: pk }, text: { S: 'x'.repeat(bytes) } },
    })
  return keys
}

/** The keys of the pages up to the first that says nothing more is there. */
async function readUpToDate(read: ReturnType<typeof createStreamReader>) {
  const pages: string[][] = []
  for (let more = true; more; ) {
    const page = await read()
    pages.push(page.records.map(({ dynamodb }) => z.object({ S: z.string() }).parse(dynamodb.Keys.pk).S))
    more = page.more
  }
  return pages
}

test('one look is enough for a few small records', async () => {
  const stream = await newStream('few')
  const keys = await write('few', 3, 100)
  expect(await readUpToDate(createStreamReader(engine.client, stream, undefined))).toEqual([keys])
})

test.each([
  ['more records than a page holds', 'many', 1_100, 10],
  ['records that are too large for one page', 'large', 8, 390_000],
])('looks again after %s, until all are read', async (_, table, count, bytes) => {
  const stream = await newStream(table)
  const keys = await write(table, count, bytes)
  const pages = await readUpToDate(createStreamReader(engine.client, stream, undefined))
  expect(pages.flat()).toEqual(keys)
  expect(pages.length).toBeGreaterThan(1)
})
