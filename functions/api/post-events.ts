import * as z from 'zod'
import { IntakeEvent } from '../../domain/events/event.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { EventResult } from './event-result.ts'
import { takeEvents } from './take-events.ts'

const batch = 500

const EventBatch = z
  .strictObject({ events: z.array(IntakeEvent).min(1).max(batch) })
  .meta({ id: 'EventBatch' })
/** Takes a batch of facts and answers item by item, in order: what is wrong is named, what is good is kept. */
export const postEvents = defineRoute({
  name: 'PostEvents',
  needs: ['table'],
  summary: 'Send up to 500 facts',
  body: {
    type: 'json',
    limitBytes: 1024 * 1024,
    // One bad event must not refuse the batch, so events are checked one by one.
    schema: z.strictObject({ events: z.array(z.unknown()).min(1).max(batch) }),
    documented: EventBatch,
  },
  answers: {
    200: {
      description: 'Every event was looked at; `results` says what became of each, in the order sent',
      schema: z.strictObject({ results: z.array(EventResult) }),
    },
  },
  async handle({ body: { events } }, given) {
    return { status: 200, body: { results: await takeEvents(events, given) } }
  },
})
