import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answered } from '../support/told.ts'
import { type Answer, type Seen, stackFileAt, startFakeHoldfast } from './fake-holdfast.ts'
import { runHoldfast } from './run-holdfast.ts'

let directory: string
let api: Awaited<ReturnType<typeof startFakeHoldfast>>
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-commands-'))
  api = await startFakeHoldfast()
  await writeStack()
})
afterEach(async () => {
  await api.stop()
  await rm(directory, { recursive: true })
})

const writeStack = () => writeFile(join(directory, 'stack.json'), JSON.stringify(stackFileAt(api.url)))
const answering = (answers: Record<string, Answer>) => {
  api.next = ({ method, path }: Seen) => answers[`${method} ${path}`]
}
const run = async (...args: string[]) => await runHoldfast([...args, '--stack', '.'], directory)

const clock = { 'GET /_control/clock': { status: 200, body: { now: new Date().toISOString() } } }
const receipt = {
  complaintId: 'c-1',
  reference: 'HF-7K3M-2Q',
  status: 'received',
  acknowledgeBy: '2031-01-02T17:00:00Z',
  resolveBy: '2031-01-16T17:00:00Z',
}
const complaint = [
  'send',
  'complaint',
  '--id',
  'c-1',
  '--account',
  'acme',
  '--category',
  'quality',
  '--description',
  'cracked',
]

describe('holdfast send complaint', () => {
  test("signs on the stack's clock and prints reference and dates", async () => {
    answering({ ...clock, 'POST /v1/complaints': { status: 202, body: receipt } })
    const { code, stdout } = await run(
      ...complaint,
      '--contact-name',
      'Jo',
      '--contact-email',
      'jo@acme.example',
    )
    expect(code).toBe(0)
    expect(stdout).toContain('HF-7K3M-2Q')
    const sent = api.seen.find(({ path }) => path === '/v1/complaints')
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      id: 'c-1',
      accountId: 'acme',
      category: 'quality',
      description: 'cracked',
      contact: { name: 'Jo', email: 'jo@acme.example' },
    })
  })

  test('shows what the API has against it and ends with code 1', async () => {
    answering({
      ...clock,
      'POST /v1/complaints': {
        status: 409,
        body: { title: 'The same id was used before', detail: 'Use a new id.' },
      },
    })
    const { code, stderr } = await run(...complaint)
    expect(code).toBe(1)
    expect(stderr).toContain('409: The same id was used before: Use a new id.')
  })

  test('names what is missing before anything is sent', async () => {
    const { code, stderr } = await run('send', 'complaint', '--account', 'acme', '--category', 'weather')
    expect(code).toBe(2)
    expect(stderr).toContain('category')
    expect(stderr).toContain('description')
    expect(api.seen).toEqual([])
  })
})

