import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getTaskPage, headTaskPage } from '../../../functions/api/get-task-page.ts'
import { postTaskPage } from '../../../functions/api/post-task-page.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { sendTask } from '../../../functions/steps/send-task.ts'
import { tendTask } from '../../../functions/steps/tend-task.ts'
import { saveAccount } from '../../../functions/store/accounts.ts'
import { savePerson } from '../../../functions/store/people.ts'
import { mustReadTask } from '../../../functions/store/tasks.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { accountId, acme, type Scene, scene } from '../steps/scene.ts'
import { requestOf } from './request.ts'

const evil = `<script>alert(1)</script>"'&<img src=x onerror=alert(2)>`
const form = { outcome: 'resolve', decision: 'upheld', remedy: 'replacement', answer: 'New ones are coming.' }
let engine: Engine
let stage: Scene
let token: string
let taskId: string
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
  await tendTask.execute({ runId: ids.runId, accountId, taskId }, stage.given)
  await sendTask.execute({ runId: ids.runId, accountId, taskId }, stage.given)
  token = await stage.link()
})

async function call(method: 'GET' | 'HEAD' | 'POST', body?: string | Record<string, string>, type?: string) {
  const handler = serveRoutes<'Pages'>(
    { GetTaskPage: getTaskPage, HeadTaskPage: headTaskPage, PostTaskPage: postTaskPage },
    stage.given,
  )
  const {
    statusCode,
    headers = {},
    body: text = '',
  } = await handler(requestOf(method, token, body, type), {})
  return { status: statusCode, headers, text }
}
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
  test('decides, asks the run to go on, and shows what was decided by whom', async () => {
    const page = await call('POST', form)

    expect(page.status).toBe(200)
    expect(page.text).toContain('New ones are coming.')
    expect(page.text).toContain('Li Wei')
    expect(page.text).not.toContain('name="outcome"')
    expect(await storedTask()).toMatchObject({
      status: 'answered',
      answer: { outcome: 'resolve', by: 'owner' },
    })
    expect(await stage.requests('answer')).toHaveLength(1)
  })

  test('shows the first decision to whoever posts again, and changes nothing', async () => {
    await call('POST', form)
    const before = await stage.dump()
    stage.given.moveTo('2026-03-03T09:00:00.000Z')
    const second = await call('POST', { ...form, decision: 'rejected', answer: 'No.' })

    expect(second).toMatchObject({ status: 200, text: (await call('GET')).text })
    expect(second.text).toContain('New ones are coming.')
    expect(await stage.dump()).toEqual(before)
  })

  test('lets one of two different decisions win that arrive at the same moment', async () => {
    const pages = await Promise.all([
      call('POST', { ...form, answer: 'First.' }),
      call('POST', { ...form, answer: 'Second.' }),
    ])
    const winner = (await storedTask()).answer?.fields.answer

    expect(pages.map(({ status }) => status)).toEqual([200, 200])
    for (const { text } of pages) expect(text).toContain(winner)
    expect(await stage.requests('answer')).toHaveLength(1)
  })

  test('says what is wrong with a form, keeps what was typed and decides nothing', async () => {
    const before = await stage.dump()
    const page = await call('POST', { ...form, decision: '', answer: evil })

    expect(page.status).toBe(422)
    expect(page.text).toContain('Choose whether the complaint is upheld.')
    expect(page.text).toContain('&lt;script&gt;alert(1)')
    expect(page.text).not.toContain('<script')
    expect(await stage.dump()).toEqual(before)
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
  const done = await call('POST', { ...form, answer: evil })

  expect(open.text).toContain('&lt;script&gt;')
  for (const html of [open.text, done.text, mail?.html]) expect(html).not.toMatch(/<script|<img[^>]*onerror/)
  expect(done.text).toContain('&lt;script&gt;')
})
