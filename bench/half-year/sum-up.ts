import { isOpen } from '../../domain/complaints/advance.ts'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import { isUndecided, type Task } from '../../domain/tasks/task.ts'
import type { AccountView } from '../../functions/api/accounts/account-view.ts'

const hour = 3_600_000

/** What ended as it must not: work that nobody has, and work that two have. */
export type Ends = { lost: string[]; doubled: string[] }

/** Looks at an account as it stands in the end. */
export function endsOf({ accountId, runs, tasks, complaints }: AccountView, now: Date): Ends {
  const undecided = tasks.filter(isUndecided)
  const lost: string[] = []
  for (const run of runs.filter(({ status }) => status === 'open')) {
    const own = tasks.filter(({ runId }) => runId === run.runId)
    const isGoing = own.some(isUndecided) || own.some(({ status }) => status === 'answered')
    const isPostponed = Date.parse(run.postponedUntil ?? '') > now.getTime() - hour
    const isLinked =
      run.complaintId !== undefined &&
      undecided.some(({ complaintIds }) => complaintIds.includes(run.complaintId ?? ''))
    if (!isGoing && !isPostponed && !isLinked) lost.push(`${accountId} ${run.playbook} ${run.cause}`)
  }
  for (const complaint of complaints)
    if (!isInHand(complaint, undecided, now)) lost.push(`${accountId} complaint ${complaint.complaintId}`)
  const causes = runs.map(({ playbook, cause }) => `${accountId} ${playbook} ${cause}`)
  const works = tasks.map(({ runId, kind }) => `${accountId} ${kind} ${runId}`)
  const answered = undecided
    .flatMap(({ complaintIds }) => complaintIds)
    .map((id) => `${accountId} tasks of ${id}`)
  return { lost, doubled: [causes, works, answered].flatMap(repeated) }
}

/**
 * Whether somebody has a complaint, it is over, or it waits for its customer: then it is nobody's work, and a day after their silence ended
 * it is closed. Its letter goes out within the hour, or is somebody's task.
 */
export function isInHand(
  complaint: Pick<Complaint, 'complaintId' | 'status' | 'respondedAt' | 'closesAt'>,
  undecided: readonly Pick<Task, 'complaintIds'>[],
  now: Date,
): boolean {
  if (!isOpen(complaint)) return true
  const { complaintId, status, respondedAt, closesAt } = complaint
  const since = (at: string | undefined) => now.getTime() - Date.parse(at ?? '')
  if (undecided.some(({ complaintIds }) => complaintIds.includes(complaintId))) return true
  return status === 'decided'
    ? since(closesAt) < 24 * hour
    : status === 'responded' && since(respondedAt) < hour
}

/** What is there more than once. */
export function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

/** Mails of every person and day of theirs on which there was one: how many days, median, 95 of a hundred, most. */
export function mailsADay(
  mails: readonly { to: readonly string[]; date: string }[],
  isStaff: (address: string) => boolean,
) {
  const counts = new Map<string, number>()
  for (const { to, date } of mails)
    for (const address of to.filter(isStaff)) {
      const key = `${address} ${date.slice(0, 10)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const sorted = [...counts.values()].toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { personDays: sorted.length, median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 }
}
