import * as z from 'zod'
import { IntakeEvent } from '../../domain/events/event.ts'
import { Id } from '../../domain/events/fields.ts'
import { futureEvent } from '../../domain/events/future-event.ts'
import { type Rejection, rejectionOf } from '../../domain/events/rejection.ts'
import type { Settings } from '../../domain/settings.ts'
import { isOwnEventId, putEvent } from '../store/events.ts'
import type { Table } from '../store/table.ts'
import type { EventResult } from './event-result.ts'

const WithId = z.looseObject({ id: Id })

/** Stores one event of a batch, or says which of its fields is wrong and why. */
export async function takeEvent(
  table: Table,
  sent: unknown,
  now: Date,
  { retention }: Settings,
): Promise<EventResult> {
  const id = WithId.safeParse(sent).data?.id ?? null
  const parsed = IntakeEvent.safeParse(sent)
  if (!parsed.success) return rejected(id, rejectionOf(parsed.error))
  const event = parsed.data
  if (isOwnEventId(event.id)) return rejected(id, reservedId)
  const future = futureEvent(event, now)
  if (future) return rejected(id, future)
  const stored = await putEvent(table, event, now.toISOString(), retention)
  return stored === 'changed' ? rejected(id, changedContent) : { id, status: stored }
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

function rejected(id: string | null, error: Rejection): EventResult {
  return { id, status: 'rejected', error }
}
