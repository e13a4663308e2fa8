import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dropTask } from '../../../domain/tasks/settle-task.ts'
import { getTaskPage, headTaskPage } from '../../../functions/api/tasks/get-task-page.ts'
import { openLink } from '../../../functions/api/tasks/open-link.ts'
import { postTaskPage } from '../../../functions/api/tasks/post-task-page.ts'
import { endComplaint } from '../../../functions/operations/complaints/end-complaint.ts'
import { changeTask } from '../../../functions/operations/tasks/change-task.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { recordDecision } from '../../../functions/steps/record-decision.ts'
import { sendDecision } from '../../../functions/steps/send-decision.ts'
import { sendTask } from '../../../functions/steps/send-task.ts'
import { tendTask } from '../../../functions/steps/tend-task.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { makeLink } from '../../../functions/store/people/links.ts'
import { savePerson } from '../../../functions/store/people/people.ts'
import type { Table } from '../../../functions/store/table/table.ts'
import { readComplaint } from '../../../functions/store/tasks/complaints.ts'
import { mustReadTask, taskWrite } from '../../../functions/store/tasks/tasks.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { accountId, acme, type Scene, scene } from '../steps/scene.ts'
import { requestOf } from './request.ts'

const evil = `<script>alert(1)</script>"'&<img src=x onerror=alert(2)>`
const form = { outcome: 'resolve', decision: 'upheld', remedy: 'replacement', answer: 'New ones are coming.' }
let engine: Engine
let stage: Scene
let token: string
let taskId: string
let refs: { runId: string; accountId: string; complaintId: string; taskId: string }
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  const ids = await stage.complain()
  await assessComplaint.execute(ids, stage.given)
  await openTask.execute(ids, stage.given)
  taskId = `task-${ids.runId}`
  refs = { ...ids, taskId }
  await tendTask.execute({ runId: ids.runId, accountId, taskId }, stage.given)
  await sendTask.execute({ runId: ids.runId, accountId, taskId }, stage.given)
  token = await stage.link()
})

type Sent = string | Record<string, string>
async function call(method: 'GET' | 'HEAD' | 'POST', body?: Sent, type?: string, query = '') {
  const handler = serveRoutes<'Pages'>(
    { GetTaskPage: getTaskPage, HeadTaskPage: headTaskPage, PostTaskPage: postTaskPage },
    stage.given,
  )
  const {
    statusCode,
    headers = {},
    body: text = '',
  } = await handler(requestOf(method, token, body, type, query), {})
  return { status: statusCode, headers, text }
}
/** Where an answer leads to, opened as a browser opens it. */
async function follow({ status, headers }: Awaited<ReturnType<typeof call>>) {
  expect(status).toBe(303)
  const to = new URL(String(headers.location), 'https://x/tasks/')
  expect(to.pathname).toBe(`/tasks/${token}`)
  return call('GET', undefined, undefined, to.search.slice(1))
}
/** Sends a form and opens what it leads to. */
const send = async (body: Record<string, string>) => follow(await call('POST', body))
/** The page that asks once more, answered with yes. */
const confirm = (page: { text: string }) =>
  call('POST', { step: 'confirm', draft: /name="draft" value="(\w+)"/.exec(page.text)?.[1] ?? '' })
const sendAndConfirm = async (body: Record<string, string>) => follow(await confirm(await send(body)))
const task = () => ({ runId: refs.runId, accountId, taskId })
const announced = async () => JSON.stringify(await stage.requests('announce')).includes('TaskAnswered.v1')
const storedTask = async () => (await mustReadTask(stage.table, accountId, taskId)).value

