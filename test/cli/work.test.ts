import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { qualityMail } from '../domain/messages/mail-examples.ts'
import { type Seen, startFakeHoldfast } from './fake-holdfast.ts'
import { runHoldfast } from './run-holdfast.ts'

const task = {
  taskId: 'task-1',
  kind: 'win-back',
  status: 'open',
  accountId: 'acme',
  title: { key: 'task.name', values: { kind: 'win_back', account: 'Acme GmbH' }, text: 'Win back Acme GmbH' },
  owner: { name: 'Li Wei', email: 'li.wei@example.com' },
  dueAt: '2026-03-17T17:00:00Z',
  escalationLevel: 1,
}
const complaint = {
  complaintId: 'c-1',
  reference: 'HF-8GH9-DSJR',
  accountId: 'acme',
  status: 'assessed',
  resolveBy: '2026-03-16T17:00:00Z',
}

let directory: string
let api: Awaited<ReturnType<typeof startFakeHoldfast>>
let acts: { path: string; body: unknown }[]
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-work-'))
  api = await startFakeHoldfast()
  acts = []
  api.next = ({ method, path, body }: Seen) => {
    if (method === 'POST') acts.push({ path, body: JSON.parse(String(body)) })
    const is = path.includes('/complaints') ? { complaints: [complaint] } : { tasks: [task] }
    const one = path.includes('/complaints') ? complaint : { ...task, status: 'snoozed' }
    return { status: 200, body: method === 'POST' || path.endsWith('HF-8GH9-DSJR') ? one : is }
  }
})
afterEach(async () => {
  await api.stop()
  await rm(directory, { recursive: true })
})
const run = (...args: string[]) => runHoldfast([...args, '--url', api.url, '--token', 'a-token'], directory)

test('lists tasks with who has them, until when, and how many were asked', async () => {
  const { code, stdout } = await run('tasks', '--owner', 'li-wei', '--status', 'open', '--overdue')
  expect(code).toBe(0)
  expect(stdout).toMatch(/task-1 +Win back Acme GmbH +Li Wei +2026-03-17 17:00 +2 +open/)
  expect(api.seen.map(({ path }) => path)).toEqual(['/v1/tasks?owner=li-wei&status=open&overdue=true'])
})

test.each([
  [
    ['answer', 'not-now', '--set', 'until=2027-02-01', 'note=budget frozen'],
    'answer',
    { outcome: 'not-now', until: '2027-02-01', note: 'budget frozen' },
  ],
  [['snooze', '2027-02-01', 'budget', 'frozen'], 'snooze', { until: '2027-02-01', reason: 'budget frozen' }],
  [['reassign', 'mira-novak', 'ill'], 'reassign', { to: 'mira-novak', reason: 'ill' }],
  [['note', 'called twice'], 'note', { text: 'called twice' }],
  [['close', 'merged'], 'close', { reason: 'merged' }],
])('acts on a task: %j', async (words, move, body) => {
  const { code, stdout } = await run('task', 'task-1', ...words)
  expect([code, stdout]).toEqual([0, expect.stringContaining('snoozed')])
  expect(acts).toEqual([{ path: `/v1/tasks/task-1/${move}`, body }])
})

test('lists work in Chinese for who reads Chinese, statuses with it', async () => {
  const person = {
    personId: 'li-wei',
    name: '李伟',
    email: 'li.wei@example.com',
    present: false,
    standIn: 'Mira',
  }
  const action = {
    ...{ actionId: 'ca-1', status: 'open', subject: { kind: 'lot', lot: 'L-77' }, owner: { name: '李伟' } },
    ...{ openedAt: '2026-03-01T06:00:00Z', checkOn: '2026-06-01', found: { now: { count: 9 } } },
  }
  const lists = { people: [person], actions: [action], tasks: [task], complaints: [complaint] }
  api.next = () => ({ status: 200, body: lists })
  const inChinese = async (command: string) => (await run(command, '--locale', 'zh-CN')).stdout
  expect(await inChinese('tasks')).toMatch(
    /^任务 +内容 +负责人 +截止时间 +第几次 +状态\ntask-1 .* 2 +未处理\n$/,
  )
  expect(await inChinese('complaints')).toMatch(
    /^投诉 +编号 +客户 +严重程度 +答复期限 +状态\nc-1 .* 已评估\n$/,
  )
  expect(await inChinese('people')).toMatch(/^人员 +名称 +邮箱 +工作转给\nli-wei +李伟 .* Mira\n$/)
  expect(await inChinese('actions')).toMatch(/^措施 +针对 +负责人 +投诉数 +检查日 +状态\nca-1 .* 进行中\n$/)
  api.next = () => ({ status: 200, body: { people: [], actions: [], tasks: [], complaints: [] } })
  const none = await Promise.all(['tasks', 'complaints', 'people', 'actions'].map(inChinese))
  expect(none).toEqual(['没有任务。\n', '没有投诉。\n', '尚无人员资料。\n', '没有纠正措施。\n'])
})

