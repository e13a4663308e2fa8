import * as z from 'zod'
import { advance } from '../../domain/complaints/advance.ts'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import { matterOf } from '../../domain/complaints/matter-of.ts'
import { moveComplaint, unmoved } from '../../domain/complaints/move-complaint.ts'
import { leadsTo } from '../../domain/complaints/transitions.ts'
import { Id } from '../../domain/events/fields.ts'
import { byClock, moveTask } from '../../domain/tasks/move-task.ts'
import { openComplaintTask } from '../../domain/tasks/open-task.ts'
import { isUndecided, type Task } from '../../domain/tasks/task.ts'
import { say } from '../../domain/words/say.ts'
import { RunRef } from '../../workflows/run-ref.ts'
import { planSale } from '../operations/accounts/plan-sale.ts'
import { planSurveyCall } from '../operations/accounts/plan-survey-call.ts'
import { planLotCall } from '../operations/actions/plan-lot-call.ts'
import { planJointCall } from '../operations/people/plan-joint-call.ts'
import { taskMoves } from '../operations/tasks/change-task.ts'
import { seedTask } from '../operations/tasks/seed-task.ts'
import { storeTask } from '../operations/tasks/store-task.ts'
import { wakeTasksFor } from '../operations/tasks/wake-tasks.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { noticeItem } from '../store/mail/notices.ts'
import { readPeople } from '../store/people/people.ts'
import { untilWritten } from '../store/table/revision.ts'
import { changeComplaint, readComplaint } from '../store/tasks/complaints.ts'
import { matterItem, matterKey, taskOfMatter } from '../store/tasks/matters.ts'
import { mustReadRun } from '../store/tasks/runs.ts'
import { readTask } from '../store/tasks/tasks.ts'

/**
 * Opens the run's one task, for a complaint when it is given one, else to call the account, alone to sell or together to hand it over. A complaint about a matter that somebody
 * has already joins that task. A repeat finds it open.
 */
export const openTask = defineStep({
  name: 'OpenTask',
  needs: ['table'],
  input: RunRef.extend({ complaintId: Id.optional() }),
  output: z.strictObject({ taskId: Id, joined: z.boolean() }),
  async run({ runId, accountId, complaintId }, given) {
    const taskId = `task-${runId}`
    const isRepeat = (await readTask(given.table, accountId, taskId)) !== undefined
    if (complaintId) {
      const ids = { runId, accountId, complaintId, taskId }
      const opened = isRepeat ? { taskId, joined: false } : await forComplaint(ids, given)
      await investigate(ids, given)
      // A sale to the account waits from now on.
      await wakeTasksFor(accountId, given)
      return opened
    }
    if (isRepeat) return { taskId, joined: false }
    const { playbook } = (await mustReadRun(given.table, accountId, runId)).value
    if (playbook === 'joint-call') await forJointCall({ runId, accountId, taskId }, given)
    else if (playbook === 'lot-call')
      await storeTask(await planLotCall({ runId, accountId, taskId }, given), given)
    else if (playbook === 'survey-call')
      await storeTask(await planSurveyCall({ runId, accountId, taskId }, given), given)
    else await storeTask(await planSale({ runId, accountId, taskId }, given), given)
    return { taskId, joined: false }
  },
})

/** The former owner of the account, too, is told of the call, and where to say that it is done. */
async function forJointCall(
  ids: { runId: string; accountId: string; taskId: string },
  given: Given<'table'>,
): Promise<void> {
  const { accountId, taskId: id } = ids
  const task = await planJointCall(ids, given)
  const asked = { kind: 'joint-call', accountId, id, at: task.openedAt } as const
  const notices = task.jointCall ? [{ put: noticeItem(task.jointCall.formerId, asked) }] : []
  await storeTask(task, given, notices)
}

type Ids = { runId: string; accountId: string; complaintId: string; taskId: string }

async function forComplaint(ids: Ids, given: Given<'table'>): Promise<{ taskId: string; joined: boolean }> {
  const { table, settings, now } = given
  const { accountId, complaintId, taskId, runId } = ids
  const complaint = await readComplaint(table, accountId, complaintId)
  const account = await accountOrDefault(table, accountId, settings)
  const people = await readPeople(table, settings)
  const at = now().toISOString()
  const { resolveBy: dueAt, safety } = complaint
  const task = openComplaintTask(
    seedTask({ taskId, runId, accountId, kind: 'complaint', safety, dueAt }, account, at, people, settings),
    complaint,
  )
  const matter = matterOf(complaint)
  if (matter === undefined) {
    await storeTask(task, given)
    return { taskId, joined: false }
  }
  return untilWritten(`Matter of complaint ${complaintId}`, async () => {
    const known = await table.get(matterKey(accountId, matter))
    const lead = known && (await readTask(table, accountId, taskOfMatter(known)))
    if (!lead || !isUndecided(lead.value)) {
      const claim = matterItem(accountId, matter, taskId)
      const guarded = known
        ? { put: claim, if: { taskId: { is: taskOfMatter(known) } } }
        : { put: claim, ifAbsent: true as const }
      return (await storeTask(task, given, [guarded])) ? { taskId, joined: false } : undefined
    }
    const joined = join(lead.value, complaint, at)
    if (joined && !(await table.transact(taskMoves(lead, joined, at))).written) return undefined
    const [first] = lead.value.complaintIds
    await changeComplaint(table, accountId, complaintId, (present) =>
      present.linkedTo === first || !leadsTo(present.status, 'link')
        ? unmoved(present)
        : moveComplaint(
            present,
            'link',
            { ...byClock(at), ...(first && { why: first }) },
            { linkedTo: first },
          ),
    )
    return { taskId: lead.value.taskId, joined: true }
  })
}

/** Somebody has it now: that is when looking into it begins. */
async function investigate({ accountId, complaintId }: Ids, { table, now }: Given<'table'>) {
  const clock = byClock(now().toISOString())
  await changeComplaint(table, accountId, complaintId, (present) =>
    leadsTo(present.status, 'investigate')
      ? advance(present, { type: 'investigate' }, clock)
      : unmoved(present),
  )
}

function join(task: Task, complaint: Complaint, at: string) {
  const { complaintId, reference, description } = complaint
  if (task.complaintIds.includes(complaintId)) return undefined
  const complaintIds = [...task.complaintIds, complaintId]
  const another = say('why.another-complaint', { reference, description: description.slice(0, 200) })
  const why = [...task.why, another]
  return moveTask(task, 'note', { by: 'holdfast', at, why: `linked ${complaintId}` }, { complaintIds, why })
}
