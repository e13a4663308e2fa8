import * as z from 'zod'
import { type ActionSubject, subjectName } from '../../../domain/complaints/actions/action-subject.ts'
import { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import {
  firstRevision,
  nextRevision,
  type Revised,
  readRevised,
  revisedOf,
  untilWritten,
} from '../table/revision.ts'
import type { Item, Key, Page, Table, TableReader, Write } from '../table/table.ts'

const pk = 'ACTIONS'
const Pointer = z.object({ actionId: z.string() })

/** ACTIONS / ACTION#<actionId> */
export function actionKey(actionId: string): Key {
  return { pk, sk: `ACTION#${actionId}` }
}

/** ACTIONS / OPEN#<hash of the subject>: the one open action of a subject. */
function openKey(subject: ActionSubject): Key {
  return { pk, sk: `OPEN#${contentHash(subjectName(subject)).slice(0, 24)}` }
}

/** The id of the open action of a subject, or undefined. */
export async function openActionOf(reader: TableReader, subject: ActionSubject): Promise<string | undefined> {
  const item = await reader.get(openKey(subject))
  return item && readStored(Pointer, item).actionId
}

/** The writes of a new action: no subject has two that are open. */
export function newAction(action: CorrectiveAction): Write[] {
  const { actionId, subject } = action
  return [
    { put: firstRevision(actionKey(actionId), action), ifAbsent: true },
    { put: { ...openKey(subject), actionId }, ifAbsent: true },
  ]
}

/** The action of an item. */
export function actionOf(item: Item): CorrectiveAction {
  return revisedOf(item, CorrectiveAction).value
}

/** An action with its revision, or undefined. */
export function readAction(
  reader: TableReader,
  actionId: string,
): Promise<Revised<CorrectiveAction> | undefined> {
  return readRevised(reader, actionKey(actionId), CorrectiveAction)
}

/** A page of all actions, the latest first: their ids begin with the day. */
export function pageOfActions(
  reader: TableReader,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page> {
  return reader.query({ pk, prefix: 'ACTION#', newestFirst: true, ...page })
}

/** Every action that is open. */
export async function listOpenActions(reader: TableReader): Promise<CorrectiveAction[]> {
  const pointers = await reader.queryAll({ pk, prefix: 'OPEN#' })
  const items = await reader.getMany(pointers.map((item) => actionKey(readStored(Pointer, item).actionId)))
  return items.map(actionOf).toSorted((a, b) => (a.actionId < b.actionId ? -1 : 1))
}

/**
 * Replaces an action by what `decide` makes of it, whoever else writes meanwhile, and in the same transaction what goes `along`; undefined
 * leaves it as it is. One that is closed gives its subject free.
 */
export function changeAction(
  table: Table,
  actionId: string,
  decide: (
    action: CorrectiveAction,
  ) => Promise<{ action: CorrectiveAction; along?: readonly Write[] } | undefined>,
): Promise<CorrectiveAction> {
  return untilWritten(`Action ${actionId}`, async () => {
    const read = await readAction(table, actionId)
    if (!read) throw new Error(`Action ${actionId} is missing`)
    const next = await decide(read.value)
    if (!next) return read.value
    const { action, along = [] } = next
    const isClosed = action.status === 'closed' && read.value.status !== 'closed'
    const { written } = await table.transact([
      nextRevision(read, action),
      ...(isClosed ? [{ delete: openKey(action.subject), if: { actionId: { is: actionId } } }] : []),
      ...along,
    ])
    return written ? action : undefined
  })
}