test('shows a status that only another release knows as it is', async () => {
  api.next = () => ({ status: 200, body: { tasks: [{ ...task, status: 'parked' }] } })
  expect((await run('tasks', '--locale', 'zh-CN')).stdout).toMatch(/ parked\n$/)
})

test('names what is missing and what is no move, and sends nothing', async () => {
  expect(await run('task', 'task-1', 'snooze', '2027-02-01')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('missing: REASON'),
  })
  expect(await run('task', 'task-1', 'burn', 'it')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('burn is none of answer, draft, snooze'),
  })
  expect(acts).toEqual([])
})

test('shows a complaint by its reference and closes it with how the customer was told', async () => {
  expect((await run('complaint', 'HF-8GH9-DSJR')).stdout).toContain('"complaintId": "c-1"')
  expect((await run('complaints')).stdout).toMatch(/c-1 +HF-8GH9-DSJR +acme +2026-03-16 +assessed/)
  await run('complaint', 'c-1', 'close', 'settled', 'by phone', '--told', 'phone', '--on', '2026-03-04')
  expect(acts).toEqual([
    {
      path: '/v1/complaints/c-1/close',
      body: { reason: 'settled by phone', told: { how: 'phone', on: '2026-03-04' } },
    },
  ])
})

test('erases a file that came with a complaint, by the hash that its record shows', async () => {
  const wrong = await run('complaint', 'c-1', 'erase-attachment', 'ab12')
  expect([wrong.code, wrong.stderr.includes('missing: REASON')]).toEqual([2, true])
  await run('complaint', 'c-1', 'erase-attachment', 'ab12', 'shows', 'a passer-by')
  expect(acts).toEqual([
    { path: '/v1/complaints/c-1/attachments/ab12/erase', body: { reason: 'shows a passer-by' } },
  ])
})

test('exports the complaints of a period as CSV, over all pages, and as JSON when asked', async () => {
  api.next = ({ path }: Seen) => ({
    status: 200,
    body: path.includes('cursor')
      ? { complaints: [{ reference: 'HF-2', safety: false, description: '=1+1', rating: null }] }
      : { complaints: [{ reference: 'HF-1', safety: true, description: 'a, b', rating: 4 }], cursor: 'next' },
  })
  const period = ['complaints', 'export', '--from', '2026-01-01', '--to', '2026-01-31']
  const { code, stdout } = await run(...period)
  expect([code, stdout]).toEqual([
    0,
    '\uFEFFreference,safety,description,rating\r\nHF-1,true,"a, b",4\r\nHF-2,false,\'=1+1,\n',
  ])
  expect(api.seen.map(({ path }) => path)).toEqual([
    '/v1/complaints/export?from=2026-01-01&to=2026-01-31&limit=200',
    '/v1/complaints/export?from=2026-01-01&to=2026-01-31&limit=200&cursor=next',
  ])
  const { complaints } = JSON.parse((await run(...period, '--json')).stdout)
  expect(complaints.map(({ reference }: { reference: string }) => reference)).toEqual(['HF-1', 'HF-2'])
})

test('tells what the complaints of a period teach, in the words of the mail and the language of the reader', async () => {
  const { report } = qualityMail
  api.next = () => ({ status: 200, body: { ...report, fromALaterRelease: 1 } })
  const asked = ['complaints', 'report', '--from', '2026-03-01', '--to', '2026-03-31']
  const english = await run(...asked, '--locale', 'en')
  expect([english.code, english.stderr]).toEqual([0, ''])
  expect(english.stdout).toMatch(/^Settled at first contact +2 of 2 \(100%\)$/m)
  expect(english.stdout).toMatch(/^Warehouse: Packed badly +1 \(0 to 5\.6\)$/m)
  expect(english.stdout).toMatch(/^Mar 2026: 2 \(0\.2 to 7\.2\)$/m)
  const { stdout } = await run(...asked, '--locale', 'zh-CN')
  expect(stdout).toMatch(/^首次答复即解决 +2\/2（100%）$/m)
  expect(stdout).toMatch(/^2026年3月：2（0\.2～7\.2）$/m)
  expect(stdout.replaceAll('EUR', '')).not.toMatch(/[A-Za-z]/)
  expect(api.seen[0]?.path).toBe('/v1/insights/complaints?from=2026-03-01&to=2026-03-31')
})
