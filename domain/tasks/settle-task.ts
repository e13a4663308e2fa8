import { type Moved, type Mover, moveTask } from './move-task.ts'
import { isUndecided, type Task } from './task.ts'

/** A task that comes back to the same person at an instant, because somebody says so. */
export function snoozeTask(task: Task, until: string, reason: string, mover: Mover): Moved {
  return moveTask(
    task,
    'snooze',
    { ...mover, why: reason },
    {
      snoozedUntil: until,
      snoozeReason: reason,
      parkedBy: undefined,
      mails: [],
    },
  )
}

/** A win-back that waits while a complaint of the account is open, looked at again at an instant. */
export function parkTask(task: Task, complaintId: string, until: string, mover: Mover): Moved {
  return moveTask(
    task,
    'park',
    { ...mover, why: `complaint ${complaintId}` },
    {
      snoozedUntil: until,
      snoozeReason: 'complaint',
      parkedBy: complaintId,
      mails: [],
    },
  )
}

/** Closed by a person who says why, without an answer. */
export function closeTask(task: Task, reason: string, mover: Mover): Moved {
  return moveTask(
    task,
    'close',
    { ...mover, why: reason },
    { ended: { reason, by: mover.by, at: mover.at }, ...still },
  )
}

/** Dropped because its cause is gone. */
export function dropTask(task: Task, reason: string, mover: Mover): Moved {
  const ended = { reason, by: mover.by, at: mover.at }
  return moveTask(task, 'drop', { ...mover, why: reason }, { ended, ...still })
}

const still: Partial<Task> = { mails: [], approval: undefined, snoozedUntil: undefined }

/** Whether an order of the account would settle this task: a win-back that is undecided, or whose customer was reached. */
export function awaitsOrder(task: Task): boolean {
  if (task.kind !== 'win-back' && task.kind !== 'follow-up') return false
  if (task.followUp !== undefined) return false
  return isUndecided(task) || task.answer?.outcome === 'reached' || task.answer?.outcome === 'won-back'
}

/** The task after an order of its account arrived; one that awaits none is not to be asked. */
export function settleByOrder(task: Task, orderId: string, at: string): Moved {
  const ordered = { outcome: 'ordered', fields: { orderId }, by: 'order' as const, at }
  const mover = { by: 'order', at, why: orderId }
  const settled = { ...still, ...(task.answer ? { followUp: ordered } : { answer: ordered }) }
  return moveTask(task, 'order', mover, settled)
}
