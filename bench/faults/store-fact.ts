import { eventKey, ownEventId, putEvent } from '../../functions/store/accounts/events.ts'
import type { Key, Table } from '../../functions/store/table/table.ts'
import { storeComplaint } from '../../functions/store/tasks/store-complaint.ts'
import { now, settings } from './setting.ts'
import type { SimulatedFact } from './simulated-fact.ts'

/** Stores a fact as the door does; answers the key of its event. */
export async function storeFact(fact: SimulatedFact, way: Table): Promise<Key> {
  if ('event' in fact) {
    await putEvent(way, fact.event, now.toISOString(), { eventDays: 400 })
    return eventKey(fact.event.accountId, fact.event.id)
  }
  const { accountId, id } = fact.complaint
  await storeComplaint(way, fact.complaint, now, settings)
  return eventKey(accountId, ownEventId('complaint', id))
}
