import * as z from 'zod'
import { Id, Instant } from '../../domain/events/fields.ts'
import { firstRevision, readRevised, revisedOf } from './revision.ts'
import type { Item, Key, TableReader } from './table.ts'

/** One execution of a playbook for one account. `outcome` and `reason` are codes, never prose. */
export const Run = z.strictObject({
  runId: z.string().max(80),
  playbook: z.string(),
  accountId: Id,
  complaintId: Id.optional(),
  startedAt: Instant,
  status: z.enum(['open', 'closed']),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  closedAt: Instant.optional(),
})
export type Run = z.infer<typeof Run>

/** A#<accountId> / RUN#<runId> */
export function runKey(accountId: string, runId: string): Key {
  return { pk: `A#${accountId}`, sk: `RUN#${runId}` }
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

/** Every run of an account. */
export async function listRuns(reader: TableReader, accountId: string): Promise<Run[]> {
  const items = await reader.queryAll({ pk: `A#${accountId}`, prefix: 'RUN#' })
  return items.map((item) => revisedOf(item, Run).value)
}
