import { rm } from 'node:fs/promises'
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Definition } from '../../workflows/workflow.ts'
import { earlierMachine } from '../golden/earlier-machine.ts'
import { acme, complaint, order, orders } from '../support/facts.ts'
import { changedAssembly, fewHours, openStates, startTestStack, type TestStack } from '../support/stack.ts'
import { type Answer, answerPage, ask } from './doors.ts'
import { linkIn } from './mail.ts'
import { writtenOutside } from './privacy.ts'
import { dumpOf } from './table-dump.ts'

const customer = 'jo@acme.example'
const owner = 'li.wei@example.com'
const manager = 'ana.sol@example.com'
const decision = {
  outcome: 'resolve',
  decision: 'upheld',
  remedy: 'replacement',
  answer: 'You are right: 12 new units leave today.',
}

let earlier: string
let present: string
let stack: TestStack
let before: Awaited<ReturnType<TestStack['account']>>
let received: Answer
let taskLink: string

beforeAll(async () => {
  present = await changedAssembly(fewHours)
  earlier = await changedAssembly((template) => {
    fewHours(template)
    for (const { Type, Properties } of Object.values(template.Resources)) {
      if (Type !== 'AWS::StepFunctions::StateMachine') continue
      const definition = Definition.parse(JSON.parse(String(Properties.DefinitionString)))
      Properties.DefinitionString = JSON.stringify(earlierMachine(definition))
    }
  })
  stack = await startTestStack('2026-03-02T12:00:00Z', earlier)
  expect((await stack.send('PUT', '/v1/accounts/acme', acme)).status).toBe(201)
  const events = [...orders('2025-12-08', 14, 6), order('o-1', '2026-03-02')]
  await stack.send('POST', '/v1/events', { events })
  await stack.quiet()
  before = await stack.account('acme')
  received = await stack.send('POST', '/v1/complaints', complaint)
  await stack.quiet()
})
afterAll(async () => {
  await stack?.end()
  for (const copy of [earlier, present]) await rm(copy, { recursive: true, force: true })
})

