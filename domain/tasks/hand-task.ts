import { ladderOf, standInFor } from '../people/ladder.ts'
import { type People, personOf } from '../people/people.ts'
import { deadlineFor, laterOf, reminderFor, type TaskRules } from './deadlines.ts'
import { type Moved, type Mover, moveTask } from './move-task.ts'
import type { Handing, Task } from './task.ts'

/** What changes when a task comes to somebody: told anew, with a deadline and a reminder of their own. */
function inHandsOf(
  task: Task,
  personId: string,
  handing: Handing,
  dueAt: string,
  at: string,
  people: People,
): Partial<Task> {
  const { name, email } = personOf(personId, people)
  return {
    ownerId: personId,
    owner: { name, email },
    handing,
    assignedAt: at,
    handedFrom: task.owner,
    dueAt,
    remindAt: reminderFor(personId, at, dueAt, people),
    ladder: [...new Set([...task.ladder, personId])],
    told: false,
    reminded: false,
    lastNudgeAt: undefined,
    recalledAt: undefined,
    mails: [],
  }
}

/** The next one to ask when nobody answered; undefined when everybody on the ladder, the office included, was asked. */
export function nextOnLadder(
  task: Task,
  at: string,
  people: People,
): { level: number; personId: string } | undefined {
  const rungs = ladderOf(task.accountOwnerId, people)
  for (let level = task.escalationLevel + 1; level < rungs.length; level++) {
    const personId = standInFor(rungs[level] ?? '', at, people)
    if (!task.ladder.includes(personId)) return { level, personId }
  }
  return undefined
}

/** The task one rung up, with that person's own deadline and at least the time that was promised before. */
export function escalateTask(
  task: Task,
  to: { level: number; personId: string },
  handing: 'escalated' | 'handed-over',
  mover: Mover,
  people: People,
  rules: TaskRules,
): Moved {
  const { at } = mover
  const own = deadlineFor(task, to.personId, at, people, rules)
  const dueAt = laterOf(own, task.dueAt)
  const changes = inHandsOf(task, to.personId, handing, dueAt, at, people)
  const handOver = handing === 'handed-over' ? { ladder: without(changes.ladder, task.ownerId) } : {}
  return moveTask(task, 'escalate', mover, {
    ...changes,
    ...handOver,
    escalationLevel: to.level,
    snoozedUntil: undefined,
  })
}

/** The task with somebody else on the same rung. Whoever had it before has it no more; it keeps its deadline, or gets a day. */
export function reassignTask(
  task: Task,
  personId: string,
  handing: Exclude<Handing, 'new' | 'escalated' | 'handed-over'>,
  mover: Mover,
  people: People,
  rules: TaskRules,
): Moved {
  const { at } = mover
  const soon = deadlineFor({ ...task, kind: 'tell-customer' }, personId, at, people, rules)
  const dueAt = laterOf(task.dueAt, soon)
  const changes = inHandsOf(task, personId, handing, dueAt, at, people)
  return moveTask(task, 'reassign', mover, {
    ...changes,
    told: hasHeard(task, personId, handing),
    ladder: without(changes.ladder, task.ownerId, personId),
  })
}

/** Who was told of a matter of safety beside the owner has the mail and a link that works: the task comes to them without another one. */
function hasHeard({ safety, ladder, mails }: Task, personId: string, handing: Handing): boolean {
  const byItself = handing === 'unreachable' || handing === 'absent'
  const isOwed = mails.some((mail) => mail.personId === personId)
  return safety && byItself && ladder.includes(personId) && !isOwed
}

function without(ladder: readonly string[] = [], personId: string, stays?: string): string[] {
  return ladder.filter((id) => id !== personId || id === stays)
}
