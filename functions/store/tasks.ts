import * as z from 'zod'
import { Task } from '../../domain/tasks/task.ts'
import { accountPk } from './accounts.ts'
import { openTasksPk } from './open-tasks.ts'
import { readStored } from './read-stored.ts'
import { firstRevision, nextRevision, type Revised, readRevised, revisedOf } from './revision.ts'
import { ownerPk } from './risk.ts'
import type { Condition, Item, Key, TableReader } from './table.ts'

const Waiting = z.object({ token: z.string().optional() })

/** A#<accountId> / TASK#<taskId> */
export function taskKey(accountId: string, taskId: string): Key {
  return { pk: accountPk(accountId), sk: `TASK#${taskId}` }
}

/** Where a task is listed: with its owner by status and deadline, and while it is open also with all that have a deadline. */
function listing(task: Task) {
  return {
    ownerPk: ownerPk(task.ownerId),
    ownerSk: `TASK#${task.status}#${task.dueAt}#${task.taskId}`,
    ...(task.status === 'open' && { duePk: openTasksPk, dueSk: `${task.dueAt}#${task.taskId}` }),
  }
}

/** The item of a new task. */
export function taskItem(task: Task): Item {
  return firstRevision(taskKey(task.accountId, task.taskId), task, listing(task))
}

/** A task of an item, also of one read through an index. */
export function taskOf(item: Item): Task {
  return revisedOf(item, Task).value
}

/** The token of the state that waits for this task's answer; absent before the run waits. */
export function tokenOf(item: Item): string | undefined {
  return readStored(Waiting, item).token
}

/** A task with its revision, or undefined. */
export function readTask(
  reader: TableReader,
  accountId: string,
  taskId: string,
): Promise<Revised<Task> | undefined> {
  return readRevised(reader, taskKey(accountId, taskId), Task)
}

/** A task with its revision; throws when it is not there. */
export async function mustReadTask(
  reader: TableReader,
  accountId: string,
  taskId: string,
): Promise<Revised<Task>> {
  const read = await readTask(reader, accountId, taskId)
  if (!read) throw new Error(`Task ${taskId} of account ${accountId} is missing`)
  return read
}

/** Every task of an account. */
export async function listTasks(reader: TableReader, accountId: string): Promise<Task[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: 'TASK#' })
  return items.map(taskOf)
}

/** The write that replaces a task; the token of the waiting state stays, unless a newer one is given. */
export function taskWrite(
  read: Revised<Task>,
  task: Task,
  token = tokenOf(read.item),
): { put: Item; if: Condition } {
  return nextRevision(read, task, { ...listing(task), ...(token && { token }) })
}
