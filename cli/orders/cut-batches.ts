import type { IntakeEvent } from '../../domain/events/event.ts'
import type { FiledEvent } from './group-orders.ts'

/** Intake's limits: 500 events and 1 MB a batch; the second with room for a proxy's opinion. */
const MOST_EVENTS = 500
const MOST_BYTES = 900_000

type Filed = FiledEvent<IntakeEvent>

/** One request body, its events in order, and where it stands in the file's sequence of batches. */
export type Batch = { index: number; body: string; events: Filed[] }

/** Cuts events into request bodies: the same events give the same batches, which is what makes resuming safe. */
export function* cutBatches(events: Iterable<Filed>, importId?: string): Generator<Batch> {
  const by = importId === undefined ? '' : `"importId":${JSON.stringify(importId)},`
  let index = 0
  let bytes = 0
  let texts: string[] = []
  let kept: Filed[] = []
  const batch = (): Batch => ({ index: index++, body: `{${by}"events":[${texts.join(',')}]}`, events: kept })
  for (const filed of events) {
    const text = JSON.stringify(filed.event)
    const size = Buffer.byteLength(text) + 1
    if (kept.length > 0 && (kept.length === MOST_EVENTS || bytes + size > MOST_BYTES)) {
      yield batch()
      bytes = 0
      texts = []
      kept = []
    }
    bytes += size
    texts.push(text)
    kept.push(filed)
  }
  if (kept.length > 0) yield batch()
}
