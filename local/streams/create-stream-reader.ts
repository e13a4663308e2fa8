import * as z from 'zod'
import { type EngineClient, EngineError } from '../dynamodb/create-engine-client.ts'
import { StreamRecord } from './stream-record.ts'

const PAGE = 1_000

const Stream = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
})
const Iterator = z.object({ ShardIterator: z.string() })
const Page = z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string() })

/** Reads the next records of a stream, oldest first; an empty list when there are none yet. */
export type StreamReader = () => Promise<StreamRecord[]>

/** Reads an engine's stream from the record after `checkpoint`, or from its beginning. The engine has one shard per stream. */
export function createStreamReader(
  client: EngineClient,
  StreamArn: string,
  checkpoint: string | undefined,
): StreamReader {
  let iterator: string | undefined
  let last = checkpoint

  async function findPlace(): Promise<string | undefined> {
    const described = Stream.parse(await client.call('DynamoDBStreams', 'DescribeStream', { StreamArn }))
    const shard = described.StreamDescription.Shards.at(0)
    // Before the first write there is no shard.
    if (!shard) return undefined
    const start =
      last === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last }
    const input = { StreamArn, ShardId: shard.ShardId, ...start }
    return Iterator.parse(await client.call('DynamoDBStreams', 'GetShardIterator', input)).ShardIterator
  }

  return async () => {
    iterator ??= await findPlace()
    if (iterator === undefined) return []
    try {
      const input = { ShardIterator: iterator, Limit: PAGE }
      const page = Page.parse(await client.call('DynamoDBStreams', 'GetRecords', input))
      iterator = page.NextShardIterator
      last = page.Records.at(-1)?.dynamodb.SequenceNumber ?? last
      return page.Records
    } catch (error) {
      // An iterator lives minutes, a laptop sleeps hours: the place is looked up again at the next turn.
      if (error instanceof EngineError && error.code === 'ExpiredIteratorException') iterator = undefined
      else throw error
      return []
    }
  }
}
