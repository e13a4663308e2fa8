import * as z from 'zod'
import { type EngineClient, EngineError } from '../dynamodb/create-engine-client.ts'
import { StreamRecord } from './stream-record.ts'

const PAGE = 1_000
/** A page ends at a megabyte, a record may be as large as two items: below this no record was left out for its size. */
const SURELY_WHOLE_BYTES = 200_000

const Stream = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
})
const Iterator = z.object({ ShardIterator: z.string() })
const Page = z.object({ Records: z.array(StreamRecord), NextShardIterator: z.string() })

/** The next records of a stream, oldest first, and whether there may be more behind them already. */
export interface StreamPage {
  records: StreamRecord[]
  more: boolean
}

/** Reads the next page of a stream; one without records when there are none yet. */
export type StreamReader = () => Promise<StreamPage>

const nothing: StreamPage = { records: [], more: false }

function isCut(records: readonly StreamRecord[]): boolean {
  const bytes = records.reduce((sum, { dynamodb }) => sum + dynamodb.SizeBytes, 0)
  return records.length === PAGE || bytes >= SURELY_WHOLE_BYTES
}

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
    if (iterator === undefined) return nothing
    try {
      const input = { ShardIterator: iterator, Limit: PAGE }
      const page = Page.parse(await client.call('DynamoDBStreams', 'GetRecords', input))
      iterator = page.NextShardIterator
      last = page.Records.at(-1)?.dynamodb.SequenceNumber ?? last
      return { records: page.Records, more: isCut(page.Records) }
    } catch (error) {
      // An iterator lives minutes, a laptop sleeps hours: the place is looked up again at once.
      if (error instanceof EngineError && error.code === 'ExpiredIteratorException') iterator = undefined
      else throw error
      return { records: [], more: true }
    }
  }
}
