import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { InvokeResult } from '../../../local/kernel/types.ts'
import { createConsumer } from '../../../local/streams/create-consumer.ts'
import type { Mapping } from '../../../local/streams/read-mappings.ts'
import { type Arrival, StreamRecord } from '../../../local/streams/stream-record.ts'
import { temporaryDirectory } from '../stack/temporary.ts'

const mapping: Mapping = {
  id: 'mapping-1',
  consumer: 'Fold',
  functionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:Fold',
  roleArn: 'arn:aws:iam::000000000000:role/Fold',
  streamArn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/T/stream/1',
  tableArn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/T',
  batchSize: 2,
  lanes: 1,
  reportsItemFailures: true,
  bisects: true,
  retries: 100,
  maxAgeSeconds: -1,
  passes: () => true,
  failureBucketArn: 'arn:aws:s3:::failures',
}

const written = (sequence: number, pk: string, more: object = {}) =>
  StreamRecord.parse({
    eventID: String(sequence),
    eventName: 'INSERT',
    awsRegion: 'engine',
    dynamodb: {
      SequenceNumber: String(sequence),
      ApproximateCreationDateTime: Date.now() / 1_000,
      Keys: { pk: { S: pk } },
      ...more,
    },
    ...('eventName' in more ? { eventName: more.eventName } : {}),
  })

function setUp(
  stream: StreamRecord[],
  settings: Partial<Mapping>,
  invoke: (batch: Arrival[]) => Promise<InvokeResult>,
) {
  const dataDir = temporaryDirectory()
  const checkpoints = new Map<string, string>()
  const told: string[] = []
  const consumer = createConsumer({
    mapping: { ...mapping, ...settings },
    partitionKey: 'pk',
    read: async () => ({ records: stream.splice(0, 3), more: stream.length > 0 }),
    checkpoints: {
      get: (key) => checkpoints.get(key),
      put: (key, value) => checkpoints.set(key, value),
      delete: (key) => checkpoints.delete(key),
      all: () => [],
    },
    dataDir,
    tell: (_, line) => told.push(line),
    clock: { now: () => new Date('2026-03-01T10:00:00Z'), offset: 0 },
    invoke,
  })
  onTestFinished(() => consumer.stop())
  return { consumer, checkpoints, told, dataDir }
}

const sequencesOf = (batch: Arrival[]) => batch.map(({ sequence }) => sequence)

test('hands batches over in order, and remembers how far it came', async () => {
  const calls: string[][] = []
  const stream = [1, 2, 3, 4, 5].map((sequence) => written(sequence, 'a'))
  const { consumer, checkpoints } = setUp(stream, {}, async (batch) => {
    calls.push(sequencesOf(batch))
    return { payload: null }
  })
  while (await consumer.drain());
  expect(calls.flat()).toEqual(['1', '2', '3', '4', '5'])
  expect(calls.every((batch) => batch.length <= 2)).toBe(true)
  expect(checkpoints.get('mapping-1')).toBe('5')
})

test('keeps the order of a partition key while other keys go ahead in other lanes', async () => {
  const seen: Record<string, string[]> = {}
  const stream = Array.from({ length: 40 }, (_, index) => written(index, `account-${index % 7}`))
  const { consumer } = setUp(stream, { lanes: 4 }, async (batch) => {
    await new Promise((resolve) => setImmediate(resolve))
    for (const { partitionKey, sequence } of batch)
      seen[partitionKey] = [...(seen[partitionKey] ?? []), sequence]
    return { payload: null }
  })
  while (await consumer.drain());
  expect(Object.values(seen).flat()).toHaveLength(40)
  for (const sequences of Object.values(seen))
    expect(sequences).toEqual(sequences.toSorted((a, b) => Number(a) - Number(b)))
})

test('keeps a poison record as a file with the whole invocation, and does not let it wait for a hundred pauses', async () => {
  const { consumer, checkpoints, told, dataDir } = setUp(
    [written(1, 'a'), written(2, 'a'), written(3, 'a')],
    {},
    async (batch) => ({
      payload: { batchItemFailures: sequencesOf(batch).includes('2') ? [{ itemIdentifier: '2' }] : [] },
    }),
  )
  while (await consumer.drain());
  expect(checkpoints.get('mapping-1')).toBe('3')
  expect(told).toEqual([expect.stringContaining('Fold gave up 1 stream records')])
  const folder = join(dataDir, 's3/failures/aws/lambda/mapping-1/shardId-00000001/2026/03/01')
  const [file = ''] = readdirSync(folder)
  expect(file).toMatch(/^2026-03-01T10\.00\.00-[0-9a-f-]{36}$/)
  const kept = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  expect(kept).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 101 },
    DDBStreamBatchInfo: { startSequenceNumber: '2', endSequenceNumber: '2', batchSize: 1 },
  })
  expect(JSON.parse(kept.payload).Records).toMatchObject([{ eventID: '2', awsRegion: 'eu-west-1' }])
})

test('does not hold up time for a mapping that may retry for ever', async () => {
  const { consumer, checkpoints } = setUp([written(1, 'a')], { retries: -1 }, async () => ({
    payload: null,
    error: { errorType: 'Error', errorMessage: 'boom' },
  }))
  while (await consumer.drain());
  expect(checkpoints.size).toBe(0)
})

test('passes neither filtered records nor writes that changed nothing', async () => {
  const image = { NewImage: { n: { N: '1' } }, OldImage: { n: { N: '1' } }, eventName: 'MODIFY' }
  const stream = [
    written(1, 'no'),
    written(2, 'a', image),
    written(3, 'a', { ...image, NewImage: { n: { N: '2' } } }),
  ]
  const calls: string[][] = []
  const passes: Mapping['passes'] = (record) => !JSON.stringify(record).includes('"no"')
  const { consumer, checkpoints } = setUp(stream, { passes }, async (batch) => {
    calls.push(sequencesOf(batch))
    return { payload: null }
  })
  while (await consumer.drain());
  expect(calls).toEqual([['3']])
  expect(checkpoints.get('mapping-1')).toBe('3')
})
