import type { Rejection } from './rejection.ts'

/**
 * What DynamoDB takes in one item is 400 KB with its keys; half of that leaves room for what is stored beside the event, and for
 * several such events in one day. An order of 1000 lines has about 110 KB.
 */
const mostBytes = 200_000

/** A rejection (code `tooLarge`) when a sent event has more bytes of JSON than one may have, else null. */
export function oversized(sent: unknown): Rejection | null {
  const bytes = new TextEncoder().encode(JSON.stringify(sent)).length
  if (bytes <= mostBytes) return null
  return {
    field: '',
    code: 'tooLarge',
    reason: `The event has ${bytes} bytes; one may have at most ${mostBytes}. Send its lines as several events, each with its own id.`,
  }
}
