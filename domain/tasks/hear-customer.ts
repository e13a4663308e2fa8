import { say } from '../words/say.ts'
import { type Moved, moveTask } from './move-task.ts'
import { isUndecided, type Task, type TaskMail } from './task.ts'

/** A task after the customer has added something: it stands with the reasons, and whoever has it gets it by mail at once. */
export function hearCustomer(task: Task, text: string, at: string): Moved {
  const mover = { by: 'customer', at, why: text }
  if (!isUndecided(task)) return moveTask(task, 'note', mover)
  const mail: TaskMail = { name: 'task', personId: task.approval?.approverId ?? task.ownerId }
  const isOwed = task.mails.some(({ name, personId }) => name === mail.name && personId === mail.personId)
  return moveTask(task, 'note', mover, {
    why: [...task.why, say('why.customer-added', { text })],
    mails: isOwed ? task.mails : [...task.mails, mail],
    lastNudgeAt: at,
  })
}
