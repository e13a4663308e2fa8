import type { Key } from '../../functions/store/table/table.ts'

/** A Lambda stream event of inserted keys, with sequence numbers in order. */
export function streamOf(keys: readonly Key[]) {
  return {
    Records: keys.map(({ pk, sk }, position) => ({
      eventName: 'INSERT',
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(position + 1) },
    })),
  }
}

/** Lambda's context, with time enough. */
export const unhurried = { getRemainingTimeInMillis: () => 60_000 }
