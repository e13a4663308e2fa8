import { isClockShort, isOneOfMany } from '../../domain/tasks/morning.ts'
import type { Task, TaskMail } from '../../domain/tasks/task.ts'
import { TaskRef } from '../../workflows/run-ref.ts'
import { letterAbout } from '../operations/letter-about.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { readPeople } from '../store/people/people.ts'
import { countPressing } from '../store/people/pressing-counts.ts'
import { contentHash } from '../store/table/content-hash.ts'
import { untilWritten } from '../store/table/revision.ts'
import { mustReadTask, taskWrite } from '../store/tasks/tasks.ts'

/** Sends every mail that a task still owes to somebody: who, why, what to do, by when, and a link of their own. */
export const sendTask = defineStep({
  name: 'SendTask',
  needs: ['table', 'mail'],
  input: TaskRef,
  output: SendResult,
  async run({ accountId, taskId }, given) {
    const { table } = given
    let result: SendResult = { status: 'not-needed' }
    for (;;) {
      const task = (await mustReadTask(table, accountId, taskId)).value
      const [next] = task.mails
      if (next === undefined) return result
      const waits = await isTooMany(task, next, given)
      if (!waits) result = await sendTaskMail(task, next, given)
      await takeOff(task, next, given, waits ? { recalledAt: given.now().toISOString() } : {})
    }
  },
})

/** Whether somebody got as many mails of this kind today as a person reads: then the next mail of a morning tells it. */
async function isTooMany(
  task: Task,
  mail: TaskMail,
  { table, settings, now }: Given<'table'>,
): Promise<boolean> {
  if (!isOneOfMany(task, mail)) return false
  const at = now()
  if (await countPressing(table, mail.personId, { at, most: settings.rhythm.complaintMailsADay }))
    return false
  return !isClockShort(task, at.toISOString(), await readPeople(table, settings))
}

/** The mail is not owed any more, and the task is as `changes` say; others may have been added meanwhile. */
function takeOff(
  { accountId, taskId }: Task,
  done: TaskMail,
  { table }: Given<'table'>,
  changes: Pick<Task, 'recalledAt'>,
): Promise<true> {
  return untilWritten(`Task ${taskId}`, async () => {
    const read = await mustReadTask(table, accountId, taskId)
    const at = read.value.mails.findIndex(
      ({ name, personId }) => name === done.name && personId === done.personId,
    )
    if (at < 0) return true
    const mails = read.value.mails.toSpliced(at, 1)
    const next = taskWrite(read, { ...read.value, ...changes, mails })
    return (await table.put(next.put, next)).written ? true : undefined
  })
}

async function sendTaskMail(task: Task, mail: TaskMail, given: Given<'table' | 'mail'>): Promise<SendResult> {
  const { accountId, runId, taskId } = task
  const letter = await letterAbout(task, mail, given)
  const name = nameOf(task, mail)
  return sendMail({ runId, accountId, matter: taskId, name, audience: 'internal', ...letter }, given)
}

/** Tells apart every mail of a task, in letters that a mail tag may have: to whom, and of which time in their hands. */
function nameOf({ taskId, assignedAt, lastNudgeAt, approval }: Task, { name, personId }: TaskMail): string {
  const which = [taskId, personId, approval?.since ?? lastNudgeAt ?? assignedAt]
  return `${name}-${contentHash(which).slice(0, 16)}`
}
