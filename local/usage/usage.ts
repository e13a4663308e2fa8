/**
 * What AWS counts for its bill, since the data directory was made. Where the bill rounds, so does this.
 *
 * - `httpRequests`: HTTP API requests that a route took, one for each 512 KB begun.
 * - `invocations`, `gbSeconds`: Lambda calls and their memory (GB) times duration. The duration is that of this machine,
 *   rounded up to a millisecond; starting a sandbox is left out.
 * - `transitions`: states entered by Standard state machines, retries included.
 * - `mails`: one for each recipient.
 * - `writeUnits`, `readUnits`: DynamoDB's on-demand request units, as the engine reports them with every answer, indexes
 *   included. For a refused condition it reports none: AWS then charges for the item at hand, here the least of it is
 *   counted (one unit, in a transaction two for each item).
 * - `schedules`: firings of EventBridge Scheduler.
 * - `busEvents`: events put on a bus of the template, one for each 64 KB begun; AWS's own events cost nothing.
 * - `secretReads`: calls of Secrets Manager.
 * - `storedBytes`: what tables and indexes hold now, with the 100 bytes that DynamoDB adds to each item; an index counts
 *   whole items. None where somebody else's engine is used.
 */
export interface Usage {
  httpRequests: number
  invocations: number
  gbSeconds: number
  transitions: number
  mails: number
  writeUnits: number
  readUnits: number
  schedules: number
  busEvents: number
  secretReads: number
  storedBytes: number
}

/** What is counted as it happens; the rest is looked up when somebody asks. */
export type Counted = Exclude<keyof Usage, 'transitions' | 'storedBytes'>

/** Adds to what AWS would bill. */
export type Count = (what: Counted, amount?: number) => void
