import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { giveBack } from '../../../domain/complaints/clocks/sla-clock.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { postComplaintClose } from '../../../functions/api/complaints/post-complaint-close.ts'
import { postComplaintPause } from '../../../functions/api/complaints/post-complaint-pause.ts'
import { postComplaintRefer } from '../../../functions/api/complaints/post-complaint-refer.ts'
import { postComplaintResume } from '../../../functions/api/complaints/post-complaint-resume.ts'
import { postComplaintWithdraw } from '../../../functions/api/complaints/post-complaint-withdraw.ts'
import { postSuppressionLift } from '../../../functions/api/mending/post-suppression-lift.ts'
import { postTaskAnswer } from '../../../functions/api/tasks/post-task-answer.ts'
import { postTaskAnswerDraft } from '../../../functions/api/tasks/post-task-answer-draft.ts'
import { postTaskReassign } from '../../../functions/api/tasks/post-task-reassign.ts'
import { postTaskSnooze } from '../../../functions/api/tasks/post-task-snooze.ts'
import { hearCustomer } from '../../../functions/operations/complaints/hear-customer.ts'
import { orderConcerned } from '../../../functions/operations/complaints/order-concerned.ts'
import { putEvent } from '../../../functions/store/accounts/events.ts'
import { isSuppressed } from '../../../functions/store/mail/mails.ts'
import { suppress } from '../../../functions/store/mail/suppressions.ts'
import { savePerson } from '../../../functions/store/people/people.ts'
import { listAudit } from '../../../functions/store/tasks/audit.ts'
import { readComplaint } from '../../../functions/store/tasks/complaints.ts'
import { mustReadTask } from '../../../functions/store/tasks/tasks.ts'
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
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({ status: 'decided' })
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

test('a complaint that waits for the customer asks nobody, and afterwards has the time that it stood still', async () => {
  const { runId, complaintId } = await stage.complain()
  await stage.settle()
  const complaint = () => readComplaint(stage.table, accountId, complaintId)
  const before = await complaint()
  const body = { reason: 'customer', note: 'A photo of the crack' } as const
  const pause = () =>
    postComplaintPause.answer(by({ complaintId }, { ...body, until: '2026-03-20' }), stage.given)
  expect((await pause()).body).toMatchObject({
    pauses: [{ reason: 'customer', stops: ['update', 'resolve'] }],
  })
  await expect(pause()).rejects.toThrow('waits already')
  await stage.settle()
  expect(await taskOf(`task-${runId}`)).toMatchObject({ status: 'snoozed', snoozeReason: 'waiting-customer' })
  await stage.days(7)
  const resumed = await postComplaintResume.answer(by({ complaintId }, {}), stage.given)
  await stage.settle()
  const { resolveBy, pauses = [] } = Complaint.parse(resumed.body)
  const { from = '', to = '' } = pauses[0] ?? {}
  const { businessCalendar } = stage.given.settings
  // A week of working time, and the second that playing it took.
  expect(resolveBy).toBe(giveBack(before.resolveBy, { from, to }, 'business-days', businessCalendar))
  expect([before.resolveBy, resolveBy]).toEqual([
    '2026-03-16T17:00:00Z',
    expect.stringMatching(/^2026-03-24T09:00/),
  ])
  expect(await taskOf(`task-${runId}`)).toMatchObject({ status: 'open', dueAt: resolveBy })
  expect(await complaint()).not.toHaveProperty('breachedAt')
  const letters = (await stage.subjects()).filter((line) => line.startsWith('Jo Kern'))
  expect(letters.slice(1)).toEqual([
    expect.stringContaining('We need something from you'),
    expect.stringContaining('goes on'),
  ])
  await expect(postComplaintResume.answer(by({ complaintId }, {}), stage.given)).rejects.toThrow(
    'waits for nothing',
  )
  const tooLong = by({ complaintId }, { ...body, until: '2027-01-01' })
  await expect(postComplaintPause.answer(tooLong, stage.given)).rejects.toThrow('no later than')
})

