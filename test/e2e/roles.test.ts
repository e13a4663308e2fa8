import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyScopes } from '../../domain/senders/signing-keys.ts'
import { type RouteName, routes } from '../../functions/registry.ts'
import { acme, complaint, importOf } from '../support/facts.ts'
import { named, signature } from '../support/http.ts'
import { changedAssembly, startTestStack, type TestStack } from '../support/stack.ts'

/** Who asks: the operator, the manager of the owner, the owner, another owner and a manager of others, nobody. */
const people = ['operator', 'manager', 'owner', 'stranger', 'otherManager', 'nobody'] as const
type Who = (typeof people)[number]
type Row = Record<Who, number>

const everybody = (status: number): Row => ({
  operator: status,
  manager: status,
  owner: status,
  stranger: status,
  otherManager: status,
  nobody: status,
})
/** What belongs to somebody is there for them, their manager and the operator; for others it does not exist. */
const ofTheirOwn: Row = { ...everybody(200), stranger: 404, otherManager: 404, nobody: 401 }
const ofNothing: Row = { ...everybody(404), nobody: 401 }
const aList: Row = { ...everybody(200), nobody: 401 }
const forOperators: Row = { ...everybody(403), operator: 200, nobody: 401 }
/** A token signs nothing; what a key of each scope may do stands below. */
const forKeys = everybody(401)
const behindLink = everybody(404)
/** The console takes a token from a header, too; without one it leads to the login. */
const inConsole: Row = { ...everybody(200), nobody: 303 }

/** Every route of the registry and what each caller gets: the compiler asks for the row of a new route. */
const matrix: Record<
  RouteName,
  { row: Row; path: string; content?: object; shows?: 'accounts' | 'tasks' | 'people' }
