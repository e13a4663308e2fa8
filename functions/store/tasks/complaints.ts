import * as z from 'zod'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import type { MovedComplaint } from '../../../domain/complaints/move-complaint.ts'
import { waitsUntil } from '../../../domain/complaints/waits-until.ts'
import { accountIdOf, accountPk } from '../accounts/account-key.ts'
import { readStored } from '../table/read-stored.ts'
import {
  firstRevision,
  nextRevision,
  type Revised,
  readRevised,
  revisedOf,
  untilWritten,
} from '../table/revision.ts'
import type { Item, Key, Table, TableReader, Write } from '../table/table.ts'
import { auditItems } from './audit.ts'
import { receivedListing } from './complaints-received.ts'

const Pointer = z.object({ accountId: z.string(), hash: z.string(), response: z.string() })
/** What is kept under the complaint's own id, whatever its account: to find it, and to answer a repeat alike. */
export type ComplaintPointer = z.infer<typeof Pointer>

const complaintPrefix = 'COMPLAINT#'

/** A#<accountId> / COMPLAINT#<complaintId> */
export function complaintKey(accountId: string, complaintId: string): Key {
  return { pk: accountPk(accountId), sk: `${complaintPrefix}${complaintId}` }
}

/** C#<complaintId> / COMPLAINT */
export function pointerKey(complaintId: string): Key {
  return { pk: `C#${complaintId}`, sk: 'COMPLAINT' }
}

/** Complaints that wait for nobody's work but ask for something on a day lie in the due index under this one key, by that day. */
const waitingComplaintsPk = 'DUE#COMPLAINTS'

function listing(complaint: Complaint) {
  const at = waitsUntil(complaint)
  const received = receivedListing(complaint)
  if (at === undefined) return received
  return {
    ...received,
    duePk: waitingComplaintsPk,
    dueSk: `${new Date(at).toISOString()}#${complaint.complaintId}`,
  }
}

/** Whose complaint it is and its id, which its key says, whether or not the rest can be read. */
export type NamedComplaint = Pick<Complaint, 'accountId' | 'complaintId'>

/** A page of complaints whose day has come, the longest due first; `cursor` is there when more may follow. */
export async function listDueComplaints(
  reader: TableReader,
  now: Date,
  page: { limit: number; cursor: string | undefined },
): Promise<{ complaints: NamedComplaint[]; cursor: string | undefined }> {
  // `$` comes right after the `#` behind an instant: what is due at this very moment is found, too.
  const { items, cursor } = await reader.query({
    ...{ index: 'due', pk: waitingComplaintsPk, to: `${now.toISOString()}$` },
    ...{
      attributes: ['pk', 'sk'],
      limit: page.limit,
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    },
  })
  const named = items.map(({ pk, sk }) => ({
    accountId: accountIdOf(pk),
    complaintId: sk.slice(complaintPrefix.length),
  }))
  return { complaints: named, cursor }
}

/** The item of a new complaint. */
export function complaintItem(complaint: Complaint): Item {
  return firstRevision(
    complaintKey(complaint.accountId, complaint.complaintId),
    complaint,
    listing(complaint),
  )
}

/** C#<reference> / REFERENCE: to find a complaint by what its customer reads out. */
export function referenceItem({ reference, accountId, complaintId }: Complaint): Item {
  return { ...referenceKey(reference), accountId, complaintId }
}

function referenceKey(reference: string): Key {
  return { pk: `C#${reference}`, sk: 'REFERENCE' }
}

/** The pointer's item: `hash` of the content received, `response` the JSON body it was answered with. */
export function pointerItem(complaintId: string, pointer: ComplaintPointer): Item {
  return { ...pointerKey(complaintId), ...pointer }
}

/** The pointer of an item found in the way of a new one. */
export function pointerOf(item: Item): ComplaintPointer {
  return readStored(Pointer, item)
}

/** A complaint of an account; throws when it is not there. */
export async function readComplaint(
  reader: TableReader,
  accountId: string,
  complaintId: string,
): Promise<Complaint> {
  const read = await readRevised(reader, complaintKey(accountId, complaintId), Complaint)
  if (!read) throw new Error(`Complaint ${complaintId} of account ${accountId} is missing`)
  return read.value
}

const Reference = z.object({ accountId: z.string(), complaintId: z.string() })

/** Whose complaint has a reference, however its letters are written, and its id; undefined for none. */
export async function complaintNamed(
  reader: TableReader,
  reference: string,
): Promise<z.infer<typeof Reference> | undefined> {
  const found = await reader.get(referenceKey(reference.toUpperCase()))
  return found && readStored(Reference, found)
}

/** A complaint by its id or by its reference, or undefined. */
export async function findComplaint(reader: TableReader, named: string): Promise<Complaint | undefined> {
  const pointer = await reader.get(pointerKey(named))
  if (pointer) return readComplaint(reader, pointerOf(pointer).accountId, named)
  const known = await complaintNamed(reader, named)
  return known && readComplaint(reader, known.accountId, known.complaintId)
}

/** Every complaint of an account. */
export async function listComplaints(reader: TableReader, accountId: string): Promise<Complaint[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: complaintPrefix })
  return items.map((item) => revisedOf(item, Complaint).value)
}

/** Replaces a complaint by what `decide` makes of it, with an audit entry for every move, whoever else writes meanwhile. */
export function changeComplaint(
  table: Table,
  accountId: string,
  complaintId: string,
  decide: (complaint: Complaint) => MovedComplaint,
): Promise<Complaint> {
  return untilWritten(`Complaint ${complaintId}`, async () => {
    const read = await readRevised(table, complaintKey(accountId, complaintId), Complaint)
    if (!read) throw new Error(`Complaint ${complaintId} of account ${accountId} is missing`)
    const moved = decide(read.value)
    if (moved.entries.length === 0) return read.value
    return (await table.transact(complaintMoves(read, moved))).written ? moved.complaint : undefined
  })
}

/** The writes of a complaint after its moves: there is no way to store one without what was done for the audit. */
export function complaintMoves(read: Revised<Complaint>, { complaint, entries }: MovedComplaint): Write[] {
  const { accountId, complaintId } = complaint
  return [
    nextRevision(read, complaint, listing(complaint)),
    ...auditItems(accountId, complaintId, read.revision + 1, entries),
  ]
}
