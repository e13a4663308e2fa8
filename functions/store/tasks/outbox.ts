import * as z from 'zod'
import { Sentence } from '../../../domain/words/sentence.ts'
import { accountPk } from '../accounts/account-key.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

const keptDays = 30
const companyPk = 'COMPANY'

/** Start a playbook's run; put it in one transaction with the run's item. */
export const StartRequest = z.object({
  kind: z.literal('start'),
  accountId: z.string(),
  runId: z.string(),
  playbook: z.string(),
  complaintId: z.string().optional(),
})
/**
 * Answer the state that waits for a task. One key is dispatched once: a state that begins to wait on a task that is
 * answered already asks under another `key` than the answer itself did.
 */
export const AnswerRequest = z.object({
  kind: z.literal('answer'),
  accountId: z.string(),
  taskId: z.string(),
  key: z.string(),
  outcome: z.string(),
})
/** Tell the bus what was decided, of one account or of all; `ids` and `sentence` hold no personal data. */
export const AnnounceRequest = z.object({
  kind: z.literal('announce'),
  accountId: z.string().optional(),
  key: z.string(),
  type: z.string(),
  sentence: Sentence,
  ids: z.record(z.string(), z.string()),
})
/** Something to be done outside the table once the transaction that asked for it is written. */
export const OutboxRequest = z.discriminatedUnion('kind', [StartRequest, AnswerRequest, AnnounceRequest])
export type OutboxRequest = z.infer<typeof OutboxRequest>
export type StartRequest = z.infer<typeof StartRequest>
export type AnswerRequest = z.infer<typeof AnswerRequest>
export type AnnounceRequest = z.infer<typeof AnnounceRequest>

const Waiting = z.object({ requestedAt: z.string() })
const Stored = z.object({ request: OutboxRequest, status: z.enum(['requested', 'dispatched']) })

/** A#<accountId>, or COMPANY for what concerns all accounts, / OUT#<kind>#<key> */
export function outboxKey(request: OutboxRequest): Key {
  const { accountId } = request
  return {
    pk: accountId === undefined ? companyPk : accountPk(accountId),
    sk: `OUT#${request.kind}#${contentKey(request)}`,
  }
}

function contentKey(request: OutboxRequest): string {
  if (request.kind === 'start') return request.runId
  return request.kind === 'answer' ? `${request.taskId}#${request.key}` : `${request.type}#${request.key}`
}

/** The item of a request made at `at` (ISO instant); put it with `ifAbsent`. It lies in the outbox index until dispatched. */
export function outboxItem(request: OutboxRequest, at: string): Item {
  return {
    ...outboxKey(request),
    request,
    status: 'requested',
    requestedAt: at,
    outboxPk: 'OUTBOX',
    outboxSk: at,
  }
}

/** The request of an item, and whether it was dispatched already. */
export function requestOf(item: Item): { request: OutboxRequest; dispatched: boolean } {
  const { request, status } = readStored(Stored, item)
  return { request, dispatched: status === 'dispatched' }
}

/** The requests made at or before an instant that were not dispatched yet, oldest first. */
export async function listStuck(reader: TableReader, before: Date): Promise<Key[]> {
  const to = before.toISOString()
  return reader.queryAll({ index: 'outbox', pk: 'OUTBOX', to, attributes: ['pk', 'sk'] })
}

/** When the requests were made that are not carried out yet, the oldest first, so many at most. */
export async function listWaiting(reader: TableReader, limit: number): Promise<string[]> {
  const { items } = await reader.query({ index: 'outbox', pk: 'OUTBOX', limit })
  return items.map((item) => readStored(Waiting, item).requestedAt)
}

/** Takes a request out of the outbox index; the item stays for 30 days, so that a replay finds it done. */
export async function markDispatched(table: Table, key: Key, at: Date): Promise<void> {
  await table.update(key, {
    set: {
      status: 'dispatched',
      dispatchedAt: at.toISOString(),
      ttl: Math.floor(at.getTime() / 1000) + keptDays * 86_400,
    },
    remove: ['outboxPk', 'outboxSk'],
    if: { pk: { exists: true } },
  })
}

/** Takes a request that cannot be carried out from the outbox index, so that the sweep does not try it every hour. */
export async function leaveOutbox(table: Table, key: Key): Promise<void> {
  await table.update(key, { remove: ['outboxPk', 'outboxSk'], if: { pk: { exists: true } } })
}

/** Puts a request that was set aside back into the outbox: the sweep carries it out within the hour. False when there is none. */
export async function enterOutbox(table: Table, key: Key, at: Date): Promise<boolean> {
  const set = { outboxPk: 'OUTBOX', outboxSk: at.toISOString() }
  return (await table.update(key, { set, if: { status: { is: 'requested' } } })).written
}