describe('GET and HEAD', () => {
  test('show the task with a form and change nothing, however often they come', async () => {
    const before = await stage.dump()
    const page = await call('GET')
    const head = await call('HEAD')
    await call('GET')

    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(page.text).toContain('<form method="post"')
    expect(page.text).toContain('12 of 40 units cracked')
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers).toEqual(page.headers)
    expect(await stage.dump()).toEqual(before)
  })

  test('read nothing of the table twice, though several parts of the page ask for it', async () => {
    const { table } = stage.given
    const asked: string[] = []
    const counted = (name: 'get' | 'query' | 'queryAll') => (what: never) => {
      asked.push(`${name} ${JSON.stringify(what)}`)
      return table[name](what)
    }
    const counting = { ...table, get: counted('get'), query: counted('query'), queryAll: counted('queryAll') }
    const opened = await openLink(counting as Table, token, stage.given.settings, stage.given.now())
    expect(opened).toHaveProperty('page')
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((each, i) => asked.indexOf(each) !== i)).toEqual([])
  })

  test('show what stands beside the task as it is now: orders of a year, goods concerned, whom to call, other complaints', async () => {
    const contact = { name: 'Jo Kern', email: 'jo@acme.example', role: 'Buyer', phone: '+49 30 123456' }
    await saveAccount(stage.table, accountId, { ...acme, contact }, '2026-03-02T09:00:00.000Z')
    await stage.order('o-0', '2025-03-05T10:00:00Z')
    await stage.order('o-1', '2026-02-23T10:00:00Z')
    await stage.order('o-2', '2026-02-24T10:00:00Z', '1.00')
    const { complaintId } = await stage.complain({ id: 'c-78', description: 'two boxes missing' })
    const page = (await call('GET')).text.replaceAll('\u00a0', ' ')
    expect(page).toContain('Orders a month, up to 2 March 2026')
    expect(page).toMatch(
      /aria-label="Mar 2025: 1 order, Apr 2025: no order, .*Feb 2026: 2 orders, Mar 2026: no order"/,
    )
    expect(page).toContain('What it is about: order o-1')
    expect(page).toContain('<li>40 × A-1: EUR 500.00</li>')
    expect(page).toMatch(/Recent order<\/dt><dd>24 February 2026: EUR 40.00<.*23 February 2026: EUR 500.00</)
    expect(page).toContain('<dd>Buyer</dd>')
    expect(page).toContain('<dd>+49 30 123456</dd>')
    expect(page).toContain('<dd>none on record in the last twelve months</dd>')
    expect(page).toMatch(/“two boxes missing” – an answer was promised by \w+, \d+ March 2026/)

    await endComplaint(
      await readComplaint(stage.table, accountId, complaintId),
      { type: 'withdraw', because: 'found' },
      'somebody',
      stage.given,
    )
    expect((await call('GET')).text).toContain(
      '“two boxes missing” – ended on 2 March 2026 without a decision',
    )
  })

  test('load nothing, run nothing, are not framed, not kept and not told to other sites', async () => {
    const { headers, text } = await call('GET')

    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; form-action 'self'; frame-ancestors 'none'/,
    )
    expect(text).not.toMatch(/<script| style="| on\w+=/)
  })

  test('allow exactly the style that the page carries', async () => {
    const { headers, text } = await call('GET')
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ''

    expect(headers['content-security-policy']).toContain(createHash('sha256').update(style).digest('base64'))
  })

  test('answer 404 for a link that was never given out and 410 for one that has expired', async () => {
    const real = token
    token = real.split('').reverse().join('')
    expect(await call('GET')).toMatchObject({ status: 404 })
    token = `${real.slice(0, 20)}`
    expect(await call('POST', form)).toMatchObject({ status: 404 })

    token = real
    stage.given.moveTo('2026-10-02T09:00:00.000Z')
    expect(await call('GET')).toMatchObject({ status: 410 })
    expect(await call('POST', form)).toMatchObject({ status: 410 })
    expect((await storedTask()).status).toBe('open')
  })
})

describe('a link', () => {
  test('is read in the language and the time of the person whose it is, also when it has expired', async () => {
    const { ownerId, owner } = await storedTask()
    const theirs = { locale: 'zh-CN' as const, timeZone: 'Asia/Shanghai', absences: [] }
    await savePerson(stage.table, ownerId, { name: owner.name, email: owner.email, ...theirs })

    const page = await call('GET')
    expect(page.text).toContain('<html lang="zh-CN">')
    expect(page.text).toContain('（中国标准时间）')
    stage.given.moveTo('2026-10-02T09:00:00.000Z')
    expect((await call('GET')).text).toContain('此链接已失效')
    token = 'x'.repeat(43)
    expect((await call('GET')).text).toContain('This link does not work any more')
  })
})

