import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { endComplaint } from '../../functions/operations/complaints/end-complaint.ts'
import { answerByOrder } from '../../functions/operations/tasks/answer-by-order.ts'
import { wakeTasksOf } from '../../functions/operations/tasks/wake-tasks.ts'
import { saveAccount } from '../../functions/store/accounts/accounts.ts'
import { suppress } from '../../functions/store/mail/suppressions.ts'
import { savePerson } from '../../functions/store/people/people.ts'
import { readComplaint } from '../../functions/store/tasks/complaints.ts'
import { requestRun } from '../../functions/store/tasks/request-run.ts'
import { readRun } from '../../functions/store/tasks/runs.ts'
import { mustReadTask } from '../../functions/store/tasks/tasks.ts'
import { accountId, acme } from '../functions/steps/scene.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { told as inEnglish, saying } from '../support/told.ts'
import { type Company, company } from './company.ts'

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

const decided = {
  outcome: 'resolve',
  decision: 'upheld',
  remedy: 'replacement',
  answer: 'New ones are coming.',
}
const complain = async (input = {}) => {
  const ids = await stage.complain(input)
  await stage.settle()
  return ids
}
/** A win-back whose owner has read of it in the mail of the next morning. */
const winBack = async () => {
  const run = await stage.begin('win-back', '2026-01-05')
  await stage.settle()
  await stage.days(1)
  return run
}
const stored = (runId: string) => readRun(stage.table, accountId, runId)
const taskOf = async (runId: string, name = 'task') =>
  (await mustReadTask(stage.table, accountId, `${name}-${runId}`)).value
const told = async () => (await stage.subjects()).map((line) => line.split(':')[0])

