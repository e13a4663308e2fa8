import * as z from 'zod'
import { IntakeEvent } from '../../../domain/events/event.ts'
import { Id } from '../../../domain/events/fields.ts'
import { futureEvent } from '../../../domain/events/future-event.ts'
import { oversized } from '../../../domain/events/oversized.ts'
import { type Rejection, rejectionOf } from '../../../domain/events/rejection.ts'
import type { Always, Given } from '../../runtime/ports.ts'
import { willComeAgain } from '../../runtime/will-come-again.ts'
import { isOwnEventId, putEvent } from '../../store/accounts/events.ts'
import type { EventResult } from './event-result.ts'

const WithId = z.looseObject({ id: Id })

/**
 * Reads one event of a batch, or says which of its fields is wrong and why. What would fail again however often it is
 * sent is a rejection of this event alone; what may pass is thrown.
 */
export function readSent(sent: unknown, given: Always): { event: IntakeEvent } | { rejected: EventResult } {
  const id = WithId.safeParse(sent).data?.id ?? null
  try {
    const read = eventOf(sent, given)
    return 'code' in read ? { rejected: rejected(id, read) } : { event: read }
  } catch (error) {
    return { rejected: notTaken(id, error, given) }
  }
}

/** Stores one event that was read, or says why it is not taken. */
export async function takeEvent(
  event: IntakeEvent,
  given: Given<'table'>,
  importId?: string,
): Promise<EventResult> {
  const { table, now, settings } = given
  const { id } = event
  try {
    const status = await putEvent(table, event, now().toISOString(), settings.retention, importId)
    return status === 'changed' ? rejected(id, changedContent) : { id, status }
  } catch (error) {
    return notTaken(id, error, given)
  }
}

function eventOf(sent: unknown, { now }: Always): IntakeEvent | Rejection {
  const tooLarge = oversized(sent)
  if (tooLarge) return tooLarge
  const parsed = IntakeEvent.safeParse(sent)
  if (!parsed.success) return rejectionOf(parsed.error)
  if (isOwnEventId(parsed.data.id)) return reservedId
  return futureEvent(parsed.data, now()) ?? parsed.data
}

function notTaken(id: string | null, error: unknown, { log }: Always): EventResult {
  if (!willComeAgain(error)) throw error
  log.error('an event could not be taken', error, id === null ? {} : { eventId: id })
  return rejected(id, unknownTrouble)
}

function rejected(id: string | null, error: Rejection): EventResult {
  return { id, status: 'rejected', error }
}

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
const unknownTrouble: Rejection = {
  field: '',
  code: 'notTaken',
  reason: 'Holdfast could not take this event and would not the next time either; its log says why.',
}