describe('POST', () => {
  test('asks once more with the letter as the customer gets it, and decides nothing before', async () => {
    const before = await storedTask()
    const check = await send(form)

    expect(check.text).toContain('Send this answer to')
    expect(check.text).toContain('To Jo Kern, jo@acme.example')
    expect(check.text).toContain('Subject: Our answer to your complaint HF-')
    expect(check.text).toContain('&gt; New ones are coming.\n')
    expect(check.text).toContain('With kind regards\nLi Wei\n')
    expect(await storedTask()).toEqual(before)
    // Going back finds what was typed.
    expect((await call('GET')).text).toMatch(/<textarea id="answer"[^>]*>New ones are coming.<\/textarea>/)
  })

  test('decides when that is confirmed, asks the run to go on, and leads to what was decided by whom and what happens next', async () => {
    const page = await sendAndConfirm(form)

    expect(page.status).toBe(200)
    for (const told of [
      'this is decided',
      'New ones are coming.',
      'Li Wei',
      'Monday, 2 March 2026 at 09:00 UTC',
    ])
      expect(page.text).toContain(told)
    expect(page.text).toContain('The letter with this answer goes to the customer')
    expect(page.text).not.toContain('name="outcome"')
    expect(await storedTask()).toMatchObject({
      status: 'answered',
      answer: { outcome: 'resolve', by: 'owner', name: 'Li Wei' },
    })
    expect(await stage.requests('answer')).toHaveLength(1)
  })

  test("sends the same letter that it showed, but for the customer's own link", async () => {
    const check = await send(form)
    await confirm(check)
    await recordDecision.execute(refs, stage.given)
    await sendDecision.execute(refs, stage.given)
    const letter = (await stage.mails()).at(-1)
    const shown = /<blockquote lang="en" class="letter">(.*?)<\/blockquote>/s.exec(check.text)?.[1] ?? ''
    const sent = letter?.text?.replaceAll('\r\n', '\n').replace(/(\/cases\/)\S+/, '$1')
    expect(shown.replaceAll('&gt;', '>').trim()).toBe(sent?.trim())
  })

  test('changes nothing and blames nobody when the same is sent twice', async () => {
    const check = await send(form)
    const twice = await Promise.all([confirm(check), confirm(check)])
    const before = await stage.dump()
    const pages = [await follow(twice[0]), await follow(twice[1]), await follow(await confirm(check))]
    pages.push(await send(form))

    for (const { text } of pages) {
      expect(text).toContain('Thank you, this is decided')
      expect(text).not.toContain('was not taken')
    }
    expect(await stage.dump()).toEqual(before)
  })

  test('tells whoever sends another answer after their own that it was not taken, and changes nothing', async () => {
    await sendAndConfirm(form)
    const before = await stage.dump()
    stage.given.moveTo('2026-03-03T09:00:00.000Z')
    const second = await send({ ...form, decision: 'rejected', answer: 'No.' })

    expect(second.text).toContain('was not taken: you had decided this on Monday, 2 March 2026 at 09:00 UTC')
    expect(second.text).toContain('New ones are coming.')
    expect(await stage.dump()).toEqual(before)
  })

  test('lets nobody but whoever decided take it back', async () => {
    await sendAndConfirm(form)
    const before = await storedTask()
    token = await makeLink(stage.table, {
      accountId,
      taskId,
      personId: 'ana',
      expiresAt: '2026-06-01T00:00:00.000Z',
    })
    const page = await call('GET')
    expect(page.text).toContain('It takes effect on')
    expect(page.text).not.toContain('take-back')
    await call('POST', { step: 'take-back' })
    expect(await storedTask()).toEqual(before)
  })

  test('lets one of two people win who decide at the same moment, and tells the other who was first', async () => {
    const task = await storedTask()
    const mine = token
    const theirs = await makeLink(stage.table, {
      ...{ accountId, taskId, personId: 'ana', expiresAt: '2026-06-01T00:00:00.000Z' },
    })
    await savePerson(stage.table, 'ana', { name: 'Ana Sol', email: 'ana@supplier.example', absences: [] })
    const read = await mustReadTask(stage.table, accountId, taskId)
    await stage.table.put(taskWrite(read, { ...task, ladder: [...task.ladder, 'ana'] }).put)

    const check = await send({ ...form, answer: 'First.' })
    token = theirs
    await sendAndConfirm({ ...form, answer: 'Second.' })
    token = mine
    const late = await follow(await confirm(check))

    expect(late.text).toContain('was not taken: Ana Sol had decided this on')
    expect(late.text).toContain('<h1>Ana Sol has decided this</h1>')
    expect(late.text).not.toContain('Thank you')
    expect((await storedTask()).answer).toMatchObject({ name: 'Ana Sol', fields: { answer: 'Second.' } })
    expect(await stage.requests('answer')).toHaveLength(1)
  })

  test('tells whoever answers after the cause is gone that it was over before', async () => {
    const check = await send(form)
    await changeTask({ accountId, taskId }, stage.given, (task, _people, at) =>
      dropTask(task, 'complaint-withdrawn', { by: 'sales', at }),
    )
    const late = await follow(await confirm(check))
    expect(late.text).toContain('was not taken: this was over on')
    expect(late.text).toContain('the complaint was withdrawn')
    expect(late.text).not.toContain('Thank you')
  })

  test('leads from a hand-over to who has it now, and tells whoever had it what they did', async () => {
    const page = await send({ outcome: 'hand-over', note: 'Beyond me' })
    expect(page.text).toContain('<h1>You handed this over</h1>')
    expect(page.text).not.toContain('Thank you')
    const again = await send({ outcome: 'hand-over', note: 'Beyond me' })
    expect(again.text).not.toContain('was not taken')
    const other = await send(form)
    expect(other.text).toContain('was not taken: the task is not as it was any more')
  })

  test('shows what was typed last where two windows differ, and decides by what was shown', async () => {
    const first = await send({ ...form, answer: 'First.' })
    await send({ ...form, answer: 'Second.' })
    const shown = await follow(await confirm(first))
    expect(shown.text).toContain('Send this answer to')
    expect(shown.text).toContain('Second.')
    expect((await storedTask()).status).toBe('open')
  })

  test('holds what was decided for ten minutes, in which only whoever decided takes it back', async () => {
    await sendAndConfirm(form)
    stage.given.moveTo('2026-03-02T09:09:59.000Z')
    expect(await tendTask.execute(task(), stage.given)).toMatchObject({ stands: 'wait', waitSeconds: 1 })
    expect(await announced()).toBe(false)
    const back = await send({ step: 'take-back' })

    expect(back.text).toContain('You took it back')
    expect(back.text).toMatch(/<textarea id="answer"[^>]*>New ones are coming.<\/textarea>/)
    const taken = await storedTask()
    expect(taken.status).toBe('open')
    for (const gone of ['answer', 'held', 'contactedAt'] as const) expect(taken[gone]).toBeUndefined()
  })

  test('lets it stand after ten minutes, and tells the other systems only then', async () => {
    await sendAndConfirm(form)
    stage.given.moveTo('2026-03-02T09:10:00.000Z')
    expect((await send({ step: 'take-back' })).text).toContain('was not taken')
    expect(await tendTask.execute(task(), stage.given)).toMatchObject({ stands: 'decided' })
    expect(await announced()).toBe(true)
    expect((await storedTask()).held).toBeUndefined()
    expect((await call('GET')).text).not.toContain('take-back')
  })

  test('keeps a note about what is decided', async () => {
    await sendAndConfirm(form)
    expect((await send({ step: 'note', note: 'They called' })).text).toContain('Your note is kept.')
    const audit = (await stage.dump()).filter(({ sk }) => sk.includes('AUDIT'))
    expect(JSON.stringify(audit)).toContain('They called')
  })

  test('proposes what follows the cause and drafts the letter in the language of the customer, which nobody gets before it is sent', async () => {
    await saveAccount(stage.table, accountId, { ...acme, locale: 'zh-CN' }, stage.given.now().toISOString())
    await stage.order('o-1', '2026-02-20T10:00:00Z')
    const chosen = { outcome: 'resolve', decision: 'upheld', cause: 'wrong-price', remedy: 'replacement' }
    const page = await send({ ...chosen, amount: '', answer: '', drafted: '', step: 'draft' })
    expect(page.text).toContain('<option value="credit" selected>')
    expect(page.text).toContain('<option value="wrong-price" selected>Wrong price</option>')
    expect(page.text).toMatch(/<textarea id="answer"[^>]*>感谢您的反馈.*调查结果：价格有误。/s)
    expect(page.text).toMatch(/Proposed: It puts right what went wrong/)
    expect([(await storedTask()).status, stage.sent.length]).toEqual(['open', 1])

    const own = await send({
      ...chosen,
      ...{ remedy: 'refund', amount: '12', answer: 'My own words', drafted: 'x', step: 'draft' },
    })
    expect(own.text).toMatch(/<textarea id="answer"[^>]*>My own words</)
    expect(own.text).toContain('<option value="refund" selected>')

    const done = await sendAndConfirm({ ...chosen, remedy: 'credit', answer: '已为您更正价格。' })
    expect(done.text).toContain('Wrong price')
    expect((await storedTask()).answer?.fields).toMatchObject({ cause: 'wrong-price', remedy: 'credit' })
    await recordDecision.execute(refs, stage.given)
    expect((await readComplaint(stage.table, accountId, refs.complaintId)).decision?.cause).toBe(
      'wrong-price',
    )
  })

  test.each<Record<string, string>>([{}, { 'List-Unsubscribe': 'One-Click' }])(
    'refuses what no page of ours sends: %o',
    async (body) => {
      const before = await stage.dump()
      expect((await call('POST', body)).status).toBe(422)
      expect(await stage.dump()).toEqual(before)
    },
  )

  test('says what is wrong with a form, keeps what was typed and decides nothing', async () => {
    const before = await storedTask()
    const page = await send({ ...form, decision: '', answer: evil })

    expect(page.status).toBe(422)
    expect(page.text).toContain('<title>Not sent: ')
    expect(page.text).toMatch(/<main>.*?<div class="problems" role="alert" tabindex="-1" autofocus>/s)
    expect(page.text).toContain('<a href="#decision">Choose whether the complaint is upheld.</a>')
    expect(page.text).toMatch(
      /<select id="decision"[^>]* aria-invalid="true" aria-describedby="decision-problem">/,
    )
    expect(page.text).toContain('&lt;script&gt;alert(1)')
    expect(page.text).not.toContain('<script')
    expect(await storedTask()).toEqual(before)
  })

  test.each([
    ['application/json', '{"outcome":"resolve"}', 415],
    ['text/plain', 'outcome=resolve', 415],
    ['application/x-www-form-urlencoded', `outcome=resolve&answer=${'x'.repeat(65 * 1024)}`, 413],
  ])('refuses a body of %s', async (type, body, status) => {
    expect(await call('POST', body, type)).toMatchObject({ status })
    expect((await storedTask()).status).toBe('open')
  })
})

test('escapes whatever accounts, complaints and answers contain', async () => {
  await saveAccount(stage.table, accountId, { ...acme, name: evil }, stage.given.now().toISOString())
  const ids = await stage.complain({
    id: 'c-evil',
    description: evil,
    orderId: 'o-evil',
    sku: evil.slice(0, 100),
  })
  await assessComplaint.execute(ids, stage.given)
  await openTask.execute(ids, stage.given)
  const task = { runId: ids.runId, accountId, taskId: `task-${ids.runId}` }
  await tendTask.execute(task, stage.given)
  await sendTask.execute(task, stage.given)
  token = await stage.link()
  const mail = (await stage.mails()).at(-1)
  const open = await call('GET')
  const check = await send({ ...form, answer: evil })
  const done = await follow(await confirm(check))

  expect(open.text).toContain('&lt;script&gt;')
  for (const html of [open.text, check.text, done.text, mail?.html])
    expect(html).not.toMatch(/<script|<img[^>]*onerror/)
  expect(done.text).toContain('&lt;script&gt;')
})
