import * as z from 'zod'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { ChosenOffer } from '../../../domain/offers/offer.ts'
import { Sentence } from '../../../domain/words/sentence.ts'
import { accountPk } from '../accounts/account-key.ts'
import { firstRevision, type Revised, readRevised, revisedOf } from '../table/revision.ts'
import type { Item, Key, TableReader } from '../table/table.ts'

/** What was offered in a win-back, or why nothing was. */
const Choice = z.strictObject({ offer: ChosenOffer.nullable(), value: z.string(), why: z.array(Sentence) })

/**
 * One execution of a playbook for one account. `cause` is what its id was derived from: the complaint's id, the last
 * order's day, the quarter. `outcome` and `reason` are codes, never prose.
 */
export const Run = z.strictObject({
  runId: z.string().max(80),
  playbook: z.string(),
  accountId: Id,
  cause: z.string(),
  complaintId: Id.optional(),
  choice: Choice.optional(),
  startedAt: Instant,
  status: z.enum(['open', 'closed']),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  /** The order that ended it. */
  orderId: z.string().optional(),
  /** Until when something was in the way of it. */
  postponedUntil: Instant.optional(),
  closedAt: Instant.optional(),
})
export type Run = z.infer<typeof Run>

/** A#<accountId> / RUN#<runId> */
export function runKey(accountId: string, runId: string): Key {
  return { pk: accountPk(accountId), sk: `RUN#${runId}` }
}

/** The item of a run that begins; put it with `ifAbsent`, in one transaction with its start request. */
export function runItem(run: Run): Item {
  return firstRevision(runKey(run.accountId, run.runId), run)
}

/** A run by its id, or undefined. */
export async function readRun(
  reader: TableReader,
  accountId: string,
  runId: string,
): Promise<Run | undefined> {
  return (await readRevised(reader, runKey(accountId, runId), Run))?.value
}

/** A run with its revision; throws when it is not there. */
export async function mustReadRun(
  reader: TableReader,
  accountId: string,
  runId: string,
): Promise<Revised<Run>> {
  const read = await readRevised(reader, runKey(accountId, runId), Run)
  if (!read) throw new Error(`Run ${runId} of account ${accountId} is missing`)
  return read
}

/** The run as it ends; a run that has ended stays as it is. */
export function closed(run: Run, end: { outcome: string; reason?: string; at: string }): Run {
  if (run.status === 'closed') return run
  const { outcome, reason, at } = end
  return { ...run, status: 'closed', outcome, ...(reason && { reason }), closedAt: at }
}

/** Every run of an account. */
export async function listRuns(reader: TableReader, accountId: string): Promise<Run[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: 'RUN#' })
  return items.map((item) => revisedOf(item, Run).value)
}
