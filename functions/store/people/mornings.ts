import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Key, Table, TableReader } from '../table/table.ts'

const Stored = z.object({ day: z.string() })
const prefix = 'P#'

/** P#<personId> / MORNING: the last day, by their own calendar, whose mail of the morning was seen to. */
function morningOverKey(personId: string): Key {
  return { pk: `${prefix}${personId}`, sk: 'MORNING' }
}

/** Which day's mail of the morning was seen to last, by person; nothing of whom none ever was. */
export async function readMornings(
  reader: TableReader,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const items = await reader.getMany(personIds.map(morningOverKey))
  return new Map(items.map((item) => [item.pk.slice(prefix.length), readStored(Stored, item).day]))
}

/** Remembers that a day's mail of the morning went out whole, or that there was nothing to tell. */
export async function markMorning(table: Table, personId: string, day: string): Promise<void> {
  await table.put({ ...morningOverKey(personId), day })
}
