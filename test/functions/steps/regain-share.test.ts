import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EventOf } from '../../../domain/events/event.ts'
import { foldAccount } from '../../../functions/operations/accounts/fold-account.ts'
import { takeInEvents } from '../../../functions/operations/take-in-events.ts'
import { checkObstacles } from '../../../functions/steps/check-obstacles.ts'
import { closeRun } from '../../../functions/steps/close-run.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { tendTask } from '../../../functions/steps/tend-task.ts'
import { putEvent } from '../../../functions/store/accounts/events.ts'
import { readRun } from '../../../functions/store/tasks/runs.ts'
import { mustReadTask } from '../../../functions/store/tasks/tasks.ts'
import { daysAfter } from '../../domain/history/facts.ts'
import { shrinkingArticles, shrinkingOrders } from '../../domain/signals/shrinking.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { told } from '../../support/told.ts'
import { accountId, type Scene, scene } from './scene.ts'

const first = '2025-03-12'
let engine: Engine
let stage: Scene
let run: { runId: string; accountId: string }
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  await takeIn(shrinkingOrders(first))
  run = await stage.begin('regain-share', '2026-02-05')
})

async function takeIn(events: EventOf<'order'>[]) {
  const { given } = stage
  for (const event of events)
    await putEvent(given.table, event, given.now().toISOString(), { eventDays: 400 })
  const changed = await takeInEvents(given, accountId, events, 'UTC')
  await foldAccount(given.table, accountId, { now: given.now(), settings: given.settings, changed })
}
/** From the day after the small orders on it buys as it did before them. */
async function recover() {
  const large = shrinkingOrders(first, 0).slice(0, 12)
  const later = large.map((order, i) => {
    const at = `${daysAfter('2026-02-25', 10 * (i + 1))}T10:00:00.000Z`
    return { ...order, id: `again-${i}`, at }
  })
  stage.given.moveTo(`${daysAfter('2026-02-25', 121)}T09:00:00.000Z`)
  await takeIn(later)
}
const obstacle = () => checkObstacles.execute(run, stage.given)
const taskId = () => `task-${run.runId}`
const taskNow = async () => (await mustReadTask(stage.table, accountId, taskId())).value

test('opens one task with the articles that are not bought any more, those bought most often first', async () => {
  expect(await obstacle()).toMatchObject({ obstacle: 'none' })
  await openTask.execute(run, stage.given)
  await openTask.execute(run, stage.given)
  const task = await taskNow()
  expect(task).toMatchObject({ kind: 'regain-share', owner: { name: 'Li Wei' } })
  expect(task.stopped?.map(({ sku }) => sku)).toEqual(shrinkingArticles.slice(1))
  expect(told(task.why)).toContain('Orders as often, but 97% smaller.')
})

test('waits while a complaint is open, and asks nobody once the account buys as before again', async () => {
  await stage.complain()
  expect(await obstacle()).toMatchObject({ obstacle: 'open-complaint' })
  await recover()
  expect(await obstacle()).toMatchObject({ obstacle: 'recovered' })
  expect(await closeRun.execute({ ...run, reason: 'recovered' }, stage.given)).toEqual({ outcome: 'skipped' })
})

test('drops the task before anybody is reminded of what is over', async () => {
  await openTask.execute(run, stage.given)
  await recover()
  expect(await tendTask.execute({ ...run, taskId: taskId() }, stage.given)).toMatchObject({ stands: 'over' })
  expect(await taskNow()).toMatchObject({ status: 'dropped', ended: { reason: 'recovered' } })
  await closeRun.execute({ ...run, reason: 'none' }, stage.given)
  const ended = { status: 'closed', outcome: 'dropped', reason: 'recovered' }
  expect(await readRun(stage.table, accountId, run.runId)).toMatchObject(ended)
})
