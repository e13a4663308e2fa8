import type { EngineClient } from '../dynamodb/create-engine-client.ts'
import type { LocalTable } from '../dynamodb/create-tables.ts'
import type { Host } from '../kernel/types.ts'
import type { LocalFunction } from '../lambda/read-functions.ts'
import { createConsumer } from './create-consumer.ts'
import { createStreamReader } from './create-stream-reader.ts'
import { readMappings } from './read-mappings.ts'

/** Writes wake the mappings at once; this look is for writes that did not come through the stack. */
const SLOW_LOOK_MS = 1_000

/** The template's event source mappings at work. */
export interface Streams {
  /** Hears of every write to a table. */
  wake(tableArn: string): void
  /** Begins (or goes on) where the checkpoints say. */
  start(): void
  stop(): void
}

/**
 * Prepares every event source mapping. Throws when one is not supported, or when the function's role may not read the
 * stream or write to the failure destination, as AWS would refuse to create it.
 */
export function createStreams(
  host: Host,
  client: EngineClient,
  tables: LocalTable[],
  functions: LocalFunction[],
): Streams {
  const checkpoints = host.journal.collection<string>('stream_checkpoints')
  const consumers = readMappings(host.resources, functions).map((mapping) => {
    const table = tables.find(({ arn }) => arn === mapping.tableArn)
    if (!table?.engineStreamArn) throw new Error(`${mapping.consumer}: ${mapping.tableArn} has no stream`)
    for (const action of ['DescribeStream', 'GetRecords', 'GetShardIterator'])
      host.authorize(mapping.roleArn, `dynamodb:${action}`, mapping.streamArn)
    host.authorize(mapping.roleArn, 'dynamodb:ListStreams', '*')
    if (mapping.failureBucketArn)
      host.authorize(mapping.roleArn, 's3:PutObject', `${mapping.failureBucketArn}/aws/lambda/any`)
    const consumer = createConsumer({
      mapping,
      partitionKey: table.partitionKey,
      read: createStreamReader(client, table.engineStreamArn, checkpoints.get(mapping.id)),
      checkpoints,
      dataDir: host.dataDir,
      tell: host.tell,
      clock: host.clock,
      invoke: (batch) => host.invoke(mapping.functionArn, { Records: batch.map(({ record }) => record) }),
    })
    host.activity.onDrain(consumer.drain)
    return { tableArn: table.arn, consumer }
  })
  let look: NodeJS.Timeout | undefined
  return {
    wake(tableArn) {
      for (const { tableArn: own, consumer } of consumers) if (own === tableArn) consumer.wake()
    },
    start() {
      for (const { consumer } of consumers) consumer.wake()
      look = setInterval(() => {
        for (const { consumer } of consumers) consumer.wake()
      }, SLOW_LOOK_MS)
    },
    stop() {
      clearInterval(look)
      for (const { consumer } of consumers) consumer.stop()
    },
  }
}