> = {
  PostEvents: { row: forKeys, path: '/v1/events', content: { events: [] } },
  PostImport: { row: forKeys, path: '/v1/imports', content: importOf('a') },
  PostImportEnd: {
    row: forKeys,
    path: '/v1/imports/aaaaaaaa-1/end',
    content: { importId: 'aaaaaaaa-1', accepted: 0, duplicate: 0, rejected: 0 },
  },
  PostImportUndo: { row: forKeys, path: '/v1/imports/aaaaaaaa-1/undo', content: { importId: 'aaaaaaaa-1' } },
  PostComplaint: { row: forKeys, path: '/v1/complaints', content: complaint },
  PutAccount: { row: forKeys, path: '/v1/accounts/acme', content: acme },
  PutPerson: {
    row: forKeys,
    path: '/v1/people/zoe',
    content: { name: 'Zoe', email: 'zoe@nordwall.example' },
  },
  PutRiskOverride: {
    row: ofTheirOwn,
    path: '/v1/accounts/acme/risk-override',
    content: { band: 'green', reason: 'spoke to them', expiresOn: '2026-03-20' },
  },
  PostTaskAnswer: { row: ofNothing, path: '/v1/tasks/none/answer', content: { outcome: 'reached' } },
  PostTaskSnooze: {
    row: ofNothing,
    path: '/v1/tasks/none/snooze',
    content: { until: '2027-02-01', reason: 'later' },
  },
  PostTaskReassign: {
    row: ofNothing,
    path: '/v1/tasks/none/reassign',
    content: { to: 'zoe', reason: 'theirs' },
  },
  PostTaskNote: { row: ofNothing, path: '/v1/tasks/none/note', content: { text: 'a note' } },
  PostTaskClose: { row: ofNothing, path: '/v1/tasks/none/close', content: { reason: 'done' } },
  PostComplaintAccept: { row: ofNothing, path: '/v1/complaints/none/accept', content: { reason: 'thanks' } },
  PostComplaintReopen: { row: ofNothing, path: '/v1/complaints/none/reopen', content: { reason: 'again' } },
  PostComplaintWithdraw: {
    row: ofNothing,
    path: '/v1/complaints/none/withdraw',
    content: { reason: 'none' },
  },
  PostComplaintPause: { row: ofNothing, path: '/v1/complaints/none/pause', content: { reason: 'goods' } },
  PostComplaintResume: { row: ofNothing, path: '/v1/complaints/none/resume', content: {} },
  PostComplaintRefer: { row: ofNothing, path: '/v1/complaints/none/refer', content: { reason: 'ombudsman' } },
  PostComplaintClose: { row: ofNothing, path: '/v1/complaints/none/close', content: { reason: 'told them' } },
  PostComplaintNote: { row: ofTheirOwn, path: '/v1/complaints/c-77/note', content: { text: 'a note' } },
  GetActions: { row: aList, path: '/v1/actions' },
  GetAction: { row: ofNothing, path: '/v1/actions/none' },
  PostActionNote: { row: ofNothing, path: '/v1/actions/none/note', content: { text: 'a note' } },
  PostActionCheck: { row: ofNothing, path: '/v1/actions/none/check', content: { reason: 'put right' } },
  PostActionClose: { row: ofNothing, path: '/v1/actions/none/close', content: { reason: 'put right' } },
  PostActionOfferCalls: { row: ofNothing, path: '/v1/actions/none/offer-calls', content: {} },
  GetRetention: { row: { ...aList, owner: 403, stranger: 403 }, path: '/v1/insights/retention' },
  GetLostQuotes: { row: { ...aList, owner: 403, stranger: 403 }, path: '/v1/insights/lost-quotes' },
  GetComplaintInsight: {
    row: { ...aList, owner: 403, stranger: 403 },
    path: '/v1/insights/complaints?from=2026-03-01&to=2026-03-31',
  },
  GetWhatIf: {
    row: { ...aList, owner: 403, stranger: 403 },
    path: '/v1/insights/what-if?yellow=1.3&red=2',
  },
  GetWork: { row: { ...aList, owner: 403, stranger: 403 }, path: '/v1/insights/work' },
  PostSuppressionLift: {
    row: aList,
    path: '/v1/suppressions/lift',
    content: { address: 'x@nordwall.example', reason: 'corrected' },
  },
  GetComplaints: { row: aList, path: '/v1/complaints' },
  GetAccounts: { row: aList, path: '/v1/accounts', shows: 'accounts' },
  GetAccount: { row: ofTheirOwn, path: '/v1/accounts/acme' },
  GetAccountHistory: { row: ofTheirOwn, path: '/v1/accounts/acme/history' },
  GetComplaint: { row: ofTheirOwn, path: '/v1/complaints/c-77' },
  GetComplaintRecord: { row: ofTheirOwn, path: '/v1/complaints/c-77/record' },
  // Of a file that is there: test/e2e/attachments.test.ts.
  GetComplaintAttachment: { row: ofNothing, path: '/v1/complaints/c-77/attachments/none' },
  PostComplaintAttachmentErase: {
    row: { ...forOperators, operator: 404 },
    path: '/v1/complaints/c-77/attachments/none/erase',
    content: { reason: 'not ours to keep' },
  },
  GetComplaintsExport: {
    row: aList,
    path: '/v1/complaints/export?from=2026-03-01&to=2026-03-31',
  },
  GetTasks: { row: aList, path: '/v1/tasks', shows: 'tasks' },
  GetPeople: { row: aList, path: '/v1/people', shows: 'people' },
  GetMe: { row: aList, path: '/v1/me' },
  GetTask: { row: ofNothing, path: '/v1/tasks/none' },
  PostTaskAnswerDraft: { row: ofNothing, path: '/v1/tasks/none/answer/draft', content: {} },
  PostTaskAnswerCheck: {
    row: ofNothing,
    path: '/v1/tasks/none/answer/check',
    content: { outcome: 'reached' },
  },
  GetImports: { row: forOperators, path: '/v1/imports' },
  GetQuarantine: { row: forOperators, path: '/v1/quarantine' },
  PostRelease: { row: forOperators, path: '/v1/quarantine/release', content: { accountId: 'acme' } },
  PostMerger: {
    row: { ...forOperators, operator: 422 },
    path: '/v1/mergers',
    content: { from: 'acme', into: 'acme' },
  },
  PostMergerUndo: {
    row: { ...forOperators, operator: 404 },
    path: '/v1/mergers/undo',
    content: { from: 'acme' },
  },
  PostRefold: { row: forOperators, path: '/v1/refolds', content: { accountIds: ['acme'] } },
  GetStoredAccounts: { row: forOperators, path: '/v1/stored-accounts' },
  GetOperations: { row: forOperators, path: '/v1/operations' },
  GetKeys: { row: forOperators, path: '/v1/keys' },
  GetRuns: { row: forOperators, path: '/v1/runs?workflow=complaint-handling' },
  GetRun: { row: { ...forOperators, operator: 404 }, path: '/v1/runs/win-back/none' },
  GetModels: { row: forOperators, path: '/v1/models' },
  PostModelRollBack: {
    row: { ...forOperators, operator: 404 },
    path: '/v1/models/roll-back',
    content: { version: 'none', before: 'other', reason: 'it is wrong' },
  },
  GetMailTrouble: { row: forOperators, path: '/v1/mail-trouble' },
  GetPolicy: { row: aList, path: '/v1/policy' },
  GetAudit: { row: forOperators, path: '/v1/accounts/acme/audit' },
  GetOpenapi: { row: everybody(200), path: '/v1/openapi.json' },
  GetComplain: { row: everybody(200), path: '/complain' },
  HeadComplain: { row: everybody(200), path: '/complain' },
  PostComplain: { row: everybody(303), path: '/complain' },
  GetComplainKept: { row: everybody(410), path: '/complain/kept' },
  GetCase: { row: behindLink, path: `/cases/${'A'.repeat(43)}` },
  HeadCase: { row: behindLink, path: `/cases/${'A'.repeat(43)}` },
  PostCase: { row: behindLink, path: `/cases/${'A'.repeat(43)}` },
  GetSurvey: { row: behindLink, path: `/cases/${'A'.repeat(43)}/survey` },
  HeadSurvey: { row: behindLink, path: `/cases/${'A'.repeat(43)}/survey` },
  PostSurvey: { row: behindLink, path: `/cases/${'A'.repeat(43)}/survey` },
  GetTaskPage: { row: behindLink, path: `/tasks/${'A'.repeat(43)}` },
  HeadTaskPage: { row: behindLink, path: `/tasks/${'A'.repeat(43)}` },
  PostTaskPage: { row: behindLink, path: `/tasks/${'A'.repeat(43)}` },
  GetConsole: { row: inConsole, path: '/console' },
  GetConsolePage: { row: { ...everybody(404), nobody: 303 }, path: '/console/tasks/none' },
  // Without a text it is refused before anybody looks for the task.
  PostConsoleForm: { row: { ...everybody(422), nobody: 303 }, path: '/console/tasks/none/note' },
}

