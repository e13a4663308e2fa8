import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { postComplaintClose } from '../../../functions/api/post-complaint-close.ts'
import { postComplaintWithdraw } from '../../../functions/api/post-complaint-withdraw.ts'
import { postSuppressionLift } from '../../../functions/api/post-suppression-lift.ts'
import { postTaskAnswer } from '../../../functions/api/post-task-answer.ts'
import { postTaskReassign } from '../../../functions/api/post-task-reassign.ts'
import { postTaskSnooze } from '../../../functions/api/post-task-snooze.ts'
import { readComplaint } from '../../../functions/store/complaints.ts'
import { isSuppressed } from '../../../functions/store/mails.ts'
import { savePerson } from '../../../functions/store/people.ts'
import { suppress } from '../../../functions/store/suppressions.ts'
import { mustReadTask } from '../../../functions/store/tasks.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { operator } from '../../support/given.ts'
import { type Company, company } from '../../workflows/company.ts'
import { accountId } from '../steps/scene.ts'

let engine: Engine
let stage: Company
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await company(engine)
})
afterEach(() => stage.close())

const by = <P, B>(params: P, body: B) => ({ params, query: undefined, body, caller: operator })
const overdue = async () => {
  const ids = await stage.complain()
  await stage.settle()
  await stage.days(20)
  return { ...ids, taskId: `task-${ids.runId}` }
}
const taskOf = async (taskId: string) => (await mustReadTask(stage.table, accountId, taskId)).value

test('a task that is overdue is given to somebody who is there, put off, and answered for them', async () => {
  const { runId, complaintId, taskId } = await overdue()
  await savePerson(stage.table, 'mira', { name: 'Mira Novak', email: 'mira@example.com', absences: [] })
  const given = await postTaskReassign.answer(
    by({ taskId }, { to: 'mira', reason: 'Li is away' }),
    stage.given,
  )
  await stage.settle()
  expect([given.status, (await taskOf(taskId)).owner.name]).toEqual([200, 'Mira Novak'])

  const until = new Date(stage.given.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  const snoozed = await postTaskSnooze.answer(
    by({ taskId }, { until, reason: 'Parts come then' }),
    stage.given,
  )
  await stage.settle()
  expect([snoozed.status, (await taskOf(taskId)).status]).toEqual([200, 'snoozed'])
  await stage.days(5)

  const decided = { outcome: 'resolve', decision: 'upheld', remedy: 'replacement', answer: 'New ones leave.' }
  expect((await postTaskAnswer.answer(by({ taskId }, decided), stage.given)).status).toBe(200)
  await stage.settle()
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({ status: 'closed' })
  expect((await stage.run('complaint-handling', runId)).status).toBe('SUCCEEDED')
})

test.each([
  ['closed', postComplaintClose, { reason: 'done', told: { how: 'phone', on: '2026-03-20' } }],
  ['withdrawn', postComplaintWithdraw, { reason: 'They found the parcel' }],
] as const)(
  'a complaint whose task is overdue is %s by hand, and its run ends',
  async (status, route, body) => {
    const { runId, complaintId } = await overdue()
    expect((await route.answer(by({ complaintId }, body), stage.given)).status).toBe(200)
    await stage.settle()
    expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({ status })
    await stage.days(1)
    expect((await stage.run('complaint-handling', runId)).status).toBe('SUCCEEDED')
  },
)

test('an address that bounced is written to again once somebody says that its mailbox works', async () => {
  await suppress(stage.table, 'jo@acme.example', 'bounce', stage.given.now().toISOString())
  const lift = () =>
    postSuppressionLift.answer(
      by(undefined, { address: 'jo@acme.example', reason: 'They moved' }),
      stage.given,
    )
  expect((await lift()).body).toEqual({ lifted: true })
  expect(await isSuppressed(stage.table, 'jo@acme.example')).toBe(false)
  expect((await lift()).body).toEqual({ lifted: false })
})
