import * as z from 'zod'
import { IntakeEvent } from '../../domain/events/event.ts'
import { Id } from '../../domain/events/fields.ts'
import { futureEvent } from '../../domain/events/future-event.ts'
import { oversized } from '../../domain/events/oversized.ts'
import { type Rejection, rejectionOf } from '../../domain/events/rejection.ts'
import type { Given } from '../runtime/ports.ts'
import { willComeAgain } from '../runtime/will-come-again.ts'
import { isOwnEventId, putEvent } from '../store/events.ts'
import type { EventResult } from './event-result.ts'

const WithId = z.looseObject({ id: Id })

/**
 * Stores one event of a batch, or says which of its fields is wrong and why. What would fail again however often it is
 * sent is a rejection of this event alone; what may pass is thrown.
 */
export async function takeEvent(
  sent: unknown,
  given: Given<'table'>,
  importId?: string,
): Promise<EventResult> {
  const id = WithId.safeParse(sent).data?.id ?? null
  try {
    return { id, ...(await stored(sent, given, importId)) }
  } catch (error) {
    if (!willComeAgain(error)) throw error
    given.log.error('an event could not be taken', error, id === null ? {} : { eventId: id })
    return { id, status: 'rejected', error: notTaken }
  }
}

async function stored(
  sent: unknown,
  { table, now, settings }: Given<'table'>,
  importId: string | undefined,
): Promise<Outcome> {
  const tooLarge = oversized(sent)
  if (tooLarge) return rejected(tooLarge)
  const parsed = IntakeEvent.safeParse(sent)
  if (!parsed.success) return rejected(rejectionOf(parsed.error))
  const event = parsed.data
  if (isOwnEventId(event.id)) return rejected(reservedId)
  const at = now()
  const future = futureEvent(event, at)
  if (future) return rejected(future)
  const status = await putEvent(table, event, at.toISOString(), settings.retention, importId)
  return status === 'changed' ? rejected(changedContent) : { status }
}

type Outcome = Omit<EventResult, 'id'>

const reservedId: Rejection = {
  field: 'id',
  code: 'reservedId',
  reason: 'Ids that begin with "holdfast:" are for events Holdfast writes itself; choose another one.',
}
const changedContent: Rejection = {
  field: 'id',
  code: 'changedContent',
  reason: 'This account already has an event with this id and other content; a correction needs its own id.',
}
const notTaken: Rejection = {
  field: '',
  code: 'notTaken',
  reason: 'Holdfast could not take this event and would not the next time either; its log says why.',
}

function rejected(error: Rejection): Outcome {
  return { status: 'rejected', error }
}
