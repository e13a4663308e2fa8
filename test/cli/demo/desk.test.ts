import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDesk } from '../../../cli/demo/desk.ts'
import { taskPage } from '../../../domain/messages/pages/task-page.ts'
import { Task } from '../../../domain/tasks/task.ts'

const task = Task.parse({
  taskId: 't-1',
  runId: 'r-1',
  accountId: 'acme',
  kind: 'win-back',
  ownerId: '0123456789abcdef',
  owner: { name: 'Li Wei', email: 'li.wei@example.com' },
  title: 'Win back Acme',
  why: ['no order for 63 days'],
  whatToDo: ['Call them.'],
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
  ...{ company: 'Nordwall', locale: 'en', timeZone: 'UTC', accountName: 'Acme', task, currency: 'EUR' },
  ...{ viewerId: task.ownerId, reachable: true, openComplaints: [] },
})

let posted: string[]
let link: string
let answer: { status: number; body: string }
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.method === 'POST') posted.push(body)
  response.writeHead(request.method === 'POST' ? answer.status : 200)
  response.end(request.method === 'POST' ? answer.body : posted.length > 0 ? 'decided' : page)
})
beforeEach(async () => {
  posted = []
  answer = { status: 200, body: 'decided' }
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

  test('says so when the page does not take an answer', async () => {
    answer = { status: 422, body: '<div role="alert">' }
    const desk = createDesk({ waitsDays: () => 0, answer: () => ({ outcome: 'nonsense' }) })
    desk.receive([mail()])
    await expect(desk.work(day(2))).rejects.toThrow('did not take the answer (422)')
  })
})
