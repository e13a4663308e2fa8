import { ladderOf, standInFor } from '../people/ladder.ts'
import { type People, personOf } from '../people/people.ts'
import { deadlineFor, type TaskRules } from './deadlines.ts'
import { escalateTask, nextOnLadder, reassignTask } from './hand-task.ts'
import { settleHeld } from './hold-answer.ts'
import { isClockShort, isPressing } from './morning.ts'
import { byClock, type Moved, moveTask, thenMove } from './move-task.ts'
import { nextMove } from './next-move.ts'
import { type Handing, isUndecided, type Task, type TaskMail } from './task.ts'

/** Everything that can be due at one instant: a task goes through the whole ladder at most. */
const most = 50

/**
 * The task after everything that is due about it at `at` was done, as if it had been done in time: handed on from who is away, told,
 * reminded, escalated. `nextAt` says when to tend it again. Doing it twice changes nothing.
 */
export function tendTask(task: Task, at: string, people: People, rules: TaskRules): Moved {
  let tended: Moved = { task, entries: [] }
  for (let moves = 0; moves < most; moves++) {
    const due = nextMove(tended.task, at, people)
    if (due === undefined || Date.parse(due.at) > Date.parse(at)) return withNext(tended, due?.at)
    tended = thenMove(tended, (present) => make(present, due.move, at, people, rules))
  }
  throw new Error(`task ${task.taskId}: something is due again and again at ${at}`)
}

/** The task with the instant at which it is to be tended next. */
export function withNext(moved: Moved, nextAt: string | undefined): Moved {
  return {
    ...moved,
    task: { ...moved.task, nextAt: isUndecided(moved.task) || moved.task.held ? nextAt : undefined },
  }
}

function make(task: Task, move: string, at: string, people: People, rules: TaskRules): Moved {
  const clock = byClock(at)
  switch (move) {
    case 'wake':
      return moveTask(task, 'wake', clock, { ...asNew, assignedAt: at, ...timed(task, at, people, rules) })
    case 'reassign': {
      const why: Handing = people.unreachable.has(task.ownerId) ? 'unreachable' : 'absent'
      return reassignTask(task, standInFor(task.ownerId, at, people), why, { ...clock, why }, people, rules)
    }
    case 'escalate': {
      const to = nextOnLadder(task, at, people)
      const why = 'nobody answered in time'
      if (to) return escalateTask(task, to, 'escalated', { ...clock, why }, people, rules)
      return nudge(task, at, people)
    }
    case 'settle':
      return settleHeld(task, at)
    case 'hand-on':
      return handOnApproval(task, at, people, rules)
    case 'tell':
      return task.status === 'open' ? tell(task, at, people, rules) : tellApprover(task, at)
    case 'remind':
      return recall(moveTask(task, 'remind', clock, { reminded: true }), at, people)
    case 'nudge':
      return nudge(task, at, people)
    default:
      throw new Error(`task ${task.taskId}: nobody does "${move}" by the clock`)
  }
}

const asNew = {
  told: false,
  reminded: false,
  snoozedUntil: undefined,
  snoozeReason: undefined,
  parkedBy: undefined,
  lastNudgeAt: undefined,
  recalledAt: undefined,
} as const

/** A task that comes back has at least the time anybody has who is asked anew. */
function timed(task: Task, at: string, people: People, rules: TaskRules): Partial<Task> {
  if (Date.parse(task.dueAt) > Date.parse(at)) return {}
  const dueAt = deadlineFor(task, task.ownerId, at, people, rules)
  return { dueAt, remindAt: dueAt }
}

/** A mail to whoever has the task now. */
function say({ task, entries }: Moved, name: TaskMail['name']): Moved {
  return { task: { ...task, mails: [...task.mails, { name, personId: task.ownerId }] }, entries }
}

/** Reminds whoever has the task: at once where its clock is short, else by the next mail of a morning. */
function recall(moved: Moved, at: string, people: People): Moved {
  const { task } = moved
  if (isClockShort(task, at, people)) return say(moved, 'task-reminder')
  return { ...moved, task: { ...task, ...(isPressing(task) ? { recalledAt: at } : { told: false }) } }
}

function tell(task: Task, at: string, people: People, rules: TaskRules): Moved {
  const name = task.escalationLevel > 0 && task.handing !== 'returned' ? 'task-escalation' : 'task'
  const told = say(moveTask(task, 'tell', byClock(at), { told: true }), name)
  if (!task.safety || task.handing !== 'new') return told
  const beside = besideOwner(told.task, at, people, rules)
  const mails = beside.map((personId) => ({ name: 'task' as const, personId }))
  const ladder = [...new Set([...told.task.ladder, ...beside])]
  return { ...told, task: { ...told.task, ladder, mails: [...told.task.mails, ...mails] } }
}

/** Who hears of a matter of safety at once beside the owner: the manager and the configured person, or who stands in for them. */
function besideOwner(task: Task, at: string, people: People, { complaints }: TaskRules): string[] {
  const manager = ladderOf(task.accountOwnerId, people)[1]
  const asked = [manager, complaints.safetyPerson].filter((id) => id !== undefined)
  const present = asked.map((id) => standInFor(id, at, people))
  return [...new Set(present)].filter((id) => id !== task.ownerId)
}

function nudge(task: Task, at: string, people: People): Moved {
  const nudged = moveTask(task, 'nudge', byClock(at), { lastNudgeAt: at })
  if (task.status === 'open') return recall(nudged, at, people)
  const { approverId } = task.approval ?? { approverId: task.ownerId }
  return {
    ...nudged,
    task: { ...nudged.task, mails: [...task.mails, { name: 'task-approval', personId: approverId }] },
  }
}

function tellApprover(task: Task, at: string): Moved {
  const { approval } = task
  if (!approval) throw new Error(`task ${task.taskId}: it waits for an approval that it does not hold`)
  const mails: TaskMail[] = [...task.mails, { name: 'task-approval', personId: approval.approverId }]
  return moveTask(task, 'tell', byClock(at), { approval: { ...approval, told: true }, mails })
}

function handOnApproval(task: Task, at: string, people: People, rules: TaskRules): Moved {
  const { approval } = task
  if (!approval) throw new Error(`task ${task.taskId}: it waits for an approval that it does not hold`)
  const approverId = standInFor(approval.approverId, at, people)
  const { name, email } = personOf(approverId, people)
  const dueAt = deadlineFor({ ...task, kind: 'tell-customer' }, approverId, at, people, rules)
  const handed = { ...approval, approverId, approver: { name, email }, since: at, dueAt, told: false }
  // Whoever has it now was reminded of nothing yet.
  const asked = { approval: handed, lastNudgeAt: undefined }
  return moveTask(task, 'hand-on', { ...byClock(at), why: 'absent' }, asked)
}
