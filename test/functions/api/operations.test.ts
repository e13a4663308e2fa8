import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { policyLines } from '../../../domain/policy/policy-lines.ts'
import { Settings } from '../../../domain/settings.ts'
import { getAudit } from '../../../functions/api/operations/get-audit.ts'
import { getMailTrouble } from '../../../functions/api/operations/get-mail-trouble.ts'
import { getModels } from '../../../functions/api/operations/get-models.ts'
import { getOperations } from '../../../functions/api/operations/get-operations.ts'
import { getPolicy } from '../../../functions/api/operations/get-policy.ts'
import { getRun } from '../../../functions/api/operations/get-run.ts'
import { getRuns } from '../../../functions/api/operations/get-runs.ts'
import { firingOf } from '../../../functions/operations/firing-of.ts'
import type { Execution, Executions } from '../../../functions/runtime/ports.ts'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { judgeAnewWhile } from '../../../functions/schedules/judge-anew-while.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { filePolicy } from '../../../functions/store/company/policies.ts'
import { fileTrouble } from '../../../functions/store/company/quarantine.ts'
import { judged, keepPart, learned } from '../../../functions/store/company/refits.ts'
import { beginScans } from '../../../functions/store/company/scan-cursor.ts'
import { markTimer } from '../../../functions/store/company/timer-marks.ts'
import { fileDoubt } from '../../../functions/store/mail/doubts.ts'
import { suppress } from '../../../functions/store/mail/suppressions.ts'
import { outboxItem } from '../../../functions/store/tasks/outbox.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { acme } from '../../support/facts.ts'
import { givenFor, testSecret } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { intakeRoutes } from '../../support/intake-routes.ts'
import { answered, saying } from '../../support/told.ts'

let engine: Engine
let stored: TestTable
let watch: HttpHandler
const at = '2026-03-04T12:00:00.000Z'
const running: Execution = {
  runId: 'win-back-1',
  status: 'running',
  startedAt: '2026-03-03T06:00:00.000Z',
}
const runs: readonly Execution[] = [
  running,
  {
    ...{ runId: 'win-back-2', status: 'failed', startedAt: '2026-03-01T06:00:00.000Z' },
    stoppedAt: '2026-03-01T07:00:00.000Z',
  },
]
const entered = [
  { state: 'Wait for the owner', at: '2026-03-03T06:00:02.000Z' },
  { state: 'Open the task', at: '2026-03-03T06:00:01.000Z' },
]
const executions: Executions = {
  async list(workflow, { status, limit }) {
    const own = workflow === 'win-back' ? runs.filter((each) => !status || each.status === status) : []
    return { executions: own.slice(0, limit) }
  },
  stateOf: async () => entered[0]?.state,
  course: async (_, runId) =>
    runId === 'win-back-1' ? { ...running, accountId: 'acme', entered } : undefined,
}
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  const timetable = {
    timeZone: 'Europe/Berlin',
    schedules: { ScanChurn: 'cron(0 6 * * ? *)', GoOn: 'rate(1 hour)', StartRefit: 'cron(0 3 ? * SUN *)' },
  }
  watch = serveRoutes<'Watch'>(
    {
      ...{ GetOperations: getOperations, GetRuns: getRuns, GetRun: getRun, GetModels: getModels },
      ...{ GetMailTrouble: getMailTrouble, GetAudit: getAudit, GetPolicy: getPolicy },
    },
    { ...givenFor(stored.table, at), executions, timetable },
  )
})
const get = (path: string) => send(watch, { method: 'GET', path })

