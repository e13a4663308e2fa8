import * as z from 'zod'
import { readStored } from '../table/read-stored.ts'
import type { Table, TableReader } from '../table/table.ts'

const pk = 'CANDIDATES'
const mostStake = 1e15
const steps = 1e9

/** An account that a scan found looking bad and has not yet decided upon. */
const Candidate = z.object({ sk: z.string(), accountId: z.string(), ownerId: z.string() })
export type Candidate = z.infer<typeof Candidate>

/** Lists an account under its owner, most at stake first: CANDIDATES / <ownerId>#<stake, descending>#<accountId>. */
export async function putCandidate(
  table: Table,
  { accountId, ownerId, stake }: { accountId: string; ownerId: string; stake: number },
): Promise<void> {
  const rank = mostStake - Math.min(mostStake, Math.round(stake * steps))
  const sk = `${ownerId}#${String(rank).padStart(16, '0')}#${accountId}`
  await table.put({ pk, sk, accountId, ownerId })
}

/** The first candidates: owner by owner, of each those with most at stake. */
export async function firstCandidates(reader: TableReader, limit: number): Promise<Candidate[]> {
  const { items } = await reader.query({ pk, limit })
  return items.map((item) => readStored(Candidate, item))
}

/** Takes a candidate that was decided upon off the list. */
export async function strikeCandidate(table: Table, { sk }: Candidate): Promise<void> {
  await table.delete({ pk, sk })
}
