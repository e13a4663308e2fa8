import { standInFor } from '../people/ladder.ts'
import type { People } from '../people/people.ts'
import { awayFrom, isPresent, whenReached } from '../people/presence.ts'
import { later, laterOf } from './deadlines.ts'
import { nextOnLadder } from './hand-task.ts'
import { isPressing } from './morning.ts'
import { isUndecided, type Task } from './task.ts'
import type { Move } from './transitions.ts'

/** What is to be done about a task when nobody answers, and when. */
export type NextMove = { at: string; move: Move }

const day = 86_400_000

/** How often the last one on the ladder is asked again: weekly, and about a matter of safety daily. */
export function nudgeDays({ safety }: Pick<Task, 'safety'>): number {
  return safety ? 1 : 7
}

/**
 * The next thing that is due about a task without anybody answering, judged at `at`: hand it on from who is away, tell, remind, ask the
 * next one on the ladder, and when there is none, ask again and again. Undefined once it is decided.
 */
export function nextMove(task: Task, at: string, people: People): NextMove | undefined {
  if (task.held) return { at: task.held.until, move: 'settle' }
  if (!isUndecided(task)) return undefined
  if (task.status === 'snoozed') return { at: task.snoozedUntil ?? at, move: 'wake' }
  const moves = task.status === 'open' ? openMoves(task, at, people) : approvalMoves(task, at, people)
  return moves.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]
}

function openMoves(task: Task, at: string, people: People): NextMove[] {
  const { ownerId } = task
  if (!isPresent(ownerId, at, people) && standInFor(ownerId, at, people) !== ownerId)
    return [{ at, move: 'reassign' }]
  const leaves = awayFrom(ownerId, at, people)
  const moves: NextMove[] = leaves === undefined ? [] : [{ at: leaves, move: 'reassign' }]
  // What does not press is told by the mail of the morning; being reminded is a fact that this mail looks at.
  if (!task.told && isPressing(task))
    moves.push({ at: toldAt(task, ownerId, task.assignedAt, people), move: 'tell' })
  else if (!task.reminded && task.remindAt < task.dueAt)
    moves.push({ at: recalledAt(task, task.remindAt, people), move: 'remind' })
  moves.push(
    nextOnLadder(task, at, people)
      ? { at: task.dueAt, move: 'escalate' }
      : { at: nudgeAt(task, people), move: 'nudge' },
  )
  return moves
}

function approvalMoves(task: Task, at: string, people: People): NextMove[] {
  const { approval } = task
  if (!approval) throw new Error(`task ${task.taskId}: it waits for an approval that it does not hold`)
  const { approverId, since, dueAt, told } = approval
  const gone = !isPresent(approverId, at, people) && standInFor(approverId, at, people) !== approverId
  if (gone) return [{ at, move: 'hand-on' }]
  const leaves = awayFrom(approverId, at, people)
  return [
    ...(leaves === undefined ? [] : [{ at: leaves, move: 'hand-on' as const }]),
    told
      ? {
          at: later(laterOf(dueAt, task.lastNudgeAt ?? dueAt), task.lastNudgeAt ? 7 * day : 0),
          move: 'nudge',
        }
      : { at: toldAt(task, approverId, since, people), move: 'tell' },
  ]
}

/** A matter of safety is told at once, everything else while the person works. */
function toldAt(task: Task, personId: string, from: string, people: People): string {
  return task.safety ? from : whenReached(personId, from, people)
}

function nudgeAt(task: Task, people: People): string {
  const from = task.lastNudgeAt === undefined ? task.dueAt : later(task.lastNudgeAt, nudgeDays(task) * day)
  return recalledAt(task, from, people)
}

/** What presses is recalled while the person works; the rest in time for the mail of the morning. */
function recalledAt(task: Task, from: string, people: People): string {
  return isPressing(task) ? toldAt(task, task.ownerId, from, people) : from
}
