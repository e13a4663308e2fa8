import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { awaitAnswer } from '../../../functions/steps/await-answer.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { recordDecision } from '../../../functions/steps/record-decision.ts'
import { recordTold } from '../../../functions/steps/record-told.ts'
import { sendDecision } from '../../../functions/steps/send-decision.ts'
import { sendTask } from '../../../functions/steps/send-task.ts'
import { tendTask } from '../../../functions/steps/tend-task.ts'
import { eventKey, ownEventId, readEvent } from '../../../functions/store/accounts/events.ts'
import { listLetters } from '../../../functions/store/mail/mails.ts'
import { listAudit } from '../../../functions/store/tasks/audit.ts'
import { readComplaint } from '../../../functions/store/tasks/complaints.ts'
import { readRun } from '../../../functions/store/tasks/runs.ts'
import { mustReadTask, tokenOf } from '../../../functions/store/tasks/tasks.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { told } from '../../support/told.ts'
import { sendForm } from '../pages/send-form.ts'
import { accountId, type Scene, scene } from './scene.ts'

let engine: Engine
let stage: Scene
let ids: Awaited<ReturnType<Scene['complain']>>
let refs: Awaited<ReturnType<Scene['complain']>> & { taskId: string }
let task: { runId: string; accountId: string; taskId: string }
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  await stage.order('o-1', '2026-02-20T08:00:00Z')
  ids = await stage.complain()
  await assessComplaint.execute(ids, stage.given)
  await openTask.execute(ids, stage.given)
  task = { runId: ids.runId, accountId, taskId: `task-${ids.runId}` }
  refs = { ...ids, taskId: task.taskId }
})

const complaint = () => readComplaint(stage.table, accountId, ids.complaintId)
const read = () => mustReadTask(stage.table, accountId, task.taskId)
async function post(body: Record<string, string>) {
  await tendTask.execute(task, stage.given)
  await sendTask.execute(task, stage.given)
  return sendForm(await stage.link(), body, stage.given)
}
const resolve = {
  outcome: 'resolve',
  decision: 'upheld',
  remedy: 'replacement',
  amount: '',
  answer: 'New ones are on their way.',
}

test('assesses with what the order was worth and how much of it is affected', async () => {
  const { assessment, status } = await complaint()
  expect(status).toBe('investigating')
  expect(told(assessment?.redress.why)).toContain('150.00')
})

test('opens one task, however often the step is repeated', async () => {
  await openTask.execute(ids, stage.given)
  stage.given.moveTo('2026-03-04T09:00:00.000Z')
  await openTask.execute(ids, stage.given)
  expect((await stage.dump()).filter(({ sk }) => sk.startsWith('TASK#'))).toHaveLength(1)
  expect((await stage.requests('announce')).filter(({ sk }) => sk.includes('TaskOpened'))).toHaveLength(1)
})

test('tells the owner, then waits for the reminder at three quarters of their working time', async () => {
  expect(await tendTask.execute(task, stage.given)).toMatchObject({ stands: 'tell' })
  await sendTask.execute(task, stage.given)
  const waits = Object(await tendTask.execute(task, stage.given))
  const { remindAt, dueAt } = (await read()).value
  expect(waits).toEqual({
    stands: 'wait',
    waitSeconds: (Date.parse(remindAt) - stage.given.now().getTime()) / 1000,
  })
  expect(remindAt < dueAt).toBe(true)
  expect(await tendTask.execute(task, stage.given)).toEqual(waits)
  expect(stage.sent).toHaveLength(1)
})

test('carries the decision from the page to complaint, customer and history, and closes the run', async () => {
  await post(resolve)
  await recordDecision.execute(refs, stage.given)
  expect(await sendDecision.execute(refs, stage.given)).toEqual({ status: 'sent' })
  await recordTold.execute(refs, stage.given)

  expect(await complaint()).toMatchObject({
    status: 'decided',
    closesAt: '2026-03-16T09:00:00Z',
    decision: { decision: 'upheld', remedy: 'replacement' },
  })
  expect((await stage.mails()).at(-1)?.text).toContain('New ones are on their way.')
  expect(await readRun(stage.table, accountId, ids.runId)).toMatchObject({
    status: 'closed',
    outcome: 'resolved',
  })
  const item = await stage.table.get(eventKey(accountId, ownEventId('complaint-closed', ids.complaintId)))
  expect(item && readEvent(item)).toMatchObject({ event: { type: 'complaint-closed', decision: 'upheld' } })
  expect(await listLetters(stage.table, accountId, ids.complaintId)).toMatchObject([
    { name: 'complaint-decision', to: 'jo@acme.example', status: 'sent' },
  ])
  const audit = await listAudit(stage.table, accountId, task.taskId)
  expect(audit.map(({ move }) => move)).toEqual(['open', 'tell', 'answer'])
})

test('leaves everything as it is when the closing steps are repeated on another day', async () => {
  await post(resolve)
  await recordDecision.execute(refs, stage.given)
  await recordTold.execute(refs, stage.given)
  await stage.dispatch()
  const before = await stage.dump()

  stage.given.moveTo('2026-03-09T09:00:00.000Z')
  await recordDecision.execute(refs, stage.given)
  await recordTold.execute(refs, stage.given)
  expect(await stage.dump()).toEqual(before)
})

test('releases the claim of a letter that was surely not sent, and asks somebody when it is in doubt', async () => {
  await post(resolve)
  await recordDecision.execute(refs, stage.given)
  const { send } = stage.given.mail
  stage.given.mail.send = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
  await expect(sendDecision.execute(refs, stage.given)).rejects.toThrow('refused')
  stage.given.mail.send = () => Promise.reject(new Error('the line went dead'))
  await expect(sendDecision.execute(refs, stage.given)).rejects.toThrow('went dead')
  stage.given.mail.send = send
  expect(await sendDecision.execute(refs, stage.given)).toEqual({ status: 'in-doubt' })
})

test('keeps the token of the state that waits, and asks for nothing while nothing is due', async () => {
  await tendTask.execute(task, stage.given)
  await awaitAnswer.execute({ ...task, token: 'first' }, stage.given)
  expect(tokenOf((await read()).item)).toBe('first')
  expect(await stage.requests('answer')).toEqual([])
})

test('wakes the state that waits now, also when the answer came before its token, once it can no longer be taken back', async () => {
  await post(resolve)
  await stage.dispatch()
  await awaitAnswer.execute({ ...task, token: 'early' }, stage.given)
  await stage.dispatch()
  expect(stage.given.answered).toEqual([])
  stage.given.moveTo('2026-03-02T09:10:00.000Z')
  await awaitAnswer.execute({ ...task, token: 'late' }, stage.given)
  await stage.dispatch()
  expect(stage.given.answered).toMatchObject([{ token: 'late' }])
})
