import { officeId } from '../../domain/people/people.ts'
import type { Task } from '../../domain/tasks/task.ts'

const hour = 3_600_000
const day = 24 * hour
/** Over a weekend and a holiday nobody reads a mail. */
const toldWithin = 4 * day

/** What is wrong with an undecided task at an instant, judged by what was promised and not by when it says it is next looked at. */
export function faultOf(task: Task, now: Date): 'late' | 'untold' | undefined {
  const passed = (at: string) => now.getTime() - Date.parse(at)
  if (task.status === 'snoozed')
    return passed(task.snoozedUntil ?? task.openedAt) > 2 * hour ? 'late' : undefined
  if (task.status === 'waiting-for-approval') {
    const { approval } = task
    if (!approval) return 'late'
    if (!approval.told) return passed(approval.since) > toldWithin ? 'untold' : undefined
    return passed(task.lastNudgeAt ?? approval.dueAt) > 8 * day ? 'late' : undefined
  }
  if (task.recalledAt !== undefined && passed(task.recalledAt) > toldWithin) return 'untold'
  if (!task.told && passed(task.assignedAt) > toldWithin && !recalled(task, passed)) return 'untold'
  // The office may have stood in before: whoever is asked after it is the last one, and asked again every week.
  if (!task.ladder.includes(officeId)) return passed(task.dueAt) > 2 * hour ? 'late' : undefined
  return passed(task.lastNudgeAt ?? task.dueAt) > (task.safety ? 2 : 8) * day ? 'late' : undefined
}

/** A recalled task is told again in the next morning. */
function recalled(task: Task, passed: (at: string) => number): boolean {
  const at = task.lastNudgeAt ?? (task.reminded ? task.remindAt : undefined)
  return at !== undefined && passed(at) <= toldWithin
}
