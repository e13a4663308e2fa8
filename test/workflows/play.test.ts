import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerByOrder } from '../../functions/store/answer-by-order.ts'
import { readComplaint } from '../../functions/store/complaints.ts'
import { readRun } from '../../functions/store/runs.ts'
import { accountId } from '../functions/steps/scene.ts'
import { type Engine, startEngine } from '../support/engine.ts'
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
const complain = async () => {
  const ids = await stage.complain()
  await stage.settle()
  return ids
}
const winBack = async () => {
  const run = await stage.begin('win-back', '2026-01-05')
  await stage.settle()
  return run
}
const stored = (runId: string) => readRun(stage.table, accountId, runId)

test('complaint: acknowledged, answered on the page, told to the customer, closed', async () => {
  const { runId, complaintId } = await complain()
  expect(await stage.answer(decided)).toBe(200)

  expect(await stage.run('complaint-handling', runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect((await stage.subjects()).map((line) => line.split(':')[0])).toEqual(['Jo Kern', 'Li Wei', 'Jo Kern'])
  expect(await readComplaint(stage.table, accountId, complaintId)).toMatchObject({ status: 'closed' })
})

test('complaint: reminded, escalated, and failed when nobody ever answers', async () => {
  const { runId, complaintId } = await complain()
  await stage.days(40)

  expect(await stage.run('complaint-handling', runId)).toMatchObject({
    status: 'FAILED',
    error: 'ComplaintUnanswered',
  })
  expect((await stage.subjects()).map((line) => line.split(':')[0])).toEqual([
    'Jo Kern',
    'Li Wei',
    'Li Wei',
    'Ana Sol',
  ])
  const { breachedAt, resolveBy } = await readComplaint(stage.table, accountId, complaintId)
  expect(breachedAt?.slice(0, 16)).toBe(resolveBy.slice(0, 16))
  expect(await stored(runId)).toMatchObject({ outcome: 'unanswered' })
})

test('complaint: the manager decides what the owner handed over', async () => {
  const { runId } = await complain()
  await stage.answer({ outcome: 'hand-over', note: 'beyond me' })
  await stage.answer(decided)

  const { status, states } = await stage.run('complaint-handling', runId)
  expect(status).toBe('SUCCEEDED')
  expect(states).toContain('AwaitManager')
})

test('complaint: goes to the owner even when the customer cannot be written to', async () => {
  const { send } = stage.given.mail
  stage.given.mail.send = async (outgoing) => {
    if (outgoing.to.includes('jo@acme.example')) throw new Error('no connection')
    return send(outgoing)
  }
  await complain()
  await stage.days(1)

  expect((await stage.subjects()).map((line) => line.split(':')[0])).toContain('Li Wei')
})

test('win-back: an order in the middle ends it well by itself', async () => {
  const { runId } = await winBack()
  await stage.days(3)
  await stage.order('o-new', '2026-03-05T08:00:00Z')
  const task = { accountId, taskId: `task-${runId}` }
  await answerByOrder(stage.table, task, 'o-new', stage.given.now().toISOString())
  await stage.settle()

  expect(await stage.run('win-back', runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await stored(runId)).toMatchObject({ outcome: 'won-back', reason: 'ordered' })
})

test('win-back: reminds once, then ends without an answer', async () => {
  const { runId } = await winBack()
  await stage.days(15)

  expect(await stage.subjects()).toHaveLength(2)
  expect(await stored(runId)).toMatchObject({ outcome: 'no-answer' })
})

test('win-back: waits for an order after the customer was reached, and ends as lost without one', async () => {
  const { runId } = await winBack()
  await stage.answer({ outcome: 'reached', note: '' })
  await stage.days(29)
  expect(await stage.run('win-back', runId)).toMatchObject({ status: 'RUNNING' })
  await stage.days(2)

  const { states, status } = await stage.run('win-back', runId)
  expect(status).toBe('SUCCEEDED')
  expect(states.slice(-3)).toEqual(['CloseRun', 'How did it end?', 'Account not won back'])
  expect(await stored(runId)).toMatchObject({ outcome: 'lost', reason: 'no-order' })
})

test('win-back: stops before it begins while a complaint is open', async () => {
  await complain()
  const { runId } = await winBack()

  expect((await stage.run('win-back', runId)).states.at(-1)).toBe('Something was in the way')
  expect(await stored(runId)).toMatchObject({ outcome: 'skipped', reason: 'open-complaint' })
})

test('account cost analysis: one statement to the owner', async () => {
  const { runId } = await stage.begin('account-cost-analysis', '2026-Q1')
  await stage.settle()

  expect(await stage.run('account-cost-analysis', runId)).toMatchObject({ status: 'SUCCEEDED' })
  expect((await stage.subjects()).join()).toMatch(/^Li Wei: .*account statement$/)
})
