import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AccountView } from '../../../functions/api/accounts/account-view.ts'
import { getAccount } from '../../../functions/api/accounts/get-account.ts'
import { putRiskOverride } from '../../../functions/api/accounts/put-risk-override.ts'
import type { Caller } from '../../../functions/runtime/caller.ts'
import { type HttpHandler, serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { analyseAccount } from '../../../functions/steps/analyse-account.ts'
import { ownerIdOf } from '../../../functions/store/people/owner-id.ts'
import { savePerson } from '../../../functions/store/people/people.ts'
import { requestRun } from '../../../functions/store/tasks/request-run.ts'
import { runIdOf } from '../../../functions/store/tasks/run-id.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { acme } from '../../support/facts.ts'
import { givenFor, operator, type TestGiven } from '../../support/given.ts'
import { send, sendSigned } from '../../support/http.ts'
import { intakeRoutes } from '../../support/intake-routes.ts'
import { saying } from '../../support/told.ts'
import { deskRoutes } from './desk-routes.ts'

let engine: Engine
let stored: TestTable
let given: TestGiven
let intake: HttpHandler
let desk: HttpHandler
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
  given = givenFor(stored.table, '2026-03-02T12:00:00Z')
  intake = serveRoutes<'Intake'>(intakeRoutes, given)
  desk = serveRoutes<'Desk'>({ ...deskRoutes, PutRiskOverride: putRiskOverride }, given)
  await sendSigned(intake, given.now(), 'PUT', '/v1/accounts/acme', acme)
  await savePerson(stored.table, 'ana', { name: 'Ana Sol', email: ana.person, absences: [] })
})
const says = {
  band: 'red',
  reason: 'Their buyer told us they are leaving',
  expiresOn: '2026-03-31',
}
const path = '/v1/accounts/acme/risk-override'
const ana: Caller = { person: 'ana.sol@acme.example', role: 'operator' }
const put = (content: unknown, to = path, caller = ana) =>
  send(desk, {
    method: 'PUT',
    path: to,
    body: JSON.stringify(content),
    caller,
    headers: { 'content-type': 'application/json' },
  })
async function show(on?: string) {
  const query = on === undefined ? {} : { on }
  const { body } = await getAccount.answer(
    { params: { accountId: 'acme' }, query, body: undefined, caller: operator },
    given,
  )
  return AccountView.parse(body)
}

describe('an override of a risk', () => {
  test('is shown with reason, author and expiry beside the computed risk, which stays as it is', async () => {
    const before = await show()
    expect(before.riskOverride).toBeNull()
    const setAt = '2026-03-02T12:00:00.000Z'
    expect(await put(says)).toMatchObject({ status: 200, body: { ...says, author: 'Ana Sol', setAt } })
    const after = await show()
    expect(after).toEqual({ ...before, riskOverride: { ...says, author: 'Ana Sol', setAt } })
  })

  test('is gone the day after it expires, and past days show what held then', async () => {
    await put(says)
    given.moveTo('2026-03-31T23:00:00Z')
    expect((await show()).riskOverride).toMatchObject(says)
    given.moveTo('2026-04-01T01:00:00Z')
    expect((await show()).riskOverride).toBeNull()
    expect((await show('2026-03-15')).riskOverride).toMatchObject(says)
    expect((await show('2026-03-01')).riskOverride).toBeNull()
  })

  test('gives way to a later one, and the same again writes nothing', async () => {
    await put(says)
    const before = await stored.dump()
    given.moveTo('2026-03-02T12:01:00Z')
    await put(says)
    expect(await stored.dump()).toEqual(before)
    given.moveTo('2026-03-05T12:00:00Z')
    await put({ ...says, band: 'green', reason: 'All settled' })
    expect((await show()).riskOverride).toMatchObject({ band: 'green', reason: 'All settled' })
    expect((await show('2026-03-03')).riskOverride).toMatchObject({ band: 'red' })
  })

  test('needs a band that can be acted on, a reason and a day that can be waited for, and takes no author but the caller', async () => {
    const wrong = [
      { ...says, band: 'learning' },
      { ...says, reason: ' ' },
      { ...says, author: 'Somebody Else' },
      { ...says, expiresOn: '2026-03-01' },
      { ...says, expiresOn: '2027-03-10' },
      { ...says, probability: 0.9 },
    ]
    for (const content of wrong) expect((await put(content)).status).toBe(422)
    expect((await put(says, '/v1/accounts/nobody/risk-override')).status).toBe(404)
    expect((await show()).riskOverride).toBeNull()
  })

  test('comes from a person whose account it is: to everybody else the account is not there', async () => {
    const stranger: Caller = { person: 'mallory@acme.example', role: 'owner' }
    expect((await put(says, path, stranger)).status).toBe(404)
    expect((await show()).riskOverride).toBeNull()
    const own: Caller = { person: acme.owner.email, role: 'owner' }
    expect(await put(says, path, own)).toMatchObject({ status: 200, body: { author: acme.owner.name } })
  })

  test('is written down with who asked, in which role, for which account', async () => {
    await put(says)
    const audit = given.lines.map((line) => JSON.parse(line)).find(({ message }) => message === 'audit')
    expect(audit).toMatchObject({
      route: 'PutRiskOverride',
      actor: ownerIdOf(ana.person),
      role: 'operator',
      status: 200,
    })
  })

  test('leaves no name and no reason in the logs', async () => {
    await put(says)
    expect(given.lines.join('\n')).not.toMatch(/Ana Sol|leaving/)
  })

  test('begins and ends with days of the company, as its statement of a year does', async () => {
    given.settings.businessCalendar.timeZone = 'Asia/Shanghai'
    given.moveTo('2026-03-02T17:00:00Z')
    expect((await put({ ...says, expiresOn: '2026-03-02' })).status).toBe(422)
    expect((await put({ ...says, expiresOn: '2026-03-03' })).status).toBe(200)
    expect((await show()).riskOverride).toMatchObject({ expiresOn: '2026-03-03' })
    given.moveTo('2026-03-03T15:59:00Z')
    expect((await show('2026-03-02')).riskOverride).toBeNull()
    expect((await show()).riskOverride).toMatchObject({ expiresOn: '2026-03-03' })
    given.moveTo('2026-03-03T16:01:00Z')
    expect((await show()).riskOverride).toBeNull()
    const run = {
      playbook: 'account-cost-analysis',
      accountId: 'acme',
      cause: '2026-Q1',
      why: saying('a test'),
    } as const
    await stored.table.transact(requestRun(run, given.now()))
    const ids = { runId: runIdOf(run.playbook, run.accountId, run.cause), accountId: 'acme' }
    expect(await analyseAccount.execute(ids, given)).toEqual({ period: '2026-03-04' })
  })
})
