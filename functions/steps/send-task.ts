import type * as z from 'zod'
import { dayOf } from '../../domain/history/day.ts'
import { messages } from '../../domain/messages/messages.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { TaskRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { SendResult, sendMail } from '../runtime/send-mail.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { readComplaint } from '../store/complaints.ts'
import { makeLink } from '../store/links.ts'
import { overrideOn } from '../store/risk-overrides.ts'
import { mustReadTask } from '../store/tasks.ts'

const linkOutlivesTaskDays = 30

/** Tells the owner of a new task: who, why, what to do, by when, and the one link. */
export const sendTask = defineStep({
  name: 'SendTask',
  needs: ['table', 'mail'],
  input: TaskRef,
  output: SendResult,
  run: (input, given) => sendTaskMail('task', input, given),
})

/**
 * Sends one of the mails about a task to whoever has it now, with a link of its own; where that address is suppressed,
 * to the account's owner, their manager or the fallback owner. A task that is settled needs no mail.
 */
export async function sendTaskMail(
  name: 'task' | 'task-reminder' | 'task-escalation',
  { runId, accountId, taskId }: z.infer<typeof TaskRef>,
  given: Given<'table' | 'mail'>,
): Promise<SendResult> {
  const { table, settings } = given
  const task = (await mustReadTask(table, accountId, taskId)).value
  if (task.status !== 'open') return { status: 'not-needed' }
  const { name: accountName, owner } = await accountOrDefault(table, accountId, settings)
  const complaint = task.complaintId && (await readComplaint(table, accountId, task.complaintId))
  const riskOverride = await overrideOn(table, accountId, dayOf(given.now().toISOString()))
  const { locale } = settings
  return sendMail(
    {
      runId,
      accountId,
      name,
      audience: 'internal',
      to: [task.owner, owner, ...(owner.manager ? [owner.manager] : []), officeOf(settings)],
      locale,
      async render() {
        const { link, linkExpiresAt } = await linkTo(task, given)
        const data = { accountName, task, link, linkExpiresAt, ...(complaint && { complaint }) }
        const beside = riskOverride ? { riskOverride } : {}
        const letterhead = { company: settings.company.name, timeZone: settings.businessCalendar.timeZone }
        return messages[name].render({ ...letterhead, ...data, ...beside }, locale)
      },
    },
    given,
  )
}

async function linkTo(
  { accountId, taskId, escalationLevel, dueAt }: Task,
  { table, settings }: Given<'table'>,
) {
  const expires = Date.parse(dueAt) + linkOutlivesTaskDays * 86_400_000
  const linkExpiresAt = new Date(expires).toISOString()
  const addressee = escalationLevel === 1 ? 'manager' : 'owner'
  const token = await makeLink(table, { accountId, taskId, addressee, expiresAt: linkExpiresAt })
  return { link: `${settings.publicUrl.replace(/\/$/, '')}/tasks/${token}`, linkExpiresAt }
}
