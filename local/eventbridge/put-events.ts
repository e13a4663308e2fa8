import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { ServiceError } from '../states/aws-json.ts'
import type { Json } from '../states/json.ts'

const Entry = z.strictObject({
  Time: z.number().optional(),
  Source: z.string().optional(),
  Resources: z.array(z.string()).optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().optional(),
  TraceHeader: z.string().optional(),
})
export type Entry = z.infer<typeof Entry>

/** The body of a PutEvents request. */
export const PutEvents = z.strictObject({ Entries: z.array(Entry).min(1).max(10) })

/** An event in the envelope its targets receive. */
export interface BusEvent {
  version: '0'
  id: string
  'detail-type': string
  source: string
  account: string
  time: string
  region: string
  resources: string[]
  detail: Record<string, unknown>
}

const REQUEST_LIMIT = 262_144

/** Refuses a request whose entries together are larger than 256 KiB, counted as AWS does. */
export function withinRequestLimit(entries: readonly Entry[]): void {
  const bytes = entries.reduce((sum, entry) => sum + sizeOf(entry), 0)
  if (bytes > REQUEST_LIMIT)
    throw new ServiceError(
      'ValidationException',
      `Total size of the entries in the request is over the limit: ${bytes} of ${REQUEST_LIMIT} bytes.`,
    )
}

/** Bytes of an entry as AWS counts them. */
export function sizeOf({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources]
  return (Time === undefined ? 0 : 14) + texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

export interface EntryFault {
  ErrorCode: string
  ErrorMessage: string
}

/**
 * Reads one entry as an event; a faulty one answers with AWS's error code and fails alone.
 * @param now the event's time when the entry has none
 */
export function readEntry(
  { Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry,
  { region, account, now }: { region: string; account: string; now: Date },
): BusEvent | EntryFault {
  for (const [name, value] of Object.entries({ Source, DetailType, Detail }))
    if (value === '')
      return invalid(`Parameter ${name} is not valid. Reason: ${name} is a required argument.`)
  if (Source.startsWith('aws.'))
    return { ErrorCode: 'NotAuthorizedForSource', ErrorMessage: 'Not authorized for the source.' }
  const detail = objectOf(Detail)
  if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' }
  const time = Time === undefined ? now : new Date(Time * 1000)
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType,
    source: Source,
    account,
    time: `${time.toISOString().slice(0, 19)}Z`,
    region,
    resources: Resources,
    detail,
  }
}

/** AWS's answer to an argument that is wrong in itself. */
export function invalid(message: string): EntryFault {
  return { ErrorCode: 'InvalidArgument', ErrorMessage: message }
}

function objectOf(text: string): Record<string, Json> | undefined {
  try {
    return z.record(z.string(), z.json()).safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
