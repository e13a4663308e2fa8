import * as z from 'zod'
import type { InvokeResult } from '../kernel/types.ts'
import type { Condition } from './keep-failure.ts'
import type { Mapping } from './read-mappings.ts'
import type { Arrival } from './stream-record.ts'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 2_000

/** What working off a batch needs from its consumer. */
export interface Consumer {
  mapping: Pick<Mapping, 'reportsItemFailures' | 'bisects' | 'retries' | 'maxAgeSeconds'>
  invoke(batch: Arrival[]): Promise<InvokeResult>
  /** These records need no more work. */
  finish(batch: Arrival[]): void
  giveUp(batch: Arrival[], condition: Condition, attempts: number, result: InvokeResult | undefined): void
  /** Waits before another attempt, in real time. */
  pause(milliseconds: number): Promise<void>
}

/**
 * Works off one batch as Lambda does: partial failures resume at the lowest failed record, a failing batch is halved
 * (which costs no attempt) where the mapping says so, and what is too old or has failed too often is given up.
 */
export async function workOff(consumer: Consumer, batch: Arrival[], attempts = 0): Promise<void> {
  const { mapping, finish } = consumer
  let [rest, failures] = [batch, attempts]
  let result: InvokeResult | undefined
  while (rest.length > 0) {
    const young = rest.filter((arrival) => !isTooOld(mapping.maxAgeSeconds, arrival))
    const old = rest.filter((arrival) => isTooOld(mapping.maxAgeSeconds, arrival))
    if (old.length > 0) consumer.giveUp(old, 'RecordAgeExceeded', failures, result)
    finish(old)
    rest = young
    if (rest.length === 0) return

    result = await consumer.invoke(rest)
    const done = countDone(mapping.reportsItemFailures, result, rest)
    finish(rest.slice(0, done))
    rest = rest.slice(done)
    if (rest.length === 0) return
    if (done > 0) failures = 0
    else if (mapping.bisects && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2)
      await workOff(consumer, rest.slice(0, middle), failures)
      return workOff(consumer, rest.slice(middle), failures)
    }
    failures += 1
    if (mapping.retries >= 0 && failures > mapping.retries) {
      consumer.giveUp(rest, 'RetryAttemptsExhausted', failures, result)
      finish(rest)
      return
    }
    await consumer.pause(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS))
  }
}

/** Age is real time: a traveller who skips a month has not let records lie around for a month. */
function isTooOld(maxAgeSeconds: number, { writtenAt }: Arrival): boolean {
  return maxAgeSeconds >= 0 && Date.now() - writtenAt > maxAgeSeconds * 1_000
}

const Partial = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
})

/** How many records at the head of the batch are done. An answer that cannot be understood counts as complete failure. */
function countDone(reportsItemFailures: boolean, { error, payload }: InvokeResult, batch: Arrival[]): number {
  if (error) return 0
  if (!reportsItemFailures) return batch.length
  const answer = Partial.safeParse(payload ?? {})
  if (!answer.success) return 0
  const failed = (answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    batch.findIndex(({ sequence }) => sequence === itemIdentifier),
  )
  return failed.includes(-1) ? 0 : Math.min(batch.length, ...failed)
}
