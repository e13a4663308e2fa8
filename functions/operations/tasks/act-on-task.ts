import type { People } from '../../../domain/people/people.ts'
import type { Moved } from '../../../domain/tasks/move-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { allows, type Move } from '../../../domain/tasks/transitions.ts'
import type { Caller } from '../../runtime/caller.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import type { TableReader } from '../../store/table/table.ts'
import { findTask } from '../../store/tasks/tasks.ts'
import { changeTask } from './change-task.ts'

/** A task that somebody names by its id; throws a Problem where there is none that they may see. */
export async function taskNamed(taskId: string, caller: Caller, { table }: { table: TableReader }) {
  const found = await findTask(table, taskId)
  const sight = await sightOf(table, caller)
  if (!found || ![found.value.ownerId, found.value.accountOwnerId].some((id) => sees(sight, id)))
    throw new Problem('not-found', `There is no task ${taskId}.`)
  return found
}

/** One move of a person on a task; throws a Problem where the task is past it. */
export async function actOnTask(
  taskId: string,
  move: Move,
  caller: Caller,
  given: Given<'table'>,
  decide: (task: Task, people: People, at: string) => Moved,
): Promise<Task> {
  const { value } = await taskNamed(taskId, caller, given)
  return changeTask(value, given, (task, people, at) => {
    if (!allows(task.status, move))
      throw new Problem(
        'not-possible',
        `Task ${taskId} is ${task.status}: "${move}" is not possible any more.`,
      )
    return decide(task, people, at)
  })
}
