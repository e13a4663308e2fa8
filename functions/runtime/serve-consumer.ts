import * as z from 'zod'
import type { FunctionName, NeedsOf } from '../registry.ts'
import { accountIdOf } from '../store/accounts/account-key.ts'
import { atBoundary } from './at-boundary.ts'
import { bounded } from './bounded.ts'
import type { Inserted } from './define-consumer.ts'
import { isolated } from './isolated.ts'
import { narrow } from './narrow.ts'
import type { Given } from './ports.ts'
import { type Remaining, withinInvocation } from './time-left.ts'

type Hosted<F extends FunctionName> = {
  name: string
  needs: readonly NeedsOf<F>[]
  consume(inserted: Inserted, given: Given<NeedsOf<F>>): Promise<void>
}
const text = z.object({ S: z.string() })
const StreamEvent = z.object({
  Records: z.array(
    z.object({ dynamodb: z.object({ Keys: z.object({ pk: text, sk: text }), SequenceNumber: z.string() }) }),
  ),
})
type Failures = { batchItemFailures: { itemIdentifier: string }[] }

const partitionsAtOnce = 16
const marginMs = 5_000

/**
 * The Lambda handler of a stream reader: groups the batch by partition and works on a bounded number at once. A partition
 * whose failure would come again is set aside, and holds up nobody; the records of one whose failure may pass, or that there was no
 * time for, are reported, so that only those come again, as often as the stream's mapping allows.
 */
export function serveConsumer<F extends FunctionName>(
  consumer: Hosted<F>,
  given: Given<NeedsOf<F>> & Given<'table'>,
): (event: unknown, context: Remaining) => Promise<Failures> {
  const own = narrow(consumer.needs, given)
  return async (event, context) => {
    const partitions = await atBoundary(given.log, 'stream batch failed', { name: consumer.name }, async () =>
      byPartition(StreamEvent.parse(event)),
    )
    const failed = await bounded([...partitions], partitionsAtOnce, async ([pk, records]) => {
      const sequenceNumbers = records.map(({ sequenceNumber }) => sequenceNumber)
      if (context.getRemainingTimeInMillis() < marginMs) return sequenceNumbers
      try {
        const { name } = consumer
        const inserted = { pk, sks: [...new Set(records.map(({ sk }) => sk))] }
        const work = { ...(pk.startsWith('A#') && { accountId: accountIdOf(pk) }), item: name, work: name }
        await withinInvocation(context, () => isolated(work, given, () => consumer.consume(inserted, own)))
        return []
      } catch (error) {
        given.log.error('stream records failed, they will come again', error, {
          name: consumer.name,
          count: records.length,
        })
        return sequenceNumbers
      }
    })
    return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

function byPartition({ Records }: z.infer<typeof StreamEvent>) {
  const partitions = new Map<string, { sk: string; sequenceNumber: string }[]>()
  for (const { dynamodb } of Records) {
    const { pk, sk } = dynamodb.Keys
    const records = partitions.get(pk.S) ?? []
    records.push({ sk: sk.S, sequenceNumber: dynamodb.SequenceNumber })
    partitions.set(pk.S, records)
  }
  return partitions
}
