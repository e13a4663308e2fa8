import * as z from 'zod'
import { remindAt } from '../../domain/complaints/sla-clock.ts'
import { Id } from '../../domain/events/fields.ts'
import { valueOfState } from '../../domain/learning/value-of-state.ts'
import { assess } from '../../domain/risk/assess.ts'
import { openComplaintTask, openWinBackTask, type TaskSeed } from '../../domain/tasks/open-task.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { RunRef, WaitSeconds } from '../../workflows/workflow.ts'
import { asOfDay } from '../operations/as-of-day.ts'
import { readLatest } from '../operations/read-latest.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { announce } from '../store/announcement.ts'
import { readComplaint } from '../store/complaints.ts'
import { modelOfAccount } from '../store/models.ts'
import { mustReadRun } from '../store/runs.ts'
import { readTask, taskItem } from '../store/tasks.ts'

const day = 86_400_000

/** Opens the run's one task, for a complaint when it is given one, else to win the account back. A repeat finds it open. */
export const openTask = defineStep({
  name: 'OpenTask',
  needs: ['table'],
  input: RunRef.extend({ complaintId: Id.optional() }),
  output: z.strictObject({
    taskId: Id,
    remindInSeconds: WaitSeconds,
    answerInSeconds: WaitSeconds,
    orderInSeconds: WaitSeconds,
  }),
  async run({ runId, accountId, complaintId }, given) {
    const taskId = `task-${runId}`
    const account = await accountOrDefault(given.table, accountId, given.settings)
    const { owner, ownerId } = account
    const seed = {
      taskId,
      runId,
      accountId,
      accountName: account.name,
      ownerId,
      owner,
    }
    const existing = await readTask(given.table, accountId, taskId)
    const at = existing?.value.openedAt ?? given.now().toISOString()
    const plan = complaintId
      ? await complaintPlan({ ...seed, at }, complaintId, given)
      : await winBackPlan({ ...seed, at }, given)
    if (!existing) await store(plan.task, given)
    return { taskId, ...waits(plan, given.now(), given.settings.winBack.followUpDays) }
  },
})

type Plan = { task: Task; remindAt: string }

async function complaintPlan(
  seed: Omit<TaskSeed, 'dueAt'>,
  complaintId: string,
  { table, settings }: Given<'table'>,
): Promise<Plan> {
  const complaint = await readComplaint(table, seed.accountId, complaintId)
  const task = openComplaintTask({ ...seed, dueAt: complaint.resolveBy }, complaint)
  return { task, remindAt: remindAt(complaint, settings.businessCalendar) }
}

async function winBackPlan(
  seed: Omit<TaskSeed, 'dueAt'>,
  { table, settings }: Given<'table'>,
): Promise<Plan> {
  const { answerDays, remindDays } = settings.winBack
  const { choice } = (await mustReadRun(table, seed.accountId, seed.runId)).value
  if (!choice) throw new Error(`Run ${seed.runId}: an offer, or none, is chosen before its task is opened`)
  const state = await readLatest(table, seed.accountId)
  const model = await modelOfAccount(table, seed.accountId)
  const today = asOfDay(state, new Date(seed.at))
  const report = assess(state, today, settings, model)
  const value = valueOfState(state, today, settings, model)
  const after = (span: number) => new Date(Date.parse(seed.at) + span * day).toISOString()
  const task = openWinBackTask({ ...seed, dueAt: after(answerDays + remindDays) }, report, choice, value)
  return { task, remindAt: after(answerDays) }
}

async function store(task: Task, { table, now }: Given<'table'>): Promise<void> {
  const { accountId, taskId, runId, kind, dueAt } = task
  const told = announce(
    'TaskOpened.v1',
    {
      accountId,
      key: taskId,
      ids: { taskId, runId, kind },
      sentence: `${accountId}: a ${kind} task is with the owner until ${dueAt.slice(0, 10)}`,
    },
    now().toISOString(),
  )
  await table.transact([{ put: taskItem(task), ifAbsent: true }, told])
}

/** How long the states wait, counted from now: to the reminder, from there to the deadline, and for an order. */
function waits({ task, remindAt: reminder }: Plan, now: Date, followUpDays: number) {
  const seconds = (from: number, to: number) => Math.max(1, Math.ceil((to - from) / 1000))
  const remind = Math.max(now.getTime(), Date.parse(reminder))
  return {
    remindInSeconds: seconds(now.getTime(), remind),
    answerInSeconds: seconds(remind, Date.parse(task.dueAt)),
    orderInSeconds: followUpDays * 86_400,
  }
}
