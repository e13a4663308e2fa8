import { severityRank } from '../../domain/complaints/severity-rank.ts'
import type { ComplaintLine } from './complaint-line.ts'

/** What the board of complaints can be sorted by. */
const orders = ['deadline', 'severity', 'account', 'received'] as const
export type ComplaintOrder = (typeof orders)[number]

/** The order that an address asks for: by what was promised, where it asks for none. */
export function complaintOrderOf(sort: string | undefined): ComplaintOrder {
  return orders.find((each) => each === sort) ?? 'deadline'
}

/** Complaints by what was promised first, the gravest first, the names of accounts, or the oldest first. */
export function sortComplaints<C extends ComplaintLine>(
  complaints: readonly C[],
  by: ComplaintOrder = 'deadline',
): C[] {
  const deadline = ({ promisedBy, resolveBy }: C) => promisedBy ?? resolveBy
  const byDeadline = (a: C, b: C) => deadline(a).localeCompare(deadline(b))
  const compare: Record<ComplaintOrder, (a: C, b: C) => number> = {
    deadline: byDeadline,
    severity: (a, b) => severityRank[b.severity] - severityRank[a.severity] || byDeadline(a, b),
    account: (a, b) => a.accountName.localeCompare(b.accountName) || byDeadline(a, b),
    received: (a, b) => a.receivedAt.localeCompare(b.receivedAt),
  }
  return complaints.toSorted(compare[by])
}
