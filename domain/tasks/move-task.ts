import * as z from 'zod'
import { Instant } from '../events/fields.ts'
import type { Task } from './task.ts'
import { allows, type Move, transitions } from './transitions.ts'

/** One move of a task or complaint, for whoever asks later: who, when, from, to, why. */
export const AuditEntry = z
  .strictObject({
    at: Instant,
    by: z.string(),
    move: z.string(),
    from: z.string(),
    to: z.string(),
    why: z.string().optional(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

/** A task after some moves, with an audit entry for each. */
export type Moved = { task: Task; entries: AuditEntry[] }

/** Who makes a move and when; `holdfast` is nobody but the clock. */
export type Mover = { by: string; at: string; why?: string }

/** The clock as a mover. */
export function byClock(at: string): Mover {
  return { by: 'holdfast', at }
}

/**
 * One move, by the table of transitions: `changes` are the facts that go with it. Throws when the status does not allow it: callers ask
 * `allows` first where a person tries.
 */
export function moveTask(task: Task, move: Move, mover: Mover, changes: Partial<Task> = {}): Moved {
  if (!allows(task.status, move))
    throw new Error(`task ${task.taskId}: "${move}" is not possible while it is ${task.status}`)
  const to = transitions[move].to ?? task.status
  const next = { ...task, ...changes, status: to }
  const entry = {
    at: mover.at,
    by: mover.by,
    move,
    from: `${task.status} ${task.ownerId}`,
    to: `${to} ${next.ownerId}`,
    ...(mover.why !== undefined && { why: mover.why }),
  }
  return { task: next, entries: [entry] }
}

/** Moves one after the other. */
export function thenMove(moved: Moved, move: (task: Task) => Moved): Moved {
  const next = move(moved.task)
  return { task: next.task, entries: [...moved.entries, ...next.entries] }
}
