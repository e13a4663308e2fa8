import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import { nextOf, tendComplaint } from '../../domain/complaints/tend-complaint.ts'
import { followClocks } from '../../domain/tasks/follow-clocks.ts'
import type { Moved } from '../../domain/tasks/move-task.ts'
import { isUndecided, type Task } from '../../domain/tasks/task.ts'
import { TaskRef, WaitSeconds } from '../../workflows/run-ref.ts'
import { answered } from '../operations/tasks/answer-a-task.ts'
import { taskMoves } from '../operations/tasks/change-task.ts'
import { tend } from '../operations/tasks/tend.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { readPeople } from '../store/people/people.ts'
import { untilWritten } from '../store/table/revision.ts'
import type { Write } from '../store/table/table.ts'
import { changeComplaint } from '../store/tasks/complaints.ts'
import { mustReadTask } from '../store/tasks/tasks.ts'

/** What the run does next about its task: `over` is every end that asks nothing more of anybody. */
const Stands = z.enum(['wait', 'tell', 'hold', 'decided', 'told', 'reached', 'over'])
const day = 86_400_000

/**
 * Does what is due about a task: hands it on from who is away, climbs the ladder, parks it, keeps the customer's promises. Answers what
 * the run is to do, and how long it may wait until something is due again.
 */
export const tendTask = defineStep({
  name: 'TendTask',
  needs: ['table'],
  input: TaskRef,
  output: z.strictObject({ stands: Stands, waitSeconds: WaitSeconds }),
  async run({ accountId, taskId }, given) {
    const { table, now, settings } = given
    const people = await readPeople(table, settings)
    const at = now().toISOString()
    const before = (await mustReadTask(table, accountId, taskId)).value
    const complaints = await tendComplaints(before, at, given)
    const task = await untilWritten(`Task ${taskId}`, async () => {
      const read = await mustReadTask(table, accountId, taskId)
      const followed = followClocks(read.value, complaints, at, people, settings)
      const own = await tend(followed.task, people, at, given)
      const tended = { ...own, entries: [...followed.entries, ...own.entries] }
      const same = isDeepStrictEqual(tended.task, read.value)
      if (same) return read.value
      const writes = [...taskMoves(read, tended, at, false), ...settled(tended, read.revision + 1, at)]
      return (await table.transact(writes)).written ? tended.task : undefined
    })
    const owed =
      isUndecided(task) && complaints.some(({ holdings = 0, holdingsTold = 0 }) => holdings > holdingsTold)
    const ends = [
      task.nextAt,
      orderBy(task, settings.winBack.followUpDays),
      ...complaints.map((each) => nextOf(each, settings)),
    ]
    const next = ends.filter((end) => end !== undefined).toSorted()[0] ?? at
    const waitSeconds = Math.min(
      Math.max(1, Math.ceil((Date.parse(next) - Date.parse(at)) / 1000)),
      300 * 86_400,
    )
    return { stands: owed ? 'hold' : standingOf(task), waitSeconds }
  },
})

/** What can no longer be taken back is told to the company's other systems. */
function settled({ task, entries }: Moved, revision: number, at: string): Write[] {
  const said = task.answer ?? task.approval?.proposed
  const stands = said !== undefined && entries.some(({ move }) => move === 'settle')
  return stands ? [answered(task, task.agreed ? 'approve' : said.outcome, revision, at)] : []
}

/** The complaints of a complaint's task that is undecided, after what their clocks ask for. */
async function tendComplaints(
  task: Task,
  at: string,
  { table, settings }: Given<'table'>,
): Promise<Complaint[]> {
  if (!isUndecided(task) || task.kind !== 'complaint') return []
  const isAsleep = task.status === 'snoozed' && !task.snoozeReason?.startsWith('waiting-')
  const free = isAsleep ? (task.snoozedUntil ?? at) : at
  return Promise.all(
    task.complaintIds.map((complaintId) =>
      changeComplaint(table, task.accountId, complaintId, (present) =>
        tendComplaint(present, at, free, settings),
      ),
    ),
  )
}

/** Until when an order is waited for after the customer was reached. */
function orderBy(task: Task, followUpDays: number): string | undefined {
  if (standingOf(task) !== 'reached' || !task.answer) return undefined
  return new Date(Date.parse(task.answer.at) + followUpDays * day).toISOString()
}

function standingOf(task: Task): z.infer<typeof Stands> {
  if (task.held) return 'wait'
  if (isUndecided(task)) return task.mails.length > 0 ? 'tell' : 'wait'
  if (task.status !== 'answered') return 'over'
  if (task.kind === 'complaint') return 'decided'
  if (task.kind === 'tell-customer') return 'told'
  const outcome = task.answer?.outcome
  const waits = task.followUp === undefined && (outcome === 'reached' || outcome === 'won-back')
  return waits ? 'reached' : 'over'
}