const secretOf = (name: string) => Buffer.from(`a key of the stack for ${name}`.padEnd(33)).toString('base64')
const keys = Object.fromEntries(
  keyScopes.map((scope) => [scope, { secret: secretOf(scope), scopes: [scope] }]),
)

let assembly: string
let stack: TestStack
const tokens: Partial<Record<Who, string>> = {}
beforeAll(async () => {
  assembly = await changedAssembly(({ Resources }) => {
    for (const { Type, Properties } of Object.values(Resources)) {
      if (Type !== 'AWS::SecretsManager::Secret') continue
      delete Properties.GenerateSecretString
      Properties.SecretString = JSON.stringify(keys)
    }
  })
  stack = await startTestStack('2026-03-02T08:00:00Z', assembly)
  const holders = {
    operator: { person: 'developer', role: 'operator' },
    manager: { person: 'head', role: 'manager' },
    owner: { person: 'owner', role: 'owner' },
    stranger: { person: 'other', role: 'owner' },
    otherManager: { person: 'other-head', role: 'manager' },
  }
  for (const [who, holder] of Object.entries(holders)) tokens[who as Who] = await stack.issueToken(holder)
  const person = (personId: string, manager?: string) =>
    sign('people', 'PUT', `/v1/people/${personId}`, {
      name: personId,
      email: `${personId}@nordwall.example`,
      ...(manager && { manager }),
    })
  // The manager of the owner is one of a head's people: a head sees what is theirs too.
  await person('head')
  await person('team-lead', 'head')
  await person('other-head')
  await person('owner', 'team-lead')
  await person('other', 'other-head')
  for (const [accountId, owner] of [
    ['acme', 'owner'],
    ['others', 'other'],
  ])
    expect((await sign('accounts', 'PUT', `/v1/accounts/${accountId}`, { ...acme, owner })).status).toBe(201)
  for (const [id, accountId] of [
    ['c-77', 'acme'],
    ['c-78', 'others'],
  ])
    expect((await sign('complaints', 'POST', '/v1/complaints', { ...complaint, id, accountId })).status).toBe(
      202,
    )
  await stack.quiet()
})
afterAll(async () => {
  await stack?.end()
  await rm(assembly, { recursive: true, force: true })
})