describe('holdfast accounts and account', () => {
  test('list accounts over all pages, worst first as the API gives them, each with its day and model, and say how many an earlier one judged', async () => {
    const line = (accountId: string, modelVersion: string) => ({
      accountId,
      name: accountId,
      band: 'red',
      probability: 0.71,
      sentence: answered('no order for 63 days'),
      asOf: '2031-01-02',
      modelVersion,
    })
    answering({
      'GET /v1/accounts?limit=50&band=red': {
        status: 200,
        body: { accounts: [line('a', 'old')], modelInUse: 'new', cursor: 'n' },
      },
      'GET /v1/accounts?limit=50&band=red&cursor=n': {
        status: 200,
        body: { accounts: [line('b', 'new')], modelInUse: 'new' },
      },
    })
    const { stdout } = await run('accounts', '--band', 'red')
    expect(stdout.split('\n').slice(1, 4)).toEqual([
      'a        a     red    71%  2031-01-02  old    no order for 63 days',
      'b        b     red    71%  2031-01-02  new    no order for 63 days',
      '1 of 2 last judged by an earlier model version than new, which is in use now',
    ])
    expect(api.seen[0]?.headers.authorization).toBe('Bearer a-token')
  })

  test('show why an account is at risk and what is done about it', async () => {
    const account = {
      accountId: 'acme',
      name: 'Acme GmbH',
      owner: { name: 'Li Wei' },
      risk: {
        probability: 0.71,
        band: 'red',
        horizonDays: 90,
        sentence: answered('no order for 63 days'),
        contributions: [{ measure: 'inactivity', points: 1.25, sentence: answered('usually one every 14') }],
      },
      signals: [{ key: 'inactivity', status: 'ok', value: 0.71, sentence: answered('silent') }],
      complaints: [],
      tasks: [
        {
          title: answered('Win back Acme GmbH'),
          status: 'open',
          dueAt: '2031-01-09T06:00:00Z',
          owner: { name: 'Li Wei' },
        },
      ],
      runs: [{ playbook: 'win-back', status: 'open', startedAt: '2031-01-02T06:00:00Z' }],
    }
    answering({ 'GET /v1/accounts/acme': { status: 200, body: account } })
    const { stdout } = await run('account', 'acme')
    expect(stdout).toContain('\nno order for 63 days\n')
    expect(stdout).toMatch(/\+1\.25 +inactivity +usually one every 14/)
    expect(stdout).toContain('Win back Acme GmbH: open, Li Wei until 2031-01-09')
    const chinese = (await run('account', 'acme', '--locale', 'zh-CN')).stdout
    expect(chinese).toMatch(/^Acme GmbH（acme），由 Li Wei 负责\n/)
    expect(chinese).toMatch(/\n 分值 +指标 +依据\n\+1\.25 /)
    expect(chinese).toMatch(/\n任务：\n {2}Win back Acme GmbH：未处理，Li Wei，截止 ?2031-01-09/)
    expect(chinese).toContain('\n流程：\n  2031-01-02的客户挽回：open')
    expect(JSON.parse((await run('account', 'acme', '--json')).stdout)).toEqual(account)
  })

  test('end with code 1 for an account nobody knows', async () => {
    const { code, stderr } = await run('account', 'nobody')
    expect(code).toBe(1)
    expect(stderr).toContain('GET /v1/accounts/nobody was refused with 404')
  })
})

describe('holdfast advance', () => {
  test("moves the stack's clock and says what time it is", async () => {
    answering({ 'POST /_control/advance': { status: 200, body: { now: '2031-01-08T00:00:00Z' } } })
    expect((await run('advance', 'P7D')).stdout).toBe('It is now 2031-01-08T00:00:00Z.\n')
    expect(JSON.parse(api.seen[0]?.body ?? '')).toEqual({ by: 'P7D' })
  })

  test.each(['7d', 'P0D', '-P1D'])('refuses %s with code 2 and moves nothing', async (by) => {
    expect((await runHoldfast(['advance', '--stack', '.', '--', by], directory)).code).toBe(2)
    expect(api.seen).toEqual([])
  })
})

describe('holdfast scan', () => {
  const ran = { schedule: 'ScanChurn', answer: { read: 9, winBacks: 2 }, now: '2031-01-01T05:00:00Z' }

  test('runs the scan now and tells what it counted', async () => {
    answering({ 'POST /_control/schedules/ScanChurn/run': { status: 200, body: ran } })
    expect((await run('scan')).stdout).toBe('Scanned at 2031-01-01T05:00:00Z: 9 read and 2 win-backs.\n')
    expect(JSON.parse((await run('scan', '--json')).stdout)).toEqual({ ...ran.answer, now: ran.now })
  })

  test('passes on what the stack has against it', async () => {
    const detail = 'ScanChurn: TypeError'
    answering({
      'POST /_control/schedules/ScanChurn/run': { status: 502, body: { title: 'Failed', detail } },
    })
    const { code, stderr } = await run('scan')
    expect(code).toBe(1)
    expect(stderr).toContain(detail)
  })
})

describe('holdfast', () => {
  test('says how to reach a stack when there is none, with code 2', async () => {
    const { code, stderr } = await runHoldfast(['accounts', '--stack', 'elsewhere'], directory)
    expect(code).toBe(2)
    expect(stderr).toContain('no elsewhere/stack.json')
  })

  test('never lends the secret of the local stack to a URL given by hand', async () => {
    const { code, stderr } = await runHoldfast([...complaint, '--url', api.url], directory)
    expect(code).toBe(2)
    expect(stderr).toContain('--secret or HOLDFAST_SECRET')
  })
})
