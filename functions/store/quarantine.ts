import { accountIdOf } from './accounts.ts'
import { eventIdOf } from './events.ts'
import type { Item, Table } from './table.ts'

/**
 * Notes an event that cannot be read, under Q#<accountId> / QUARANTINE#<event id>, with where it is wrong and without
 * its content; the event itself stays where it is. The first note stays. Answers whether this was the first.
 */
export async function quarantine(table: Table, event: Item, why: string, at: Date): Promise<boolean> {
  const note = {
    pk: `Q#${accountIdOf(event.pk)}`,
    sk: `QUARANTINE#${eventIdOf(event.sk)}`,
    why,
    at: at.toISOString(),
  }
  return (await table.put(note, { ifAbsent: true })).written
}
