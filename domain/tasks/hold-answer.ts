import { later } from './deadlines.ts'
import { byClock, type Moved, type Mover, moveTask } from './move-task.ts'
import type { Task } from './task.ts'

/** For how long whoever decided may think better of it; the run goes on afterwards. */
export const holdMinutes = 10

/** A task that was just answered or proposed about, held until it can no longer be taken back. `before` is the task as it was. */
export function holdAnswer(moved: Moved, before: Task, personId: string, at: string): Moved {
  const { approval, contactedAt } = before
  const until = later(at, holdMinutes * 60_000)
  const held = { until, personId, ...(approval && { approval }), ...(contactedAt && { contactedAt }) }
  return { ...moved, task: { ...moved.task, held } }
}

/** Whether a person may still take back what they decided. */
export function mayTakeBack({ held, followUp }: Task, personId: string, at: string): boolean {
  return held !== undefined && followUp === undefined && held.personId === personId && at < held.until
}

/** The task as it was before it was decided. */
export function takeBack(task: Task, mover: Mover): Moved {
  const { held } = task
  if (!held) throw new Error(`task ${task.taskId}: nothing is held that could be taken back`)
  const { approval, contactedAt } = held
  const before = { answer: undefined, agreed: undefined, held: undefined, approval, contactedAt }
  return moveTask(task, approval ? 'ask-again' : 'take-back', mover, before)
}

/** What was held stands. */
export function settleHeld(task: Task, at: string): Moved {
  return moveTask(task, 'settle', byClock(at), { held: undefined })
}
