import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { postTaskPage } from '../../../functions/api/post-task-page.ts'
import { analyseAccount } from '../../../functions/steps/analyse-account.ts'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { closeComplaint } from '../../../functions/steps/close-complaint.ts'
import { escalateTask } from '../../../functions/steps/escalate-task.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { recordBreach } from '../../../functions/steps/record-breach.ts'
import { recordDecision } from '../../../functions/steps/record-decision.ts'
import { sendDecision } from '../../../functions/steps/send-decision.ts'
import { sendEscalation } from '../../../functions/steps/send-escalation.ts'
import { sendReminder } from '../../../functions/steps/send-reminder.ts'
import { sendTask } from '../../../functions/steps/send-task.ts'
import { readComplaint } from '../../../functions/store/complaints.ts'
import { eventKey, ownEventId, readEvent } from '../../../functions/store/events.ts'
import { readRun } from '../../../functions/store/runs.ts'
import { mustReadTask } from '../../../functions/store/tasks.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { accountId, type Scene, scene } from './scene.ts'

let engine: Engine
let stage: Scene
let ids: Awaited<ReturnType<Scene['complain']>>
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
})

const complaint = () => readComplaint(stage.table, accountId, ids.complaintId)
const storedTask = async () => (await mustReadTask(stage.table, accountId, task.taskId)).value
const refs = () => ({ ...ids, taskId: task.taskId })
async function post(body: Record<string, string>) {
  await sendTask.execute(task, stage.given)
  return postWith(await stage.link(), body)
}
const postWith = (token: string, body: Record<string, string>) =>
  postTaskPage.answer({ params: { token }, query: undefined, body }, stage.given)
const resolve = {
  outcome: 'resolve',
  decision: 'upheld',
  remedy: 'replacement',
  amount: '',
  answer: 'New ones are on their way.',
}

test('assesses with what the order was worth and how much of it is affected', async () => {
  const { assessment, status } = await complaint()

  expect(status).toBe('assessed')
  expect(assessment?.reasons.length).toBeGreaterThan(0)
  expect(assessment?.redress.why).not.toBe('')
})

test('opens one task, however often the step is repeated, and waits less the later it is', async () => {
  const first = await openTask.execute(ids, stage.given)
  stage.given.moveTo('2026-03-04T09:00:00.000Z')
  const later = await openTask.execute(ids, stage.given)

  const day = 2 * 86_400
  expect(later).toEqual({ ...Object(first), remindInSeconds: Object(first).remindInSeconds - day })
  expect((await stage.dump()).filter(({ sk }) => sk.startsWith('TASK#'))).toHaveLength(1)
  expect((await stage.requests('announce')).filter(({ sk }) => sk.includes('TaskOpened'))).toHaveLength(1)
})

test('reminds at three quarters of the working time, and waits to the promised day after that', async () => {
  const { resolveBy } = await complaint()
  const waits = Object(await openTask.execute(ids, stage.given))
  const total = (Date.parse(resolveBy) - stage.given.now().getTime()) / 1000

  expect(waits.remindInSeconds + waits.answerInSeconds).toBe(total)
  expect(waits.remindInSeconds).toBeGreaterThan(total / 2)
})

test('carries the decision from the page to complaint, customer and history, and closes the run', async () => {
  await post(resolve)
  await recordDecision.execute(refs(), stage.given)
  expect(await sendDecision.execute(ids, stage.given)).toEqual({ status: 'sent' })
  await closeComplaint.execute(ids, stage.given)

  expect(await complaint()).toMatchObject({
    status: 'closed',
    decision: { decision: 'upheld', remedy: 'replacement' },
  })
  expect((await stage.mails()).at(-1)?.text).toContain('New ones are on their way.')
  expect(await readRun(stage.table, accountId, ids.runId)).toMatchObject({
    status: 'closed',
    outcome: 'resolved',
  })
  const item = await stage.table.get(eventKey(accountId, ownEventId('complaint-closed', ids.complaintId)))
  expect(item && readEvent(item)).toMatchObject({ event: { type: 'complaint-closed', decision: 'upheld' } })
})