describe('what an operator looks at first', () => {
  test('says when each schedule ran and fires next, what lags, what is set aside, and what failed', async () => {
    await markTimer(stored.table, 'ScanChurn', { at: '2026-03-04T05:00:10.000Z', outcome: 'done' })
    await markTimer(stored.table, 'GoOn', { at: '2026-03-04T11:20:00.000Z', outcome: 'unfinished' })
    await beginScans(stored.table, '2026-03-02')
    await fileTrouble(
      stored.table,
      { accountId: 'acme', item: 'EVT#1', work: 'FoldEvents', reason: 'at: custom' },
      new Date(at),
    )
    const request = { kind: 'start', accountId: 'acme', runId: 'win-back-9', playbook: 'win-back' } as const
    await stored.table.put(outboxItem(request, '2026-03-04T11:00:00.000Z'))
    const { status, body } = await get('/v1/operations')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      schedules: [
        {
          name: 'ScanChurn',
          ranAt: '2026-03-04T05:00:10.000Z',
          outcome: 'done',
          nextAt: '2026-03-05T05:00:00.000Z',
        },
        { name: 'GoOn', outcome: 'unfinished', nextAt: '2026-03-04T12:20:00.000Z' },
        { name: 'StartRefit', ranAt: null, nextAt: '2026-03-08T02:00:00.000Z' },
      ],
      lag: { waiting: 1, oldestAt: '2026-03-04T11:00:00.000Z', daysToScan: 2 },
      setAside: 1,
      failed: [{ workflow: 'win-back', runId: 'win-back-2', status: 'failed' }],
    })
  })

  test('a schedule in a zone fires by its clock on the wall, also when that is changed', () => {
    const at = (now: string, ranAt?: string, expression = 'cron(0 6 * * ? *)') =>
      firingOf(expression, { timeZone: 'Europe/Berlin', now: new Date(now), ranAt })
    expect(at('2026-03-28T12:00:00Z').nextAt).toBe('2026-03-29T04:00:00.000Z')
    expect(at('2026-03-28T12:00:00Z', undefined, 'rate(1 hour)').nextAt).toBeNull()
    // Late is what should have run since and did not; what is new is not.
    expect(at('2026-03-28T12:00:00Z').isLate).toBe(false)
    expect(at('2026-03-28T12:00:00Z', '2026-03-28T05:00:02Z').isLate).toBe(false)
    expect(at('2026-03-28T12:00:00Z', '2026-03-27T05:00:02Z').isLate).toBe(true)
    expect(at('2026-03-28T05:30:00Z', '2026-03-27T05:00:02Z').isLate).toBe(false)
    expect(at('2026-03-28T12:00:00Z', '2026-03-28T11:10:00Z', 'rate(1 hour)').isLate).toBe(false)
    expect(at('2026-03-28T12:00:00Z', '2026-03-28T09:10:00Z', 'rate(1 hour)').isLate).toBe(true)
  })
})

describe('runs', () => {
  test('are listed with where they stand, beside the picture of their state machine', async () => {
    const { body } = await get('/v1/runs?workflow=win-back')
    expect(body).toMatchObject({
      workflow: 'win-back',
      runs: [{ runId: 'win-back-1', state: 'Wait for the owner' }, { runId: 'win-back-2' }],
    })
    const { graph } = Object(body)
    const names = new Set(graph.states.map(({ name }: { name: string }) => name))
    for (const { from, to } of graph.arrows) expect([names.has(from), names.has(to)]).toEqual([true, true])
    expect(await get('/v1/runs?workflow=win-back&status=failed')).toMatchObject({
      body: { runs: [{ runId: 'win-back-2' }] },
    })
    expect(await get('/v1/runs?workflow=coffee')).toMatchObject({ status: 422 })
  })

  test('tell of one where it has been, and whose it is', async () => {
    expect(await get('/v1/runs/win-back/win-back-1')).toMatchObject({
      body: { accountId: 'acme', state: 'Wait for the owner', entered },
    })
    expect(await get('/v1/runs/win-back/none')).toMatchObject({ status: 404 })
  })
})

