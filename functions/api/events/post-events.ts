import * as z from 'zod'
import { IntakeEvent } from '../../../domain/events/event.ts'
import { Id } from '../../../domain/events/fields.ts'
import { underImport } from '../../operations/mending/undo-import.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { EventResult } from './event-result.ts'
import { takeEvents } from './take-events.ts'

const batch = 500

const ImportId = Id.optional().meta({
  description: 'The import that brings these (see POST /v1/imports): they can be taken back with it',
})
const EventBatch = z
  .strictObject({ events: z.array(IntakeEvent).min(1).max(batch), importId: ImportId })
  .meta({ id: 'EventBatch' })

/** Takes a batch of facts and answers item by item, in order: what is wrong is named, what is good is kept. */
export const postEvents = defineRoute({
  name: 'PostEvents',
  needs: ['table', 'inserts'],
  summary: 'Send up to 500 facts',
  body: {
    type: 'json',
    limitBytes: 1024 * 1024,
    // One bad event must not refuse the batch, so events are checked one by one.
    schema: z.strictObject({ events: z.array(z.unknown()).min(1).max(batch), importId: ImportId }),
    documented: EventBatch,
  },
  answers: {
    200: {
      description: 'Every event was looked at; `results` says what became of each, in the order sent',
      schema: z.strictObject({ results: z.array(EventResult) }),
    },
  },
  async handle({ body: { events, importId } }, given) {
    const sent = { accountIds: accountIdsIn(events), at: given.now() }
    const results = await underImport(given.table, importId, sent, () => takeEvents(events, given, importId))
    return { status: 200, body: { results } }
  },
})

const WithAccount = z.looseObject({ accountId: Id })

function accountIdsIn(events: readonly unknown[]): string[] {
  return [...new Set(events.flatMap((event) => WithAccount.safeParse(event).data?.accountId ?? []))]
}
