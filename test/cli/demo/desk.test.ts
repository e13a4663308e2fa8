import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDesk } from '../../../cli/demo/desk.ts'
import { taskPage } from '../../../domain/messages/pages/task-page.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { saying } from '../../support/told.ts'

const task = Task.parse({
  taskId: 't-1',
  runId: 'r-1',
  accountId: 'acme',
  kind: 'win-back',
  ownerId: '0123456789abcdef',
  owner: { name: 'Li Wei', email: 'li.wei@example.com' },
  title: saying('Win back Acme'),
  why: [saying('no order for 63 days')],
  whatToDo: [saying('Call them.')],
  openedAt: '2026-03-02T06:00:00Z',
  dueAt: '2026-03-16T06:00:00Z',
  status: 'open',
  escalationLevel: 0,
  handing: 'new',
  assignedAt: '2026-03-02T06:00:00Z',
  accountOwnerId: '0123456789abcdef',
  ladder: ['0123456789abcdef'],
  remindAt: '2026-03-09T06:00:00Z',
  told: true,
  reminded: false,
  mails: [],
  safety: false,
  complaintIds: [],
})
const page = taskPage({
  ...{
    company: 'Nordwall',
    locale: 'en',
    at: '2026-03-02T06:00:00Z',
    timeZone: 'UTC',
    accountName: 'Acme',
    task,
    currency: 'EUR',
  },
  ...{ viewerId: task.ownerId, viewerEmail: task.owner.email, reachable: true, openComplaints: [] },
})

let posted: string[]
let link: string
/** What each form that is sent is answered with; the last one again and again. */
let answers: { status: number; body: string }[]
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.method === 'POST') posted.push(body)
  const { status = 200, body: said } = (answers.length > 1 ? answers.shift() : answers[0]) ?? {}
  response.writeHead(request.method === 'POST' ? status : 200)
  response.end(request.method === 'POST' ? said : posted.length > 0 ? 'decided' : page)
})
beforeEach(async () => {
  posted = []
  answers = [{ status: 200, body: 'decided' }]
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  link = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tasks/abc`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

const mail = () => ({
  id: '1',
  to: ['li.wei@example.com'],
  subject: '',
  date: '2026-03-02T06:00:00Z',
  links: [link],
})
const day = (number: number) => new Date(Date.UTC(2026, 2, number, 16))

describe('a desk in the demo', () => {
  test('leaves a task until its reader usually answers, then answers it on its page, once', async () => {
    let seen: string[] = []
    const desk = createDesk({
      waitsDays: () => 2,
      answer: ({ outcomes }) => {
        seen = outcomes
        return { outcome: 'reached', note: 'ok' }
      },
    })
    desk.receive([mail(), { ...mail(), id: '2' }])
    expect(await desk.work(day(3))).toBe(0)
    expect(await desk.work(day(4))).toBe(1)
    expect(seen).toEqual(['reached', 'won-back', 'lost', 'not-now'])
    expect(posted).toEqual(['outcome=reached&note=ok'])
  })

  test('says yes when a page asks once more', async () => {
    const confirm =
      '<input type="hidden" name="step" value="confirm"><input type="hidden" name="draft" value="d1">'
    answers = [
      { status: 200, body: 'the page' },
      { status: 200, body: confirm },
      { status: 200, body: 'decided' },
    ]
    const desk = createDesk({ waitsDays: () => 0, answer: () => ({ outcome: 'lost' }) })
    desk.receive([mail()])
    expect(await desk.work(day(2))).toBe(1)
    expect(posted).toEqual(['outcome=lost', 'step=confirm&draft=d1'])
  })

  test('says so when the page does not take an answer', async () => {
    answers = [{ status: 422, body: '<div role="alert">' }]
    const desk = createDesk({ waitsDays: () => 0, answer: () => ({ outcome: 'nonsense' }) })
    desk.receive([mail()])
    await expect(desk.work(day(2))).rejects.toThrow('did not take the answer (422)')
  })
})
