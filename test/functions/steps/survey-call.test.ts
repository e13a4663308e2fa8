import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EventOf, IntakeEvent } from '../../../domain/events/event.ts'
import { Settings } from '../../../domain/settings.ts'
import { checkObstacles } from '../../../functions/steps/check-obstacles.ts'
import { closeRun } from '../../../functions/steps/close-run.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { tendTask } from '../../../functions/steps/tend-task.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { listRuns } from '../../../functions/store/tasks/runs.ts'
import { mustReadTask } from '../../../functions/store/tasks/tasks.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { orders } from '../../support/facts.ts'
import { told } from '../../support/told.ts'
import { accountId, type Scene, scene } from './scene.ts'

let engine: Engine
let stage: Scene
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
})

const today = () => stage.given.now().toISOString().slice(0, 10)
const survey = (score: number, more: Partial<EventOf<'survey'>> = {}): EventOf<'survey'> => ({
  ...{ id: 's-1', accountId, at: `${today()}T07:00:00Z`, type: 'survey', score },
  ...more,
})
async function take(events: readonly IntakeEvent[], importId?: string) {
  const { given } = stage
  for (const event of events)
    await putEvent(given.table, event, given.now().toISOString(), { eventDays: 400 }, importId)
  const sks = events.map(({ id }) => eventKey(accountId, id).sk)
  await foldEvents.consume({ pk: `A#${accountId}`, sks }, given)
}
const calls = async () =>
  (await listRuns(stage.table, accountId)).filter(({ playbook }) => playbook === 'survey-call')
async function run() {
  const call = (await calls()).find(({ cause }) => cause === 's-1')
  return { accountId, runId: call?.runId ?? expect.fail('no call was asked for') }
}
const obstacle = async () => checkObstacles.execute(await run(), stage.given)
const taskNow = async () => (await mustReadTask(stage.table, accountId, `task-${(await run()).runId}`)).value

describe('a call about a survey', () => {
  test('is asked for once a low score, whatever its scale, however often the event comes', async () => {
    await take([survey(2, { scale: { from: 1, to: 5 } })])
    await take([survey(2, { scale: { from: 1, to: 5 } })])
    expect(await calls()).toMatchObject([{ cause: 's-1', status: 'open' }])
  })

  test.each<[what: string, more: Partial<EventOf<'survey'>>, importId?: string]>([
    ['of a customer who is content', { score: 9 }],
    ['that is about a complaint, which has a task of its own', { complaintId: 'c-1' }],
    ['of long ago', { at: '2024-01-05T07:00:00Z' }],
    ['that an import brought', {}, 'import-1'],
  ])('is not asked for a survey %s', async (_, more, importId) => {
    await take([survey(1, more)], importId)
    expect(await calls()).toEqual([])
  })

  test('gives the owner one task, with the score, the scale and the words of the customer', async () => {
    await take([...orders('2025-10-01', 7, 16, accountId), survey(2, { comment: 'Nobody calls back' })])
    expect(await obstacle()).toMatchObject({ obstacle: 'none' })
    await openTask.execute(await run(), stage.given)
    await openTask.execute(await run(), stage.given)
    const task = await taskNow()
    expect(task).toMatchObject({ kind: 'survey-call', owner: { name: 'Li Wei' } })
    expect(told(task.why)).toEqual([
      expect.stringMatching(/^Asked on .*, they gave 2 on a scale from 0 to 10\.$/),
      'In their words: Nobody calls back',
    ])
    expect(told(task.whatToDo)).toHaveLength(3)
  })

  test('waits while a complaint is open, before the task and after', async () => {
    await take([survey(2)])
    await stage.complain()
    expect(await obstacle()).toMatchObject({ obstacle: 'open-complaint' })
    await openTask.execute(await run(), stage.given)
    const ids = { ...(await run()), taskId: `task-${(await run()).runId}` }
    expect(await tendTask.execute(ids, stage.given)).toMatchObject({ stands: 'wait' })
    expect((await taskNow()).parkedBy).toBeDefined()
  })

  test('waits while its owner has no room, so that many answers of one day are no burst of tasks', async () => {
    await take([survey(2)])
    stage.given.settings = Settings.parse({ maxOpenTasksPerOwner: 1 })
    expect(await obstacle()).toMatchObject({ obstacle: 'none' })
    await openTask.execute(await run(), stage.given)
    stage.given.moveTo(new Date(stage.given.now().getTime() + 3_600_000).toISOString())
    await take([survey(3, { id: 's-2' })])
    const second = (await calls()).find(({ cause }) => cause === 's-2') ?? expect.fail('no second call')
    // One call an account at a time.
    expect(await checkObstacles.execute({ accountId, runId: second.runId }, stage.given)).toMatchObject({
      obstacle: 'other-run',
    })
    expect(await obstacle()).toMatchObject({ obstacle: 'owner-busy' })
  })

  test('is over once the customer has said better things, before it is opened and after', async () => {
    await take([survey(2)])
    await openTask.execute(await run(), stage.given)
    stage.given.moveTo(new Date(stage.given.now().getTime() + 3 * 86_400_000).toISOString())
    await take([survey(9, { id: 's-2' })])
    expect(await obstacle()).toMatchObject({ obstacle: 'recovered' })
    const ids = { ...(await run()), taskId: `task-${(await run()).runId}` }
    expect(await tendTask.execute(ids, stage.given)).toMatchObject({ stands: 'over' })
    expect(await taskNow()).toMatchObject({ status: 'dropped', ended: { reason: 'recovered' } })
    expect(await closeRun.execute({ ...(await run()), reason: 'none' }, stage.given)).toEqual({
      outcome: 'dropped',
    })
  })
})
