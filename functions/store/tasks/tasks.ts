import * as z from 'zod'
import { isUndecided, Task } from '../../../domain/tasks/task.ts'
import { accountPk } from '../accounts/account-key.ts'
import { ownerPk } from '../accounts/risk.ts'
import { readStored } from '../table/read-stored.ts'
import { firstRevision, nextRevision, type Revised, readRevised, revisedOf } from '../table/revision.ts'
import type { Condition, Item, Key, TableReader } from '../table/table.ts'
import { openTasksPk } from './open-tasks.ts'

const Waiting = z.object({ token: z.string().optional() })

/** A#<accountId> / TASK#<taskId> */
export function taskKey(accountId: string, taskId: string): Key {
  return { pk: accountPk(accountId), sk: `TASK#${taskId}` }
}

/** T#<taskId> / TASK: to find a task by its id alone. */
export function taskPointerKey(taskId: string): Key {
  return { pk: `T#${taskId}`, sk: 'TASK' }
}

/** Where a task is listed: with its owner by status and deadline, and while it is undecided also with all that have a deadline. */
function listing(task: Task) {
  return {
    ownerPk: ownerPk(task.ownerId),
    ownerSk: `TASK#${task.status}#${task.dueAt}#${task.taskId}`,
    ...(isUndecided(task) && { duePk: openTasksPk, dueSk: `${task.dueAt}#${task.taskId}` }),
  }
}

/** The writes of a new task: its item, and the pointer to it. */
export function newTask(task: Task): { put: Item; ifAbsent: true }[] {
  const { accountId, taskId } = task
  return [
    { put: firstRevision(taskKey(accountId, taskId), task, listing(task)), ifAbsent: true },
    { put: { ...taskPointerKey(taskId), accountId }, ifAbsent: true },
  ]
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

const Pointer = z.object({ accountId: z.string() })

/** The account whose task a pointer leads to. */
export function accountOfTask(pointer: Item): string {
  return readStored(Pointer, pointer).accountId
}

/** A task by its id alone, with its revision; undefined when there is none. */
export async function findTask(reader: TableReader, taskId: string): Promise<Revised<Task> | undefined> {
  const pointer = await reader.get(taskPointerKey(taskId))
  return pointer && readTask(reader, accountOfTask(pointer), taskId)
}