async function sign(key: string, method: string, path: string, content: object) {
  const body = JSON.stringify(named(method, path, content))
  return stack.ask(path, { method, body, headers: signature(body, await stack.now(), secretOf(key)) })
}
async function as(who: Who, name: RouteName) {
  const { path, content } = matrix[name]
  const { method } = routes[name]
  const token = tokens[who]
  const form = ['PostTaskPage', 'PostComplain', 'PostCase', 'PostSurvey', 'PostConsoleForm'].includes(name)
  return stack.ask(path, {
    method,
    redirect: 'manual',
    headers: {
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(form && { body: 'outcome=resolve' }),
    ...(content && { body: JSON.stringify(named(method, path, content)) }),
  })
}

describe.each(Object.keys(routes) as RouteName[])('%s', (name) => {
  test.each(people)('answers the %s as the matrix says', async (who) => {
    expect((await as(who, name)).status).toBe(matrix[name].row[who])
  })
})

describe('a list', () => {
  const shown = {
    operator: ['owner', 'other'],
    manager: ['owner'],
    owner: ['owner'],
    stranger: ['other'],
    otherManager: ['other'],
  }
  const cases = Object.entries(matrix).flatMap(([name, { shows }]) =>
    shows
      ? Object.entries(shown).map(([who, owners]) => [name as RouteName, who as Who, owners, shows] as const)
      : [],
  )
  test.each(cases)('%s shows the %s what belongs to %j', async (name, who, owners, field) => {
    const answer = await as(who, name)
    const lines: { ownerId?: string; personId?: string }[] = Object(answer.body)[field]
    const found = new Set(lines.map(({ ownerId, personId }) => ownerId ?? personId))
    for (const owner of ['owner', 'other'])
      expect([owner, found.has(owner)]).toEqual([owner, owners.includes(owner)])
  })

  test('of somebody else is forbidden by name', async () => {
    for (const path of ['/v1/accounts?owner=other', '/v1/tasks?owner=other'])
      expect(await stack.read(path, tokens.owner)).toMatchObject({
        status: 403,
        body: { type: 'urn:holdfast:problem:forbidden' },
      })
  })
})

describe.each(keyScopes)('a key for %s', (scope) => {
  const signed = Object.entries(routes).filter(([, { auth }]) => auth === 'signature')
  test.each(signed)('is asked by %s for its scope', async (name, route) => {
    const { path, content = {} } = matrix[name as RouteName]
    const { status } = await sign(scope, route.method, path, content)
    const mayEnter = 'scope' in route && route.scope === scope
    expect(status === 403).toBe(!mayEnter)
    expect(status).not.toBe(401)
  })
})

test('a token of a login, without scopes, opens nothing', async () => {
  const claims = JSON.parse(Buffer.from(String(tokens.operator?.split('.')[1]), 'base64url').toString())
  expect(claims.scope.split(' ').sort()).toEqual(['holdfast/act', 'holdfast/read'])
  const none = await stack.issueToken({ person: 'developer', role: 'visitor' })
  expect((await stack.read('/v1/accounts', none)).status).toBe(403)
})
