import * as z from 'zod'
import type { ActionSubject } from '../../../domain/complaints/actions/action-subject.ts'
import { subjectName } from '../../../domain/complaints/actions/action-subject.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

const Stored = z.object({ complaintId: z.string(), accountId: z.string(), at: z.string() })
/** A complaint that is one more of a subject. */
export type StoredOccurrence = z.infer<typeof Stored>

/** All complaints as they came in, and all decisions that name a cause: what one subject is a part of. */
export type Whole = 'received' | 'caused'

function listPk(subject: ActionSubject | Whole): string {
  const name = typeof subject === 'string' ? subject : subjectName(subject)
  return `OCCURRED#${contentHash(name).slice(0, 24)}`
}

/** OCCURRED#<hash of the subject> / <at>#<complaintId> */
function occurrenceKey(subject: ActionSubject | Whole, { at, complaintId }: StoredOccurrence): Key {
  return { pk: listPk(subject), sk: `${at}#${complaintId}` }
}

/** Files a complaint under a subject; the same again is filed once. */
export async function fileOccurrence(
  table: Table,
  subject: ActionSubject | Whole,
  occurrence: StoredOccurrence,
): Promise<void> {
  const { complaintId, accountId, at } = occurrence
  await table.put({ ...occurrenceKey(subject, occurrence), complaintId, accountId, at })
}

/** Takes a complaint off a subject: its cause turned out to be another. */
export async function strikeOccurrence(
  table: Table,
  subject: ActionSubject | Whole,
  occurrence: StoredOccurrence,
): Promise<void> {
  await table.delete(occurrenceKey(subject, occurrence))
}

/** The complaints of a subject between two instants (the latter not included), oldest first. */
export async function listOccurrences(
  reader: TableReader,
  subject: ActionSubject | Whole,
  { from, to }: { from: string; to: string },
): Promise<StoredOccurrence[]> {
  return (await reader.queryAll({ pk: listPk(subject), from, to })).map(occurrenceOf)
}

/** How many there are. */
export async function countOccurrences(
  reader: TableReader,
  subject: ActionSubject | Whole,
  { from, to }: { from: string; to: string },
): Promise<number> {
  return (await reader.queryAll({ pk: listPk(subject), from, to, attributes: ['pk'] })).length
}

/** When the first one was filed: before that nothing was counted. */
export async function firstOccurrence(reader: TableReader, subject: Whole): Promise<string | undefined> {
  const { items } = await reader.query({ pk: listPk(subject), limit: 1 })
  return items[0] && occurrenceOf(items[0]).at
}

/** The occurrence of an item. */
export function occurrenceOf(item: Item): StoredOccurrence {
  return readStored(Stored, item)
}
