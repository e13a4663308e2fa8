import type { Arrival } from './stream-record.ts'

/** Leaves room for JSON around the items in Lambda's 6 MB. */
const LARGEST_BATCH_BYTES = 3_000_000

/** A line of records that are worked off one batch after the other. */
export interface Lane {
  queue: Arrival[]
  /** Settles when the queue is empty; undefined while nothing happens. */
  work?: Promise<void>
}

/** Takes the next records off a queue: at most `size`, and only as many as fit into one invocation. */
export function takeBatch(queue: Arrival[], size: number): Arrival[] {
  let bytes = 0
  const fitting = queue.slice(0, size).findIndex((arrival, index) => {
    bytes += arrival.bytes
    return index > 0 && bytes > LARGEST_BATCH_BYTES
  })
  return queue.splice(0, fitting < 0 ? size : fitting)
}

/** Always the same lane for the same partition key. */
export function laneOf(partitionKey: string, lanes: number): number {
  let hash = 0
  for (let index = 0; index < partitionKey.length; index += 1)
    hash = (Math.imul(hash, 31) + partitionKey.charCodeAt(index)) >>> 0
  return hash % lanes
}