test('complaint: acknowledged, answered on the page, told to the customer, and waits for what they say', async () => {
  const { runId, complaintId } = await complain()
  expect(await stage.answer(decided)).toBe(303)

  expect(await stage.run('complaint-handling', runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await told()).toEqual(['Jo Kern', 'Li Wei', 'Jo Kern'])
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({ status: 'decided' })
})

test('complaint: climbs from the owner over the manager to the office, and is still answerable after forty days', async () => {
  const { runId, complaintId } = await complain()
  await stage.days(40)

  expect(await stage.run('complaint-handling', runId)).toMatchObject({ status: 'RUNNING' })
  const internal = (await told()).filter((name) => name !== 'Jo Kern')
  // Task and reminder, the warning to both when nine tenths of the time have gone, and then she is asked.
  expect(internal.slice(0, 5)).toEqual(['Li Wei', 'Li Wei', 'Li Wei', 'Ana Sol', 'Ana Sol'])
  expect(internal).toContain('Your company')
  const { breachedAt, resolveBy, holdings, status } = await readComplaint(stage.table, accountId, complaintId)
  expect(breachedAt?.slice(0, 16)).toBe(resolveBy.slice(0, 16))
  expect(status).toBe('investigating')
  const letters = (await stage.subjects()).filter((line) => line.includes('takes longer'))
  expect(letters).toHaveLength(holdings ?? 0)
  expect(letters.length).toBeGreaterThan(1)

  expect(await stage.answer(decided)).toBe(303)
  expect(await stage.run('complaint-handling', runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({ status: 'decided' })
})

test('complaint: the manager decides what the owner handed over', async () => {
  const { runId } = await complain()
  await stage.answer({ outcome: 'hand-over', note: 'beyond me' })
  expect(await taskOf(runId)).toMatchObject({ owner: { name: 'Ana Sol' }, handing: 'handed-over' })
  await stage.days(1)
  await stage.answer(decided)

  expect((await stage.run('complaint-handling', runId)).status).toBe('SUCCEEDED')
})

test('complaint: goes to the owner even when the customer cannot be written to, and waits for their word only once somebody told them', async () => {
  await suppress(stage.table, 'jo@acme.example', 'bounce', stage.given.now().toISOString())
  const { runId, complaintId } = await complain()
  await stage.answer(decided)
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({ status: 'responded' })
  expect(await taskOf(runId, 'tell')).toMatchObject({ kind: 'tell-customer', status: 'open' })

  await stage.answer({ outcome: 'told', how: 'phone', note: 'spoke to Jo' })
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({
    status: 'decided',
    told: { how: 'phone', by: 'Li Wei' },
  })
  expect((await stage.run('complaint-handling', runId)).status).toBe('SUCCEEDED')
})

test('complaint: others about the same order are answered by the same task and letter', async () => {
  const { runId } = await complain()
  const second = await complain({ id: 'c-78', description: 'Two more are cracked' })
  expect(await stage.run('complaint-handling', second.runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect((await taskOf(runId)).complaintIds).toEqual(['c-77', 'c-78'])
  await stage.answer(decided)
  for (const id of ['c-77', 'c-78'])
    expect(await readComplaint(stage.table, accountId, id)).toMatchObject({ status: 'decided' })
  expect((await told()).filter((name) => name === 'Li Wei')).toHaveLength(1)
})

test('complaint: a matter of safety reaches owner and manager at once, and the next one within hours', async () => {
  await complain({ description: 'The charger caught fire', category: 'safety' })
  expect(await told()).toEqual(expect.arrayContaining(['Li Wei', 'Ana Sol']))
  await stage.days(1)
  expect(await told()).toContain('Your company')
})

test('complaint: a matter of safety whose owner turns out unreachable stays one mail to the manager who was told beside them', async () => {
  const { runId } = await complain({ description: 'The charger caught fire', category: 'safety' })
  const before = await stage.subjects()
  expect(before.filter((line) => line.startsWith('Ana Sol'))).toHaveLength(1)
  const { ownerId } = await taskOf(runId)
  await suppress(stage.table, 'li.wei@example.com', 'bounce', stage.given.now().toISOString())
  await wakeTasksOf(ownerId, stage.given)
  await stage.settle()
  expect(await taskOf(runId)).toMatchObject({
    owner: { name: 'Ana Sol' },
    handing: 'unreachable',
    told: true,
  })
  expect(await stage.subjects()).toEqual(before)
})

test('complaint: what exceeds the owner waits for the manager, and the customer hears nothing before', async () => {
  const { runId, complaintId } = await complain()
  await stage.answer({ ...decided, remedy: 'refund', amount: '99999.00' })
  expect(await taskOf(runId)).toMatchObject({ status: 'waiting-for-approval', approval: { why: 'amount' } })
  expect((await told()).filter((name) => name === 'Jo Kern')).toHaveLength(1)
  await stage.answer({ outcome: 'refuse', reason: 'Offer a replacement.' })
  expect(await taskOf(runId)).toMatchObject({ status: 'open', refusal: { reason: 'Offer a replacement.' } })
  await stage.answer({ ...decided, remedy: 'refund', amount: '99999.00' })
  await stage.answer({ outcome: 'approve' })
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({
    status: 'decided',
    decision: { amount: '99999.00' },
  })
})

test('complaint: an owner who falls ill loses the task to the substitute, whose link works while the old one says where it went', async () => {
  const { runId } = await complain()
  const before = await stage.link()
  const { ownerId } = await taskOf(runId)
  await savePerson(stage.table, 'mira', { name: 'Mira Novak', email: 'mira@example.com', absences: [] })
  await savePerson(stage.table, ownerId, {
    name: 'Li Wei',
    email: 'li.wei@example.com',
    substitute: 'mira',
    absences: [{ from: '2026-03-03', to: '2026-06-30' }],
  })
  await wakeTasksOf(ownerId, stage.given)
  await stage.settle()
  expect(await taskOf(runId)).toMatchObject({ owner: { name: 'Li Wei' } })
  await stage.days(1)
  expect(await taskOf(runId)).toMatchObject({ owner: { name: 'Mira Novak' }, handing: 'absent' })
  expect(await stage.link()).not.toBe(before)
  await stage.answer(decided)
  expect((await stage.run('complaint-handling', runId)).status).toBe('SUCCEEDED')
})

test('win-back: an order before anybody acted ends it as ordered', async () => {
  const { runId } = await winBack()
  await stage.days(3)
  await answerByOrder({ accountId, taskId: `task-${runId}` }, 'o-new', stage.given)
  await stage.settle()

  expect(await stage.run('win-back', runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await stored(runId)).toMatchObject({ outcome: 'ordered', orderId: 'o-new' })
})

test('win-back: an unanswered task goes to the manager and never ends by itself', async () => {
  const { runId } = await winBack()
  await stage.days(40)

  expect(await told()).toContain('Ana Sol')
  expect(await stage.run('win-back', runId)).toMatchObject({ status: 'RUNNING' })
  expect((await taskOf(runId)).status).toBe('open')
})

test('win-back: "not now" comes back to the same person on its day', async () => {
  const { runId } = await winBack()
  await stage.answer({ outcome: 'not-now', until: '2026-03-20', note: 'budget frozen' })
  expect(await taskOf(runId)).toMatchObject({ status: 'snoozed' })
  const before = (await stage.subjects()).length
  await stage.days(16)
  expect((await stage.subjects()).length).toBe(before)
  await stage.days(5)
  expect(await taskOf(runId)).toMatchObject({ status: 'open', owner: { name: 'Li Wei' } })
  expect((await stage.subjects()).length).toBe(before + 1)
})

test('win-back: reached without an order becomes one follow-up task, and an order then wins the account back', async () => {
  const { runId } = await winBack()
  await stage.answer({ outcome: 'reached', note: 'They wait for the budget' })
  await stage.days(31)
  const followUp = await taskOf(runId, 'follow-up')
  expect(inEnglish(followUp.why).join()).toContain('They wait for the budget')
  await answerByOrder({ accountId, taskId: followUp.taskId }, 'o-late', stage.given)
  await stage.settle()
  expect(await stored(runId)).toMatchObject({ outcome: 'won-back' })
})

test('win-back: letting an account go needs the manager, whose agreement ends it', async () => {
  const { runId } = await winBack()
  await stage.answer({ outcome: 'lost', reason: 'price' })
  expect(await taskOf(runId)).toMatchObject({
    status: 'waiting-for-approval',
    approval: { why: 'letting-go' },
  })
  await stage.answer({ outcome: 'approve' })
  expect(await stored(runId)).toMatchObject({ outcome: 'lost', reason: 'price' })
})

test('win-back: waits while a complaint is open, then goes on', async () => {
  const { runId } = await winBack()
  await complain()
  expect(await taskOf(runId)).toMatchObject({ status: 'snoozed', parkedBy: 'c-77' })
  await stage.answer(decided)
  await stage.days(5)
  expect(await taskOf(runId)).toMatchObject({ status: 'open' })
})

test('win-back: does not begin while a complaint is open, says until when, and begins afterwards', async () => {
  await complain()
  const { runId } = await winBack()
  expect((await stage.run('win-back', runId)).states.at(-1)).toBe('Wait for a better time')
  expect((await stored(runId))?.postponedUntil?.slice(0, 16)).toBe('2026-03-04T09:00')
  await stage.answer(decided)
  await stage.days(5)
  expect(await taskOf(runId)).toMatchObject({ status: 'open' })
})

test('account cost analysis: one statement, in the mail of the next morning of the owner', async () => {
  const { runId } = await stage.begin('account-cost-analysis', '2026-Q1')
  await stage.settle()
  expect(await stage.run('account-cost-analysis', runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await stage.subjects()).toEqual([])
  await stage.days(2)
  expect(await stage.subjects()).toEqual([expect.stringMatching(/^Li Wei: .*account statement$/)])
})

test('account cost analysis: what is found out on a Saturday is told on Monday morning, with whatever else there is to tell', async () => {
  await stage.days(5)
  const { runId } = await stage.begin('account-cost-analysis', '2026-Q1')
  await stage.settle()
  await saveAccount(stage.table, 'other', { ...acme, name: 'Other AG' }, '2026-03-01T00:00:00Z')
  const other = {
    playbook: 'win-back',
    accountId: 'other',
    cause: '2026-01-05',
    why: saying('a test'),
  } as const
  await stage.table.transact(requestRun(other, stage.given.now()))
  await stage.settle()
  await stage.days(1)
  expect(await stage.subjects()).toEqual([])
  await stage.days(1)
  const [mail, ...more] = await stage.mails()
  expect(more).toEqual([])
  expect(new Date(mail?.date ?? '').toISOString().slice(0, 10)).toBe('2026-03-09')
  expect(mail?.text).toContain('Other AG')
  expect(mail?.text).toMatch(/Account statement: Acme GmbH[\s\S]*Net contribution/i)
  expect(await stored(runId)).toMatchObject({ outcome: 'reported' })
})

test('account cost analysis: inside a win-back the task says it, and no mail of its own goes out', async () => {
  const { runId } = await stage.begin('account-cost-analysis', '2026-Q1')
  await stage.settle()
  expect(await stored(runId)).toMatchObject({ status: 'closed', outcome: 'reported' })
  const win = await winBack()
  await stage.days(1)
  const [mail, ...more] = await stage.mails()
  expect(more).toEqual([])
  expect((await taskOf(win.runId)).status).toBe('open')
  expect(mail?.text).toMatch(/Account statement: net contribution EUR/)
  const second = await stage.begin('account-cost-analysis', '2026-Q2')
  await stage.settle()
  expect(await stored(second.runId)).toMatchObject({ status: 'closed', outcome: 'kept' })
})

test('account cost analysis: while a complaint is open, and also when it came over the weekend, the statement is only kept', async () => {
  await stage.days(5)
  await stage.begin('account-cost-analysis', '2026-Q1')
  await stage.settle()
  const { runId: other } = await complain()
  await stage.days(2)
  expect((await taskOf(other)).status).toBe('open')
  expect((await stage.subjects()).join()).not.toContain('account statement')
})

test('whoever knows of a task that somebody else ends is told in the morning that it is over', async () => {
  const { complaintId } = await complain()
  const complaint = await readComplaint(stage.table, accountId, complaintId)
  await endComplaint(complaint, { type: 'withdraw', because: 'a mistake' }, 'somebody', stage.given)
  await stage.settle()
  await stage.days(1)
  const mail = (await stage.mails()).at(-1)
  expect(mail?.to?.[0]?.name).toBe('Li Wei')
  expect(mail?.subject).toBe('1 piece of news about your accounts, no task')
  expect(mail?.text).toContain(
    `Complaint ${complaint.reference} of Acme GmbH – the complaint was ended by somebody else`,
  )
  const count = (await stage.mails()).length
  await stage.days(1)
  expect(await stage.mails()).toHaveLength(count)
})