describe('a complaint', () => {
  test('is taken with a reference to read out and the two deadlines of the policy', () => {
    expect(received.status).toBe(202)
    expect(received.body).toEqual({
      complaintId: 'c-77',
      reference: expect.stringMatching(/^HF-\w{4}-\w{4}$/),
      status: 'received',
      // One and ten business days after Monday noon.
      acknowledgeBy: '2026-03-03T17:00:00Z',
      resolveBy: '2026-03-16T17:00:00Z',
    })
  })

  test('is acknowledged to the customer in both parts of the mail, with its reference, their words and the way to its page', async () => {
    const [mail, ...more] = await stack.mails(customer)
    expect(more).toEqual([])
    expect(mail?.subject).toContain(Object(received.body).reference)
    for (const part of [mail?.text, mail?.html]) expect(part).toContain('12 of 40 units cracked')
    expect(mail?.headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'content-language': 'en' })
    const [caseLink, ...others] = mail?.links ?? []
    expect(caseLink?.startsWith(`${stack.address().apiUrl}/cases/`)).toBe(true)
    expect(others).toEqual([])
  })

  test('comes to the owner as one mail that says who, why, what to do and by when, with one link', async () => {
    const [mail, ...more] = await stack.mails(owner)
    expect(more).toEqual([])
    taskLink = linkIn(mail)
    expect(mail?.htmlLinks).toEqual([taskLink])
    expect(taskLink.startsWith(`${stack.address().apiUrl}/tasks/`)).toBe(true)
    for (const words of ['Acme GmbH', '12 of 40 units cracked', 'What to do', '16 March 2026']) {
      expect(mail?.text).toContain(words)
    }
  })

  test("changes the account's risk and says so in its sentences", async () => {
    const { risk, signals } = await stack.account('acme')
    expect(before.risk).toMatchObject({ band: 'green' })
    expect(risk.probability).toBeGreaterThan(before.risk.probability ?? 1)
    const quality = (account: typeof before) =>
      account.signals.find(({ key }) => key === 'quality-complaints')?.sentence
    expect(quality({ ...before, signals })).not.toEqual(quality(before))
    expect(risk.contributions.flatMap(({ evidence }) => evidence)).toContain('c-77')
  })

  test('shows with its task and its run to whoever holds the token', async () => {
    const account = await stack.account('acme')
    expect(account.complaints).toMatchObject([
      { complaintId: 'c-77', status: 'investigating', severity: 'major' },
    ])
    expect(account.tasks).toMatchObject([{ kind: 'complaint', status: 'open', owner: { email: owner } }])
    expect(account.runs).toMatchObject([{ playbook: 'complaint-handling', status: 'open' }])
    const single = await stack.read('/v1/complaints/c-77')
    expect(single.body).toMatchObject({ ...account.complaints[0], linked: [], audit: expect.any(Array) })
    const tasks = await stack.read(`/v1/tasks?owner=${owner}&status=open`)
    expect(tasks.body).toEqual({ tasks: Object(await stack.read('/v1/accounts/acme')).body.tasks })
    const worst = await stack.read(`/v1/accounts?owner=${owner}&band=${account.risk.band}`)
    expect(worst.body).toMatchObject({ accounts: [{ accountId: 'acme', name: 'Acme GmbH' }] })
  })

  test('stays undecided however often a scanner or browser fetches its link', async () => {
    const untouched = await dumpOf(stack.dataDir)
    for (let fetches = 0; fetches < 20; fetches += 1) expect((await ask(taskLink)).status).toBe(200)
    const head = await ask(taskLink, { method: 'HEAD' })
    expect([head.status, head.text]).toEqual([200, ''])
    await stack.quiet()
    expect(await dumpOf(stack.dataDir)).toEqual(untouched)
  })

  test('shows its page under headers that let nothing in and nothing out', async () => {
    const { headers, text } = await ask(taskLink)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(text).toContain('12 of 40 units cracked')
    expect(text).not.toContain('<script')
    expect((await ask(taskLink.replace(/.{43}$/, 'x'.repeat(43)))).status).toBe(404)
  })

  test('stays open when the form is not complete, which the page then says', async () => {
    const answer = await answerPage(taskLink, { outcome: 'resolve', decision: 'upheld' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Write the answer to the customer')
    expect(await stack.mails(customer)).toHaveLength(1)
  })

  test('waits on where it was when the next release is deployed, which has no such state any more', async () => {
    const waitsAt: string[] = []
    const told = await stack.mails()
    await stack.restart(() => waitsAt.push(...openStates(stack.dataDir)), present)
    await stack.quiet()
    expect(waitsAt).toEqual([expect.stringMatching(/^Before: Await/)])
    expect(await stack.mails()).toEqual(told)
    expect((await ask(taskLink)).text).toContain('12 of 40 units cracked')
  })

  test('ends when the owner answers on the page: the customer is told, the run is closed', async () => {
    const answer = await answerPage(taskLink, decision)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Thank you, this is decided')
    await stack.advance('PT11M')
    const [, told, ...more] = await stack.mails(customer)
    expect(more).toEqual([])
    expect(told?.text).toContain(decision.answer)
    const answered = await stack.read('/v1/complaints/c-77')
    expect(answered.body).toMatchObject({ status: 'decided', decision: { decision: 'upheld' } })
    const account = await stack.account('acme')
    expect(account.complaints).toMatchObject([{ complaintId: 'c-77', status: 'decided' }])
    expect(account.tasks).toMatchObject([{ status: 'answered', answer: { outcome: 'resolve', by: 'owner' } }])
    expect(account.runs).toMatchObject([{ status: 'closed', outcome: 'resolved', reason: 'upheld' }])
  })

  test('keeps its first decision: whoever answers again is shown it', async () => {
    const decided = await dumpOf(stack.dataDir)
    const again = await answerPage(taskLink, { ...decision, decision: 'rejected', answer: 'No.' })
    expect(again.status).toBe(200)
    expect(again.text).toContain(decision.answer)
    expect(again.text).toContain('was not taken: you had decided this on')
    await stack.quiet()
    expect(await dumpOf(stack.dataDir)).toEqual(decided)
    expect(await stack.mails(customer)).toHaveLength(2)
  })

  test('is the same complaint when its sender repeats it, and another one under its id is refused', async () => {
    // Each message is remembered, also one that only repeats what is known.
    const facts = async () => (await dumpOf(stack.dataDir)).filter(({ sk }) => sk !== 'MESSAGE')
    const untouched = await facts()
    const repeated = await stack.send('POST', '/v1/complaints', complaint)
    expect([repeated.status, repeated.body]).toEqual([202, received.body])
    expect(repeated.headers.get('idempotency-replayed')).toBe('true')
    const changed = await stack.send('POST', '/v1/complaints', { ...complaint, description: 'All of them' })
    expect(changed.status).toBe(409)
    expect(changed.body).toMatchObject({ type: 'urn:holdfast:problem:changed-content' })
    await stack.quiet()
    expect(await facts()).toEqual(untouched)
  })

  test('is opened again by a second one about the same order, which weighs more', async () => {
    const second = { ...complaint, id: 'c-78', description: 'The new ones are cracked too' }
    expect((await stack.send('POST', '/v1/complaints', second)).status).toBe(202)
    await stack.quiet()
    const [first, again] = [await stack.read('/v1/complaints/c-77'), await stack.read('/v1/complaints/c-78')]
    expect(first.body).toMatchObject({ status: 'closed', reopenedBy: 'c-78' })
    expect(again.body).toMatchObject({ reopens: 'c-77', reopenedCount: 1, severity: 'critical' })
    expect((await stack.mails(customer)).at(-1)?.text).toContain(Object(first.body).reference)
    expect((await stack.account('acme')).complaints).toMatchObject([{ complaintId: 'c-78' }])
  })

  test("goes to the owner's manager when the owner hands it over, and ends with the manager's decision", async () => {
    const link = linkIn((await stack.mails(owner)).at(-1))
    await answerPage(link, { outcome: 'hand-over', note: 'Beyond what I may grant.' })
    await stack.quiet()
    const [escalation, ...more] = await stack.mails(manager)
    expect(more).toEqual([])
    expect(escalation?.text).toContain('Beyond what I may grant.')
    expect((await answerPage(link, decision)).text).toMatch(/was not taken.*You handed this over/s)
    await answerPage(linkIn(escalation), { ...decision, answer: 'We fetch the whole lot back.' })
    await stack.advance('PT11M')
    expect((await stack.mails(customer)).at(-1)?.text).toContain('We fetch the whole lot back.')
    const { runs, tasks } = await stack.account('acme')
    expect(runs.map(({ status }) => status)).toEqual(['closed', 'closed'])
    expect(tasks.filter(({ answer }) => answer?.by === 'manager')).toHaveLength(1)
  })

  test('closes when the customer has said nothing for two weeks, asks five days later how it was handled, once, and learns from it', {
    timeout: 240_000,
  }, async () => {
    // The day, and the morning after on which it is looked.
    await stack.advance('P15D')
    const { body: closed } = await stack.read('/v1/complaints/c-78')
    expect(closed).toMatchObject({ status: 'closed', surveyAt: expect.any(String) })
    expect(closed).not.toHaveProperty('acceptedAt')
    await stack.advance('P7D')
    const surveys = (await stack.mails(customer)).filter(({ subject }) => subject.startsWith('How did we'))
    expect(surveys.map(({ subject }) => subject)).toEqual([expect.stringContaining(Object(closed).reference)])
    const [link = ''] = surveys[0]?.links ?? []
    expect((await ask(link)).text).toContain('How well did we handle your complaint?')
    const send = (fields: Record<string, string>) =>
      fetch(link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    const refused = await send({ better: 'Call sooner.' })
    expect([refused.status, refused.headers.get('location')]).toEqual([303, 'survey?step=amend'])
    expect((await ask(`${link}?step=amend`)).status).toBe(422)
    expect((await send({ rating: '4', better: 'Call sooner.' })).status).toBe(303)
    expect((await send({ rating: '1' })).status).toBe(303)
    expect((await ask(link)).text).toContain('Thank you for your answer')
    await stack.quiet()
    const { body: rated } = await stack.read('/v1/complaints/c-78')
    expect(rated).toMatchObject({ survey: { rating: 4, better: 'Call sooner.' } })
    const moves = Object(rated).audit.map(({ move }: { move: string }) => move)
    expect(moves.slice(-3)).toEqual(['lapse', 'ask', 'rate'])
    const { signals } = await stack.account('acme')
    expect(JSON.stringify(signals)).toContain('holdfast:survey:')
    await stack.advance('P2D')
    expect(
      (await stack.mails(customer)).filter(({ subject }) => subject.startsWith('How did we')),
    ).toHaveLength(1)
  })

  test('writes no more to an address that bounced, while the owner still gets the task', async () => {
    const told = await stack.mails(customer)
    await fetch(`${stack.address().mailboxUrl}/messages/${told[0]?.id}/bounce`, { method: 'POST' })
    await stack.quiet()
    const third = { ...complaint, id: 'c-79', orderId: 'o-2' }
    expect((await stack.send('POST', '/v1/complaints', third)).status).toBe(202)
    await stack.quiet()
    expect(await stack.mails(customer)).toHaveLength(told.length)
    expect(await stack.account('acme')).toMatchObject({ complaints: [{ complaintId: 'c-79' }] })
    expect((await stack.mails(owner)).at(-1)?.text).toContain('order o-2')
  })

  test('is read by an AWS client as it comes: its runs, where each stands and what happened in it', async () => {
    const { AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = stack.address().aws
    const sfn = new SFNClient({
      endpoint: AWS_ENDPOINT_URL,
      region: AWS_REGION,
      credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
    })
    const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}))
    const stateMachineArn = stateMachines.find(({ name }) => name?.includes('Complaint'))?.stateMachineArn
    const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1 }))
    const executionArn = executions[0]?.executionArn
    const described = await sfn.send(new DescribeExecutionCommand({ executionArn }))
    expect(JSON.parse(described.input ?? '')).toMatchObject({ accountId: 'acme', complaintId: 'c-79' })
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn }))
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ExecutionStarted', 'TaskScheduled']),
    )
    const stop = sfn.send(new StopExecutionCommand({ executionArn }))
    await expect(stop).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  test('leaves no name, address, description or answer in executions, events, logs or what was told', async () => {
    const written = writtenOutside(stack.dataDir)
    const place = (name: string) => written.find((one) => one.place === `journal ${name}`)?.text
    expect(place('executions')).toContain('c-77')
    expect(place('execution_events')).toContain('complaintId')
    const told = stack.story.filter((line) => !line.startsWith('mail'))
    const canaries = [
      customer,
      owner,
      manager,
      'Jo Kern',
      'Li Wei',
      'cracked',
      'new units leave',
      'whole lot',
    ]
    for (const { place: where, text } of [...written, { place: 'story', text: told.join('\n') }]) {
      const found = canaries.filter((canary) => text.includes(canary))
      expect({ where, found }).toEqual({ where, found: [] })
    }
  })
})
