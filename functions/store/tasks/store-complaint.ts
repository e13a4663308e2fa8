import { createHash } from 'node:crypto'
import * as z from 'zod'
import { advance } from '../../../domain/complaints/advance.ts'
import { Complaint, type ComplaintInput, ComplaintStatus } from '../../../domain/complaints/complaint.ts'
import { receive } from '../../../domain/complaints/receive.ts'
import { leadsTo } from '../../../domain/complaints/transitions.ts'
import type { Settings } from '../../../domain/settings.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'
import { say } from '../../../domain/words/say.ts'
import { profileKey } from '../accounts/account-key.ts'
import { accountOrDefault } from '../accounts/account-or-default.ts'
import { isStranger } from '../mail/senders.ts'
import { threadItem } from '../mail/threads.ts'
import { contentHash } from '../table/content-hash.ts'
import { readRevised, untilWritten } from '../table/revision.ts'
import type { Item, Table, Write } from '../table/table.ts'
import { auditItems } from './audit.ts'
import { openingFact } from './complaint-facts.ts'
import {
  complaintItem,
  complaintKey,
  complaintMoves,
  listComplaints,
  pointerItem,
  pointerKey,
  pointerOf,
  referenceItem,
} from './complaints.ts'
import { type AnnounceRequest, outboxItem } from './outbox.ts'
import { type RunRequest, requestRun } from './request-run.ts'

const Receipt = z.object({
  complaintId: z.string(),
  reference: z.string(),
  status: ComplaintStatus,
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
})
/** What the sender of a complaint is told. */
export type Receipt = z.infer<typeof Receipt>
export type StoredAnswer = { kind: 'stored' | 'repeated'; receipt: Receipt } | { kind: 'changed' }

/**
 * Stores a complaint in one transaction with its pointer, the fact for the history, the run that handles it and the
 * announcement; a closed complaint that it opens again is marked. The same complaint again gets its first receipt.
 */
export function storeComplaint(
  table: Table,
  input: ComplaintInput,
  at: Date,
  settings: Settings,
): Promise<StoredAnswer> {
  const hash = contentHash(input)
  return untilWritten(`Complaint ${input.id}`, async () => {
    const pointer = await table.get(pointerKey(input.id))
    if (pointer) return repeated(pointer, hash)
    const earlier = await listComplaints(table, input.accountId)
    const digest = createHash('sha256').update(input.id).digest('hex')
    const triage = await triageOf(table, input.accountId)
    const account = await accountOrDefault(table, input.accountId, settings)
    const complaint = {
      ...receive(input, { now: at.toISOString(), digest, earlier, account }, settings),
      channel: input.channel ?? ('api' as const),
      ...(triage && { triage }),
    }
    const reopened = await reopening(table, complaint, at)
    if (!reopened) return undefined
    const receipt = Receipt.parse(complaint)
    const { accountId } = input
    const written = await table.transact([
      { put: pointerItem(input.id, { accountId, hash, response: JSON.stringify(receipt) }), ifAbsent: true },
      { put: complaintItem(complaint), ifAbsent: true },
      ...auditItems(accountId, complaint.complaintId, 1, [
        { ...byClock(at.toISOString()), move: 'receive', from: 'none', to: complaint.status },
      ]),
      { put: referenceItem(complaint), ifAbsent: true },
      { put: threadItem(complaint), ifAbsent: true },
      ...openingFact(
        complaint,
        { at: complaint.receivedAt, receivedAt: at.toISOString(), again: 0 },
        settings,
      ),
      ...requestRun(handling(complaint), at),
      { put: outboxItem(announcement(complaint), at.toISOString()), ifAbsent: true },
      ...reopened,
    ])
    return written.written ? { kind: 'stored', receipt } : undefined
  })
}

/** Why somebody has to find out whose it is; undefined where the account is described. */
async function triageOf(table: Table, accountId: string): Promise<Complaint['triage']> {
  if (isStranger(accountId)) return 'unknown-sender'
  return (await table.get(profileKey(accountId))) ? undefined : 'unknown-account'
}

function handling({ complaintId, accountId, reference }: Complaint): RunRequest {
  const why = say('told.complaint-to-answer', { reference })
  return { playbook: 'complaint-handling', accountId, cause: complaintId, complaintId, why }
}

function repeated(pointer: Item, hash: string): StoredAnswer {
  const stored = pointerOf(pointer)
  if (stored.hash !== hash) return { kind: 'changed' }
  return { kind: 'repeated', receipt: Receipt.parse(JSON.parse(stored.response)) }
}

/** The write that marks the complaint this one opens again; undefined when another complaint did so meanwhile. */
async function reopening(
  table: Table,
  { accountId, complaintId, reopens }: Complaint,
  at: Date,
): Promise<Write[] | undefined> {
  if (reopens === undefined) return []
  const earlier = await readRevised(table, complaintKey(accountId, reopens), Complaint)
  if (!earlier || !leadsTo(earlier.value.status, 'carry-on') || earlier.value.reopenedBy !== undefined)
    return undefined
  return complaintMoves(
    earlier,
    advance(earlier.value, { type: 'carry-on', by: complaintId }, byClock(at.toISOString())),
  )
}

function announcement(complaint: Complaint): AnnounceRequest {
  const { complaintId, accountId, category, severity, reference, reopens } = complaint
  const again = reopens !== undefined
  return {
    kind: 'announce',
    accountId,
    key: complaintId,
    type: again ? 'ComplaintReopened.v1' : 'ComplaintReceived.v1',
    sentence:
      reopens === undefined
        ? say('told.complaint-received', { account: accountId, category, severity, reference })
        : say('told.complaint-reopened', { account: accountId, reference, earlier: reopens }),
    ids: { complaintId, ...(again && { reopens }) },
  }
}