test('leaves everything as it is when the closing steps are repeated on another day', async () => {
  await post(resolve)
  const steps = [recordDecision, closeComplaint] as const
  await recordDecision.execute(refs(), stage.given)
  await closeComplaint.execute(ids, stage.given)
  await stage.dispatch()
  const before = await stage.dump()

  stage.given.moveTo('2026-03-09T09:00:00.000Z')
  for (const step of steps) await step.execute(step === recordDecision ? refs() : ids, stage.given)
  expect(await stage.dump()).toEqual(before)
})

test('escalates at the deadline to the manager, records the breach and tells them', async () => {
  stage.given.moveTo((await complaint()).resolveBy)
  const escalated = Object(await escalateTask.execute(refs(), stage.given))
  await sendEscalation.execute(task, stage.given)

  expect(escalated.answerInSeconds).toBeGreaterThan(4 * 86_400)
  expect(await storedTask()).toMatchObject({ escalationLevel: 1, owner: { name: 'Ana Sol' }, status: 'open' })
  expect((await complaint()).breachedAt).toBe(stage.given.now().toISOString())
  expect(stage.sent.at(-1)?.to).toEqual(['ana.sol@example.com'])
})

test('records no breach when the owner hands over in time, and shows their link what they decided', async () => {
  await post({ outcome: 'hand-over', note: 'I am away from Friday' })
  const owners = await stage.link()
  await escalateTask.execute(refs(), stage.given)
  await sendEscalation.execute(task, stage.given)
  const managers = await stage.link()

  expect((await complaint()).breachedAt).toBeUndefined()
  const again = await postWith(owners, resolve)
  expect(again).toMatchObject({ status: 200 })
  expect(again.html).toContain('I am away from Friday')
  expect((await storedTask()).status).toBe('open')
  expect((await postWith(managers, { outcome: 'hand-over', note: 'no, you' })).status).toBe(422)
  expect((await postWith(managers, resolve)).status).toBe(200)
  expect(await storedTask()).toMatchObject({ status: 'done', answer: { by: 'manager', outcome: 'resolve' } })
  expect(await stage.requests('answer')).toHaveLength(2)
})

test('gives the manager the time that was promised to the customer, and records a breach when they pass it', async () => {
  const { resolveBy } = await complaint()
  await post({ outcome: 'hand-over', note: 'beyond me' })
  await escalateTask.execute(refs(), stage.given)
  await sendEscalation.execute(task, stage.given)
  expect((await storedTask()).dueAt).toBe(resolveBy)

  const late = new Date(Date.parse(resolveBy) + 1000).toISOString()
  stage.given.moveTo(late)
  await postWith(await stage.link(), resolve)
  await recordDecision.execute(refs(), stage.given)
  expect(await complaint()).toMatchObject({ breachedAt: late, respondedAt: late, status: 'responded' })
})

test('leaves a task alone that was answered in the last moment before escalation', async () => {
  await post(resolve)
  await escalateTask.execute(refs(), stage.given)

  expect(await storedTask()).toMatchObject({ status: 'done', escalationLevel: 0 })
  expect(await sendReminder.execute(task, stage.given)).toEqual({ status: 'not-needed' })
  expect(await recordBreach.execute(refs(), stage.given)).toEqual({ outcome: 'resolve' })
  expect((await complaint()).breachedAt).toBeUndefined()
})

test('ends task and run as unanswered when the manager stays silent too', async () => {
  stage.given.moveTo('2026-04-02T09:00:00.000Z')
  await escalateTask.execute(refs(), stage.given)

  expect(await recordBreach.execute(refs(), stage.given)).toEqual({ outcome: 'unanswered' })
  expect(await recordBreach.execute(refs(), stage.given)).toEqual({ outcome: 'unanswered' })
  expect((await storedTask()).status).toBe('cancelled')
  expect(await readRun(stage.table, accountId, ids.runId)).toMatchObject({ outcome: 'unanswered' })
  expect((await complaint()).breachedAt).toBe('2026-04-02T09:00:00.000Z')
})

test('refuses a payload with anything that is not an id', async () => {
  await expect(analyseAccount.execute({ ...ids, email: 'jo@acme.example' }, stage.given)).rejects.toThrow(
    'wrong payload',
  )
})
