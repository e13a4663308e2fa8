import type { Event } from '../events/event.ts'

/**
 * Events once per id, in id order. The store never holds two contents under one id; should it be handed two
 * anyway, the choice depends on the contents and not on the order of arrival.
 */
export function distinct(events: readonly Event[]): Event[] {
  const kept = new Map<string, Event>()
  for (const event of events) {
    const other = kept.get(event.id)
    if (other === undefined || JSON.stringify(event) < JSON.stringify(other)) kept.set(event.id, event)
  }
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
