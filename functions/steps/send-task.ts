import { dayOf } from '../../domain/history/day.ts'
import { messages } from '../../domain/messages/messages.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import { personOf } from '../../domain/people/people.ts'
import type { Task, TaskMail } from '../../domain/tasks/task.ts'
import { TaskRef } from '../../workflows/workflow.ts'
import { statementBeside } from '../operations/statement-beside.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { readComplaint } from '../store/complaints.ts'
import { contentHash } from '../store/content-hash.ts'
import { makeLink } from '../store/links.ts'
import { readPeople } from '../store/people.ts'
import { untilWritten } from '../store/revision.ts'
import { overrideOn } from '../store/risk-overrides.ts'
import { mustReadTask, taskWrite } from '../store/tasks.ts'

const linkWorksDays = 180

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
      result = await sendTaskMail(task, next, given)
      await takeOff(task, next, given)
    }
  },
})

/** The mail is not owed any more; others may have been added meanwhile. */
function takeOff({ accountId, taskId }: Task, done: TaskMail, { table }: Given<'table'>): Promise<true> {
  return untilWritten(`Task ${taskId}`, async () => {
    const read = await mustReadTask(table, accountId, taskId)
    const at = read.value.mails.findIndex(
      ({ name, personId }) => name === done.name && personId === done.personId,
    )
    if (at < 0) return true
    const next = taskWrite(read, { ...read.value, mails: read.value.mails.toSpliced(at, 1) })
    return (await table.put(next.put, next)).written ? true : undefined
  })
}

async function sendTaskMail(task: Task, mail: TaskMail, given: Given<'table' | 'mail'>): Promise<SendResult> {
  const { table, settings, now } = given
  const { accountId, runId } = task
  const people = await readPeople(table, settings)
  const person = personOf(mail.personId, people)
  const account = await accountOrDefault(table, accountId, settings)
  const [complaintId] = task.complaintIds
  const complaint = complaintId === undefined ? undefined : await readComplaint(table, accountId, complaintId)
  const riskOverride = await overrideOn(table, accountId, dayOf(now().toISOString()))
  const statement = await statementBeside(task, now().toISOString(), table)
  const locale = person.locale ?? settings.locale
  return sendMail(
    {
      runId,
      accountId,
      matter: task.taskId,
      name: nameOf(task, mail),
      audience: 'internal',
      to: [person, officeOf(settings)],
      locale,
      async render(to) {
        const { link, linkExpiresAt } = await linkTo(task, mail.personId, given)
        const timeZone = person.timeZone ?? settings.businessCalendar.timeZone
        const letterhead = { company: settings.company.name, timeZone }
        const data = { accountName: account.name, addressee: to.name, task, link, linkExpiresAt }
        return messages[mail.name].render(
          {
            ...letterhead,
            ...data,
            ...statement,
            ...(complaint && { complaint }),
            ...(riskOverride && { riskOverride }),
          },
          locale,
        )
      },
    },
    given,
  )
}

/** Tells apart every mail of a task, in letters that a mail tag may have: to whom, and of which time in their hands. */
function nameOf({ taskId, assignedAt, lastNudgeAt, approval }: Task, { name, personId }: TaskMail): string {
  const which = [taskId, personId, approval?.since ?? lastNudgeAt ?? assignedAt]
  return `${name}-${contentHash(which).slice(0, 16)}`
}

async function linkTo(
  { accountId, taskId }: Task,
  personId: string,
  { table, settings, now }: Given<'table'>,
) {
  const linkExpiresAt = new Date(now().getTime() + linkWorksDays * 86_400_000).toISOString()
  const token = await makeLink(table, { accountId, taskId, personId, expiresAt: linkExpiresAt })
  return { link: `${settings.publicUrl.replace(/\/$/, '')}/tasks/${token}`, linkExpiresAt }
}
