import * as z from 'zod'
import type { Client } from '../api/client.ts'
import { listAccounts } from '../api/list-accounts.ts'

const Complaint = z.looseObject({
  status: z.string(),
  resolveBy: z.string(),
  decidedAt: z.string().optional(),
  closedAt: z.string().optional(),
  breachedAt: z.string().optional(),
})
const Account = z.looseObject({
  runs: z.array(z.looseObject({ playbook: z.string(), status: z.string(), outcome: z.string().optional() })),
})

export type Summary = {
  accounts: number
  bands: Record<string, number>
  complaints: { opened: number; answered: number; late: number }
  /** Runs by playbook and then by outcome; a run still open counts under its status. */
  runs: Record<string, Record<string, number>>
}

/** What the API says after a demo about accounts, complaints and runs. */
export async function summarize(client: Client, complaintIds: readonly string[]): Promise<Summary> {
  const { accounts } = await listAccounts(client, {}, Number.POSITIVE_INFINITY)
  const bands: Record<string, number> = {}
  const runs: Summary['runs'] = {}
  for (const { accountId, band } of accounts) {
    count(bands, band)
    const account = Account.parse(await client.read(`/v1/accounts/${encodeURIComponent(accountId)}`))
    for (const { playbook, status, outcome } of account.runs) {
      const outcomes = runs[playbook] ?? {}
      runs[playbook] = outcomes
      count(outcomes, outcome ?? status)
    }
  }
  const complaints = { opened: complaintIds.length, answered: 0, late: 0 }
  for (const id of complaintIds) {
    const complaint = Complaint.parse(await client.read(`/v1/complaints/${encodeURIComponent(id)}`))
    const answeredAt = complaint.decidedAt ?? complaint.closedAt
    if (answeredAt) complaints.answered += 1
    if (complaint.breachedAt || (answeredAt && answeredAt > complaint.resolveBy)) complaints.late += 1
  }
  return { accounts: accounts.length, bands, complaints, runs }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