test('who answers is warned at three quarters and at nine tenths of the time, then the manager too, and the breach goes up', async () => {
  const { runId, complaintId } = await stage.complain()
  await stage.settle()
  await stage.days(13)
  const moves = async () =>
    (await listAudit(stage.table, accountId, complaintId)).map(({ move, why }) =>
      [move, why].join(' ').trim(),
    )
  expect(await moves()).toEqual(expect.arrayContaining(['receive', 'acknowledge', 'warn 75 %', 'warn 90 %']))
  expect((await stage.subjects()).filter((line) => line.startsWith('Ana Sol'))).toEqual([
    expect.stringContaining('Nearly late'),
  ])
  await stage.days(8)
  expect(await moves()).toContain('breach')
  expect((await taskOf(`task-${runId}`)).escalationLevel).toBeGreaterThan(0)
})

test('what the customer writes ends the wait for the customer, and no wait for goods', async () => {
  const { runId, complaintId } = await stage.complain()
  await stage.settle()
  const pauses = async () => (await readComplaint(stage.table, accountId, complaintId)).pauses
  const ids = { accountId, complaintId }
  for (const reason of ['goods', 'customer'] as const) {
    await postComplaintPause.answer(by({ complaintId }, { reason }), stage.given)
    await hearCustomer(ids, 'Here is the photo', stage.given)
    const last = (await pauses())?.at(-1)
    expect(last).toMatchObject({ reason })
    expect(last?.to !== undefined).toBe(reason === 'customer')
    if (reason === 'goods') await postComplaintResume.answer(by({ complaintId }, {}), stage.given)
  }
  await stage.settle()
  expect(await taskOf(`task-${runId}`)).toMatchObject({ status: 'open' })
})

test('a pause ends by itself on its day, and an answer ends it at once', async () => {
  const { complaintId } = await stage.complain()
  await stage.settle()
  const body = { reason: 'goods', until: '2026-03-06' } as const
  await postComplaintPause.answer(by({ complaintId }, body), stage.given)
  await stage.settle()
  await stage.days(10)
  const { pauses } = await readComplaint(stage.table, accountId, complaintId)
  expect(pauses).toMatchObject([{ reason: 'goods', to: '2026-03-06T00:00:00.000Z' }])
  await postComplaintPause.answer(by({ complaintId }, { reason: 'goods' }), stage.given)
  await postComplaintRefer.answer(by({ complaintId }, { reason: 'The ombudsman has it' }), stage.given)
  await stage.settle()
  const referred = await readComplaint(stage.table, accountId, complaintId)
  expect(referred.status).toBe('referred')
  expect(referred.pauses?.every(({ to }) => to !== undefined)).toBe(true)
})

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

test('a decision is drafted from its cause, and a cause that is on no list is refused', async () => {
  const { taskId } = await overdue()
  const drafted = await postTaskAnswerDraft.answer(
    by({ taskId }, { decision: 'rejected', cause: 'wrong-use' }),
    stage.given,
  )
  expect(drafted).toMatchObject({
    status: 200,
    body: {
      remedy: 'none',
      locale: 'en',
      answer: expect.stringContaining('Used in another way than intended'),
    },
  })
  const unknown = {
    outcome: 'resolve',
    decision: 'upheld',
    cause: 'moonlight',
    remedy: 'none',
    answer: 'So.',
  }
  await expect(postTaskAnswer.answer(by({ taskId }, unknown), stage.given)).rejects.toMatchObject({
    code: 'invalid-request',
    errors: [{ field: 'cause' }],
  })
})

test('the goods concerned are the lines of the article and lot where they are named, else the whole order', async () => {
  const line = { sku: 'A-1', quantity: 1, unitPrice: '10' }
  const lines = [
    { ...line, lot: 'L-1' },
    { ...line, lot: 'L-2' },
    { ...line, sku: 'B-1', lot: 'L-2' },
  ]
  const at = stage.given.now().toISOString()
  const order = { id: 'o-9', accountId, at, type: 'order', currency: 'EUR', lines } as const
  await putEvent(stage.table, order, at, { eventDays: 400 })
  const concerned = async (about: { sku?: string; lot?: string }) =>
    (await orderConcerned(stage.table, accountId, { orderId: 'o-9', ...about }))?.lines
  expect(await concerned({ sku: 'A-1', lot: 'L-2' })).toEqual([lines[1]])
  expect(await concerned({ lot: 'L-2' })).toEqual([lines[1], lines[2]])
  expect(await concerned({ sku: 'A-1', lot: 'L-9' })).toEqual([lines[0], lines[1]])
  expect(await concerned({})).toEqual(lines)
})
