import { isOwed } from '../complaints/advance.ts'
import { profileNamed } from '../complaints/clocks/profile-for.ts'
import type { Complaint } from '../complaints/complaint.ts'
import { isStopped, pauseOf } from '../complaints/pause-complaint.ts'
import type { People } from '../people/people.ts'
import type { Settings } from '../settings.ts'
import { reminderFor } from './deadlines.ts'
import { nextOnLadder } from './hand-task.ts'
import { byClock, type Moved } from './move-task.ts'
import { snoozeTask } from './settle-task.ts'
import { isUndecided, type Task, type TaskMail } from './task.ts'

const waiting = 'waiting-'

/**
 * The task as the clocks of its complaints are: it sleeps while all of them wait for something that is not the company's to do, comes back
 * when one of them goes on, is due no sooner than they are, and warns who is asked next before they breach. A matter of safety never sleeps.
 */
export function followClocks(
  task: Task,
  complaints: readonly Complaint[],
  at: string,
  people: People,
  { sla }: Pick<Settings, 'sla'>,
): Moved {
  const owed = complaints.filter(isOwed)
  if (!isUndecided(task) || task.kind !== 'complaint' || owed.length === 0) return { task, entries: [] }
  const timed = warned(dueWith(task, owed, people), owed, at, people, { sla })
  const waits = !task.safety && owed.every((complaint) => isStopped(complaint, 'resolve'))
  const sleeps = task.status === 'snoozed' && (task.snoozeReason?.startsWith(waiting) ?? false)
  if (!waits) return { task: sleeps ? { ...timed, snoozedUntil: at } : timed, entries: [] }
  if (task.status !== 'open') return { task: timed, entries: [] }
  const pauses = owed.map(pauseOf).filter((pause) => pause !== undefined)
  const [first] = pauses.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until))
  if (first === undefined) return { task: timed, entries: [] }
  return snoozeTask(timed, first.until, `${waiting}${first.reason}`, byClock(at))
}

/** What the clocks were given back is the task's, too. */
function dueWith(task: Task, owed: readonly Complaint[], people: People): Task {
  const running = owed.filter((complaint) => !isStopped(complaint, 'resolve'))
  const ends = running.map(({ resolveBy }) => resolveBy).toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const dueAt = ends[0]
  if (task.safety || dueAt === undefined || Date.parse(dueAt) <= Date.parse(task.dueAt)) return task
  const remindAt = reminderFor(task.ownerId, task.assignedAt, dueAt, people)
  return { ...task, dueAt, ...(!task.reminded && { remindAt }) }
}

/** Before a breach, whoever has it is reminded at once, and who is asked next is told that it may come to them. */
function warned(
  task: Task,
  owed: readonly Complaint[],
  at: string,
  people: People,
  { sla }: Pick<Settings, 'sla'>,
): Task {
  const last = owed.filter(
    ({ slaProfile, warned: share = 0 }) =>
      share > 0 && share >= Math.max(...profileNamed(slaProfile, sla).warnAt),
  )
  const isNews = last.some(({ complaintId }) => !task.warnedOf?.includes(complaintId))
  if (!isNews || task.status !== 'open') return task
  const next = nextOnLadder(task, at, people)
  const mails: TaskMail[] = [
    { name: 'task-reminder', personId: task.ownerId },
    ...(next ? [{ name: 'task-warning' as const, personId: next.personId }] : []),
  ]
  const warnedOf = last.map(({ complaintId }) => complaintId)
  return { ...task, warnedOf, mails: [...task.mails, ...mails] }
}
