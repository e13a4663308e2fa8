import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { Json } from '../states/json.ts'
import { place } from '../template/place.ts'

// It comes out of JSON.parse: looking into every attribute again would cost more than reading the stream.
const json = z.custom<Json>()

/** A record as the engine tells it; fields that only functions read pass through untouched. */
export const StreamRecord = z
  .object({
    eventName: z.string(),
    dynamodb: z
      .object({
        SequenceNumber: z.string(),
        ApproximateCreationDateTime: z.number(),
        SizeBytes: z.number().default(0),
        Keys: z.record(z.string(), json),
        NewImage: json.optional(),
        OldImage: json.optional(),
      })
      .catchall(json),
  })
  .catchall(json)
export type StreamRecord = z.output<typeof StreamRecord>

/** A record on its way to a function. */
export interface Arrival {
  sequence: string
  /** Real time of the write in epoch milliseconds: how long a record has waited is no matter of virtual time. */
  writtenAt: number
  partitionKey: string
  /** The item's size as DynamoDB counts it. */
  bytes: number
  /** What the function gets. */
  record: Json
}

/**
 * A record in the form AWS gives it: the stream's local ARN, the local region, virtual time. `undefined` for a write
 * that changed nothing, for which AWS writes no record but the engine does; it shows only where images are streamed.
 */
export function toArrival(
  given: StreamRecord,
  stream: { arn: string; partitionKey: string },
  clockOffset: number,
): Arrival | undefined {
  const { NewImage, OldImage, Keys, SequenceNumber, SizeBytes } = given.dynamodb
  const written = given.dynamodb.ApproximateCreationDateTime
  if (given.eventName === 'MODIFY' && NewImage && OldImage && isDeepStrictEqual(NewImage, OldImage))
    return undefined
  const at = Math.floor(written + clockOffset / 1_000)
  return {
    sequence: SequenceNumber,
    writtenAt: written * 1_000,
    partitionKey: JSON.stringify(Keys[stream.partitionKey]),
    bytes: SizeBytes,
    record: {
      ...given,
      awsRegion: place.region,
      eventSourceARN: stream.arn,
      dynamodb: { ...given.dynamodb, ApproximateCreationDateTime: at },
    },
  }
}