test('models are listed with the back-test of each refit, and who went back to one', async () => {
  const model = madeUpModel()
  const now = new Date('2026-03-01T03:00:00.000Z')
  await storeModel(stored.table, model)
  await promoteModel(stored.table, model.version, {
    before: undefined,
    now,
    because: { by: 'ana', why: 'worse' },
  })
  const horizon = { days: 60, gaps: 100, measured: null }
  await keepPart(stored.table, now.toISOString(), learned, { accounts: 300, version: 'new', horizon })
  const scores = { version: 'new', brier: 0.12, auc: 0.8, levelError: 0.1 }
  const judgement = {
    ...{ origin: '2025-12-01', accounts: 300, churnRate: 0.2, candidate: scores, rival: scores },
    difference: { estimate: -0.02, low: -0.03, high: -0.01 },
  }
  await keepPart(stored.table, now.toISOString(), judged, {
    decision: 'keep',
    judgement,
    why: saying('no better'),
  })
  expect(await get('/v1/models')).toMatchObject({ body: { judgedAnew: null } })
  await judgeAnewWhile(givenFor(stored.table, now.toISOString()), () => true)
  expect(await get('/v1/models')).toMatchObject({
    body: {
      judgedAnew: { version: model.version, isOver: false, walked: 0, judged: 0 },
      current: model.version,
      promotions: [{ version: model.version, by: 'ana', why: 'worse' }],
      refits: [
        {
          version: 'new',
          accounts: 300,
          judgement: { candidate: { brier: 0.12 } },
          why: answered('no better'),
        },
      ],
    },
  })
})

test('mails in doubt are listed, and addresses that no mail goes to with whose they are, where anybody here knows', async () => {
  await saveAccount(stored.table, 'acme', acme, at)
  await fileDoubt(stored.table, { accountId: 'acme', runId: 'r-1', name: 'complaint-decision', at })
  await suppress(stored.table, acme.contact.email, 'bounce', '2026-03-01T00:00:00.000Z')
  await suppress(stored.table, acme.owner.email, 'complaint', '2026-03-02T00:00:00.000Z')
  await suppress(stored.table, 'nobody@else.example', 'bounce', '2026-03-03T00:00:00.000Z')
  const { body } = await get('/v1/mail-trouble')
  expect(body).toMatchObject({
    doubts: [{ accountId: 'acme', name: 'complaint-decision' }],
    suppressions: [
      { reason: 'bounce', address: null, accountIds: [] },
      { reason: 'complaint', address: acme.owner.email },
      { reason: 'bounce', address: acme.contact.email, accountIds: ['acme'] },
    ],
  })
})

test('the policy is shown as it is in force, with what the last deployment changed once that was filed', async () => {
  const settings = Settings.parse({})
  expect(await get('/v1/policy')).toMatchObject({ body: { since: null, changes: null } })
  const before = Settings.parse({ bands: { red: 2 }, office: { name: 'Sales', email: 's@x.example' } })
  expect(await filePolicy(stored.table, policyLines(before), new Date('2026-03-01T00:00:00Z'))).toBe(true)
  const { body } = await get('/v1/policy')
  const changes = [
    { group: 'bands', setting: 'red', before: '2', now: '1.5' },
    { group: 'office', setting: 'name', before: '"Sales"', now: null },
    { group: 'office', setting: 'email', before: '"s@x.example"', now: null },
  ]
  expect(body).toMatchObject({ since: null, changes })
  expect(Object(body).settings).toContainEqual({ group: 'bands', setting: 'red', value: '1.5' })
  expect(await filePolicy(stored.table, policyLines(settings), new Date('2026-03-02T00:00:00Z'))).toBe(true)
  expect(await filePolicy(stored.table, policyLines(settings), new Date('2026-03-03T00:00:00Z'))).toBe(false)
  expect(await get('/v1/policy')).toMatchObject({ body: { since: '2026-03-02T00:00:00.000Z', changes } })
})

test('keys are listed by name with what they may send, and never what they sign with', async () => {
  const keys = serveRoutes<'Intake'>(intakeRoutes, givenFor(stored.table, at))
  const { status, body } = await send(keys, { method: 'GET', path: '/v1/keys' })
  expect([status, body]).toMatchObject([200, { keys: [{ name: 'tests', expires: null }], unusable: [] }])
  expect(JSON.stringify(body)).not.toContain(testSecret)
})
