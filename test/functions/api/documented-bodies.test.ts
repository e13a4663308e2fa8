import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { putRiskOverride } from '../../../functions/api/accounts/put-risk-override.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { send, signature } from '../../support/http.ts'
import { intakeRoutes } from '../../support/intake-routes.ts'
import { type Company, company } from '../../workflows/company.ts'
import { accountId } from '../steps/scene.ts'
import { deskRoutes } from './desk-routes.ts'
import { readsRoutes } from './reads-routes.ts'

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

/** The text goes over the wire as it stands in the documentation. */
const putSigned = (path: string, body: string) => {
  const intake = serveRoutes<'Intake'>(intakeRoutes, stage.given)
  return send(intake, { method: 'PUT', path, body, headers: signature(body, stage.given.now()) })
}
const post = async (path: string, body: string) => {
  const desk = serveRoutes<'Desk'>({ ...deskRoutes, PutRiskOverride: putRiskOverride }, stage.given)
  const headers = { 'content-type': 'application/json' }
  const answer = await send(desk, { method: 'POST', path, body, headers })
  await stage.settle()
  return [answer.status, Object(answer.body).status]
}
const get = async (path: string) => {
  const reads = serveRoutes<'Reads'>(readsRoutes, stage.given)
  return Object((await send(reads, { method: 'GET', path })).body)
}

const liWei = `{"name":"Li Wei","email":"li.wei@example.com","phone":"+49 30 1234","locale":"zh-CN","timeZone":"Asia/Shanghai","manager":"ana-sol",
  "substitute":"mira-novak","absences":[{"from":"2026-12-21","to":"2027-01-06"}],"authorityLimit":{"amount":"500.00","currency":"EUR"}}`
const ownedBy = (owner: string) =>
  `{"accountId":"${accountId}","name":"Acme GmbH","currency":"EUR","timeZone":"Europe/Berlin","owner":${owner}}`
const people = async () => {
  const mira = '{"name":"Mira Novak","email":"mira.novak@example.com"}'
  const answers = [
    await putSigned('/v1/people/li-wei', liWei),
    await putSigned('/v1/people/mira-novak', mira),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
}

test('a person is described by the documented body, and an account is owned by the id or by name and address', async () => {
  await people()
  expect((await putSigned(`/v1/accounts/${accountId}`, ownedBy('"li-wei"'))).status).toBe(200)
  const named =
    '{"name":"Ana Sol","email":"ana@example.com","manager":{"name":"Max","email":"max@example.com"}}'
  expect((await putSigned(`/v1/accounts/${accountId}`, ownedBy(named))).status).toBe(200)
  expect((await get(`/v1/accounts/${accountId}`)).owner).toMatchObject({ name: 'Ana Sol' })
})

test('a task is shown, and answered, put off, handed on, noted and closed, by the documented bodies', async () => {
  await people()
  await putSigned(`/v1/accounts/${accountId}`, ownedBy('"li-wei"'))
  const { runId } = await stage.begin('win-back', '2026-01-05')
  await stage.settle()
  const task = `/v1/tasks/task-${runId}`
  const shown = {
    taskId: `task-${runId}`,
    kind: 'win-back',
    accountId,
    ownerId: 'li-wei',
    escalationLevel: 0,
  }
  expect((await get('/v1/tasks?owner=li-wei&status=open')).tasks).toMatchObject([
    { ...shown, status: 'open', owner: { name: 'Li Wei' }, dueAt: expect.any(String) },
  ])
  expect(await post(`${task}/note`, '{"text":"called twice"}')).toEqual([200, 'open'])
  expect(await post(`${task}/reassign`, '{"to":"mira-novak","reason":"on a journey"}')).toEqual([200, 'open'])
  expect(await post(`${task}/snooze`, '{"until":"2027-02-01","reason":"budget"}')).toEqual([200, 'snoozed'])
  expect((await get('/v1/tasks?owner=mira-novak&status=snoozed')).tasks).toMatchObject([
    { snoozedUntil: '2027-02-01T00:00:00.000Z' },
  ])
  const notNow = '{"outcome":"not-now","until":"2027-02-01","note":"budget frozen"}'
  expect(await post(`${task}/answer`, notNow)).toEqual([200, 'snoozed'])
  expect(await post(`${task}/close`, '{"reason":"merged with another account"}')).toEqual([200, 'closed'])
  expect(await post(`${task}/note`, '{"text":"afterwards"}')).toEqual([200, 'closed'])
})

test('a complaint is shown by its reference as by its id, with letters, linked ones and audit, and ended by the documented bodies', async () => {
  const { complaintId } = await stage.complain()
  await stage.complain({ id: 'c-78', description: 'Two more' })
  await stage.settle()
  const byId = await get(`/v1/complaints/${complaintId}`)
  expect(byId).toMatchObject({ complaintId, linked: ['c-78'], audit: expect.any(Array) })
  expect(byId.letters).toMatchObject([
    { name: 'complaint-acknowledgement', to: 'jo@acme.example', status: 'sent' },
  ])
  expect(await get(`/v1/complaints/${byId.reference}`)).toEqual(byId)
  const ids = ({ complaints }: { complaints: { complaintId: string }[] }) =>
    complaints.map((one) => one.complaintId)
  expect(ids(await get(`/v1/complaints?account=${accountId}&status=open`)).sort()).toEqual([
    complaintId,
    'c-78',
  ])
  expect(ids(await get('/v1/complaints?owner=nobody'))).toEqual([])
  expect(await post(`/v1/complaints/${complaintId}/note`, '{"text":"parts ordered"}')).toEqual([
    200,
    'investigating',
  ])
  const pause = '{"reason":"customer","until":"2026-03-06","note":"a photo of the crack"}'
  expect((await post(`/v1/complaints/${complaintId}/pause`, pause))[0]).toBe(200)
  expect((await post(`/v1/complaints/${complaintId}/resume`, '{"reason":"it came"}'))[0]).toBe(200)
  expect(await post('/v1/complaints/c-78/withdraw', '{"reason":"found the parcel"}')).toEqual([
    200,
    'withdrawn',
  ])
  const lift = '{"address":"jo@acme.example","reason":"the mailbox works again"}'
  expect((await post('/v1/suppressions/lift', lift))[0]).toBe(200)
  const told = '{"reason":"settled by telephone","told":{"how":"phone","on":"2026-03-02"}}'
  expect(await post(`/v1/complaints/${complaintId}/close`, told)).toEqual([200, 'closed'])
  expect((await post(`/v1/complaints/${complaintId}/reopen`, '{"reason":"it broke again"}'))[0]).toBe(200)
})
