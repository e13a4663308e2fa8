import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerTask } from '../../../domain/tasks/answer-task.ts'
import { awaitAnswer } from '../../../functions/steps/await-answer.ts'
import { awaitAnswerAgain } from '../../../functions/steps/await-answer-again.ts'
import { awaitOrder } from '../../../functions/steps/await-order.ts'
import { chooseOffer } from '../../../functions/steps/choose-offer.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { answerByOrder } from '../../../functions/store/answer-by-order.ts'
import { untilWritten } from '../../../functions/store/revision.ts'
import { mustReadTask, taskWrite, tokenOf } from '../../../functions/store/tasks.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { accountId, type Scene, scene } from './scene.ts'

let engine: Engine
let stage: Scene
let task: { runId: string; accountId: string; taskId: string }
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  const run = await stage.begin('win-back', '2026-01-05')
  await chooseOffer.execute(run, stage.given)
  await openTask.execute(run, stage.given)
  task = { ...run, taskId: `task-${run.runId}` }
})

const read = () => mustReadTask(stage.table, accountId, task.taskId)
/** The owner's answer, without the page's request to go on: as if its dispatch had come too early and found no token. */
async function answered(form: Record<string, string>) {
  const before = await read()
  const result = answerTask(before.value, form, 'owner', stage.given.now().toISOString())
  if (result.kind !== 'answered') throw new Error(`the form was ${result.kind}`)
  const write = taskWrite(before, result.task)
  return (await stage.table.put(write.put, write)).written
}
const wait = (token: string) => awaitAnswer.execute({ ...task, token }, stage.given)

test('keeps the token of the state that waits, and asks for nothing while the task is open', async () => {
  await wait('first')

  expect(tokenOf((await read()).item)).toBe('first')
  expect(await stage.requests('answer')).toEqual([])
})

test('renews the token when the next state waits, and answers that one', async () => {
  await wait('first')
  await awaitAnswerAgain.execute({ ...task, token: 'second' }, stage.given)
  await answerByOrder(stage.table, task, 'o-9', stage.given.now().toISOString())
  await stage.dispatch()

  expect(stage.given.answered).toEqual([
    { token: 'second', output: { taskId: task.taskId, outcome: 'ordered' } },
  ])
})

test('goes on at once when the answer came before the token', async () => {
  await answered({ outcome: 'lost', reason: 'price' })
  await wait('late')
  await stage.dispatch()

  expect(stage.given.answered).toEqual([{ token: 'late', output: { taskId: task.taskId, outcome: 'lost' } }])
})

test('asks once, however often the step is repeated with the same token', async () => {
  await answered({ outcome: 'lost', reason: 'price' })
  await wait('late')
  await stage.dispatch()
  await wait('late')
  await stage.dispatch()

  expect(stage.given.answered).toHaveLength(1)
})

test('loses neither token nor answer when both are written at the same moment', async () => {
  const form = { outcome: 'lost', reason: 'price' }
  const answer = () => untilWritten('the answer', async () => (await answered(form)) || undefined)
  await Promise.all([wait('raced'), answer()])
  await stage.dispatch()

  const { value, item } = await read()
  expect(value.answer?.outcome).toBe('lost')
  expect(tokenOf(item)).toBe('raced')
})

test('takes an order that came since the run began for an answer', async () => {
  await stage.order('o-9', '2026-03-01T08:00:00Z')
  await wait('token')
  await stage.dispatch()

  expect((await read()).value).toMatchObject({ status: 'done', answer: { outcome: 'ordered', by: 'order' } })
  expect(stage.given.answered).toEqual([
    { token: 'token', output: { taskId: task.taskId, outcome: 'ordered' } },
  ])
})

test('takes an order of before the run for late news', async () => {
  await stage.order('o-0', '2026-01-05T08:00:00Z')
  await wait('token')

  expect((await read()).value.status).toBe('open')
})

test('waits on for an order after the owner reached the customer, and an order ends that wait', async () => {
  await answered({ outcome: 'reached', note: 'will order in spring' })
  await awaitOrder.execute({ ...task, token: 'for an order' }, stage.given)
  expect(await stage.requests('answer')).toEqual([])

  await answerByOrder(stage.table, task, 'o-9', stage.given.now().toISOString())
  await stage.dispatch()
  expect(stage.given.answered).toEqual([
    { token: 'for an order', output: { taskId: task.taskId, outcome: 'ordered' } },
  ])
  expect((await read()).value).toMatchObject({ answer: { outcome: 'reached' }, followUp: { by: 'order' } })
})
