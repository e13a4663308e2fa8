import type { Fault } from './faulty-table.ts'

/**
 * How many batches were delivered, in which part of their work they crashed, and how many records the fold itself asked
 * for again, and which came again too often; how many scans ran, how many of them crashed or gave up, and the runs they asked for without reason.
 * How often each fault was made, of how many other accounts records were in the batch that it was made in, and which of those it held up;
 * how many accounts were set aside, and what still is when they were released.
 */
export type Delivered = {
  batches: number
  before: number
  within: number
  after: number
  returned: number
  abandoned: string[]
  scans: number
  crashedScans: number
  unfounded: string[]
  made: Record<Fault, number>
  others: number
  heldUp: string[]
  setAside: number
  leftAside: string[]
}

/** Counts before anything is delivered. */
export function nothingDelivered(): Delivered {
  return {
    ...{ batches: 0, before: 0, within: 0, after: 0, returned: 0, abandoned: [] },
    ...{ scans: 0, crashedScans: 0, unfounded: [] },
    made: { throttled: 0, 'timed out': 0, 'tried again': 0 },
    ...{ others: 0, heldUp: [], setAside: 0, leftAside: [] },
  }
}
