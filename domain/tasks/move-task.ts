import type { Person } from '../accounts/person.ts'
import type { Task } from './task.ts'

/** Whether an order of the account would settle this task: a win-back that is open or being followed up. */
export function awaitsOrder(task: Task): boolean {
  return task.kind === 'win-back' && (task.status === 'open' || task.status === 'following-up')
}

/** The task after an order of its account arrived; a task that awaits none comes back as it is. */
export function settleByOrder(task: Task, orderId: string, at: string): Task {
  if (!awaitsOrder(task)) return task
  const ordered = { outcome: 'ordered', fields: { orderId }, by: 'order' as const, at }
  return task.status === 'open'
    ? { ...task, status: 'done', answer: ordered }
    : { ...task, status: 'done', followUp: ordered }
}

/** The task in the hands of the owner's manager, with the manager's own deadline; a second escalation changes nothing. */
export function escalateTask(
  task: Task,
  to: { manager: Person; managerId: string; dueAt: string; at: string },
): Task {
  if (task.escalationLevel === 1) return task
  const { answer: _handOver, ...open } = task
  return {
    ...open,
    status: 'open',
    owner: to.manager,
    ownerId: to.managerId,
    escalatedFrom: task.owner,
    escalatedAt: to.at,
    dueAt: to.dueAt,
    escalationLevel: 1,
    ...(task.answer?.fields.note === undefined ? {} : { handOverNote: task.answer.fields.note }),
  }
}

/** The task when its run ended without an answer; a task that is done stays done. */
export function cancelTask(task: Task): Task {
  return task.status === 'open' || task.status === 'following-up' ? { ...task, status: 'cancelled' } : task
}
