import * as z from 'zod'
import type { IntakeEvent } from '../../domain/events/event.ts'
import type { Client } from '../api/client.ts'
import { cutBatches } from './cut-batches.ts'
import type { FiledEvent } from './group-orders.ts'
import { inParallel } from './in-parallel.ts'
import { createPace } from './pace.ts'

const Results = z.object({
  results: z.array(
    z.looseObject({
      id: z.string().nullish(),
      status: z.enum(['accepted', 'duplicate', 'rejected']),
      error: z
        .looseObject({ field: z.string().optional(), code: z.string(), reason: z.string().optional() })
        .optional(),
    }),
  ),
})

type Filed = FiledEvent<IntakeEvent>

/** An event the API turned down, by the line of the file it begins on. */
export type Rejected = { line: number; id: string; field: string; code: string; reason: string }
export type Posted = { accepted: number; duplicate: number; rejected: Rejected[] }

export type PostOptions = {
  /** Batches an earlier, interrupted import has already seen through. */
  skip?: ReadonlySet<number>
  /** The import that brings them. */
  importId?: string
  /** Hears of each batch once it is answered: its place and how many events it held. */
  onBatch?: (index: number, events: number) => void
}

/** Posts events in signed batches, as many at once as the API answers without a queue; every event is counted as accepted, duplicate or rejected. */
export async function postEvents(
  client: Client,
  events: Iterable<Filed>,
  options: PostOptions = {},
): Promise<Posted> {
  const posted: Posted = { accepted: 0, duplicate: 0, rejected: [] }
  const pace = createPace()
  await inParallel(
    cutBatches(events, options.importId),
    pace.lanes,
    async ({ index, body, events: batch }) => {
      if (!options.skip?.has(index)) {
        const since = performance.now()
        const { results } = Results.parse(await client.send('POST', '/v1/events', body))
        pace.answered(performance.now() - since, batch.length)
        if (results.length !== batch.length) {
          throw new Error(`POST /v1/events answered ${results.length} results for ${batch.length} events`)
        }
        for (const [at, result] of results.entries()) {
          if (result.status !== 'rejected') posted[result.status] += 1
          else posted.rejected.push(rejectedOf(batch[at], result.error))
        }
      }
      options.onBatch?.(index, batch.length)
    },
  )
  return posted
}

function rejectedOf(
  filed: Filed | undefined,
  error: z.infer<typeof Results>['results'][number]['error'],
): Rejected {
  return {
    line: filed?.line ?? 0,
    id: filed?.event.id ?? '',
    field: error?.field ?? '',
    code: error?.code ?? 'rejected',
    reason: error?.reason ?? 'no reason given',
  }
}
