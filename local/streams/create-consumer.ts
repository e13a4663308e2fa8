import type { Collection } from '../kernel/journal.ts'
import type { InvokeResult, Tell } from '../kernel/types.ts'
import { createPauses } from './create-pauses.ts'
import { createProgress } from './create-progress.ts'
import type { StreamReader } from './create-stream-reader.ts'
import { type Condition, keepFailure } from './keep-failure.ts'
import { type Lane, laneOf, takeBatch } from './lanes.ts'
import type { Mapping } from './read-mappings.ts'
import { type Arrival, toArrival } from './stream-record.ts'
import { workOff } from './work-off.ts'

/** Lets a few writes gather into one batch before the stream is read. */
const GATHER_MS = 5
/** The least time between two looks at the stream while writes keep coming: every look costs the engine time. */
const SPACING_MS = 30
const AFTER_TROUBLE_MS = 2_000

/** What one event source mapping works with. */
export interface Given {
  mapping: Mapping
  partitionKey: string
  read: StreamReader
  checkpoints: Collection<string>
  dataDir: string
  tell: Tell
  clock: { now(): Date; offset: number }
  invoke(batch: Arrival[]): Promise<InvokeResult>
}

/** One running event source mapping. */
export interface Consumer {
  /** Hears that the stream may hold something new. */
  wake(): void
  /** Reads and works off everything there is, without pauses between attempts; answers whether there was something. */
  drain(): Promise<boolean>
  stop(): void
}

/** Reads a stream for one mapping and hands it over in lanes: records of one partition key keep their order. */
export function createConsumer(given: Given): Consumer {
  const { mapping, tell } = given
  const lanes: Lane[] = Array.from({ length: mapping.lanes }, () => ({ queue: [] }))
  const progress = createProgress((sequence) => given.checkpoints.put(mapping.id, sequence))
  const pauses = createPauses()
  const stream = { arn: mapping.streamArn, partitionKey: given.partitionKey }
  const enough = 2 * mapping.batchSize * mapping.lanes
  let caughtUp = false
  let lastLook = 0
  let pulling: Promise<boolean> | undefined
  let alarm: NodeJS.Timeout | undefined
  let stopped = false

  const hands = {
    mapping,
    invoke: given.invoke,
    pause: pauses.pause,
    finish: (batch: Arrival[]) => progress.finish(batch.map(({ sequence }) => sequence)),
    giveUp(batch: Arrival[], condition: Condition, attempts: number, result: InvokeResult | undefined) {
      keepFailure(given.dataDir, mapping, { batch, condition, attempts, result, now: given.clock.now() })
      const where = mapping.failureBucketArn ? 'they are kept in s3/' : 'they are lost'
      const why = `${attempts} failed attempts, ${condition}`
      tell('trouble', `${mapping.consumer} gave up ${batch.length} stream records (${why}); ${where}`)
    },
  }

  async function workLane(lane: Lane): Promise<void> {
    while (lane.queue.length > 0 && !stopped) {
      const batch = takeBatch(lane.queue, mapping.batchSize)
      try {
        await workOff(hands, batch)
        if (!caughtUp) wake()
      } catch (error) {
        if (stopped) return
        tell(
          'trouble',
          `${mapping.consumer}: ${error instanceof Error ? error.message : error}; trying again`,
        )
        lane.queue.unshift(...batch)
        await pauses.pause(AFTER_TROUBLE_MS)
      }
    }
  }

  function start(lane: Lane): void {
    if (lane.work || lane.queue.length === 0 || stopped) return
    lane.work = workLane(lane).finally(() => {
      delete lane.work
      start(lane)
    })
  }

  async function pullPages(): Promise<boolean> {
    let found = false
    const hasRoom = () => lanes.reduce((sum, { queue }) => sum + queue.length, 0) < enough
    while (!caughtUp && hasRoom() && !stopped) {
      caughtUp = true
      lastLook = performance.now()
      const { records, more } = await given.read()
      if (more) caughtUp = false
      for (const record of records) {
        const arrival = toArrival(record, stream, given.clock.offset)
        const wanted = arrival !== undefined && mapping.passes(arrival.record)
        progress.begin(record.dynamodb.SequenceNumber, wanted)
        if (!wanted) continue
        found = true
        lanes[laneOf(arrival.partitionKey, mapping.lanes)]?.queue.push(arrival)
      }
      progress.finish([])
      for (const lane of lanes) start(lane)
    }
    return found
  }

  function pull(): Promise<boolean> {
    pulling ??= pullPages()
      .catch((error: unknown) => {
        caughtUp = false
        throw error
      })
      .finally(() => {
        pulling = undefined
      })
    return pulling
  }

  function wake(): void {
    caughtUp = false
    alarm ??= setTimeout(
      () => {
        alarm = undefined
        pull().catch((error: unknown) => {
          if (!stopped) tell('trouble', `${mapping.consumer} cannot read its stream: ${String(error)}`)
        })
      },
      Math.max(GATHER_MS, lastLook + SPACING_MS - performance.now()),
    )
  }

  return {
    wake,
    async drain() {
      const found = await pull()
      const busy = lanes.flatMap(({ work }) => work ?? [])
      // A mapping that may retry for ever must not hold up time: it goes on in the background.
      const patient = mapping.retries < 0
      if (busy.length === 0 || (patient && pauses.waiting())) return found
      const work = Promise.all(busy)
      if (patient) await Promise.race([work, pauses.begun()])
      else await pauses.hurry(work)
      return true
    },
    stop() {
      stopped = true
      clearTimeout(alarm)
      pauses.stop()
    },
  }
}
