import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answered, saying } from '../support/told.ts'
import { type Answer, type Seen, stackFileAt, startFakeHoldfast } from './fake-holdfast.ts'
import { runHoldfast } from './run-holdfast.ts'

let directory: string
let api: Awaited<ReturnType<typeof startFakeHoldfast>>
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-explain-'))
  api = await startFakeHoldfast()
  await writeFile(join(directory, 'stack.json'), JSON.stringify(stackFileAt(api.url)))
})
afterEach(async () => {
  await api.stop()
  await rm(directory, { recursive: true })
})
const answering = (answers: Record<string, Answer>) => {
  api.next = ({ method, path }: Seen) => answers[`${method} ${path}`]
}
const run = async (...args: string[]) => await runHoldfast([...args, '--stack', '.'], directory)

describe('holdfast explain', () => {
  const base = {
    measure: 'base',
    points: -0.8473,
    sentence: answered('Any account starts at 30%.'),
    evidence: [],
  }
  const silence = {
    measure: 'silence',
    points: 1.7,
    sentence: answered('No order for 63 days.'),
    evidence: ['o-12', 'o-13'],
  }
  const risk = {
    asOf: '2026-01-20',
    modelVersion: 'shipped-2',
    probability: 0.7011,
    band: 'red',
    horizonDays: 90,
    verdict: answered('Red: 70% likely.'),
    sentence: answered('Red: 70% likely. No order for 63 days.'),
    contributions: [base, silence],
  }
  const { verdict: _, ...explained } = risk
  const account = { accountId: 'acme', name: 'Acme GmbH', risk }

  test('adds the points of a past day up, each with its sentence and its evidence', async () => {
    answering({ 'GET /v1/accounts/acme?on=2026-01-20': { status: 200, body: account } })
    const { code, stdout } = await run('explain', 'acme', '--on', '2026-01-20')
    expect(code).toBe(0)
    expect(stdout).toContain('Acme GmbH (acme) at the end of 2026-01-20, by model shipped-2\nRed: 70%')
    expect(stdout).toMatch(/-0\.8473 +base +Any account starts at 30%\.\n/)
    expect(stdout).toMatch(/\+1\.7000 +silence +No order for 63 days\. +o-12 o-13\n/)
    expect(stdout).toMatch(/\+0\.8527 +sum +Red: 70% likely\.\n/)
  })

  test('prints the same as one JSON document, today where no day is given', async () => {
    answering({ 'GET /v1/accounts/acme': { status: 200, body: account } })
    const { stdout } = await run('explain', 'acme', '--json')
    expect(JSON.parse(stdout)).toEqual({ accountId: 'acme', ...explained, sum: 0.8527 })
  })

  test('judges by another version where one is named, and passes on which there are', async () => {
    const path = 'GET /v1/accounts/acme?on=2026-01-20&model=learned-a'
    const learned = { ...account, risk: { ...risk, modelVersion: 'learned-a' } }
    answering({ [path]: { status: 200, body: learned } })
    const { stdout } = await run('explain', 'acme', '--on', '2026-01-20', '--model', 'learned-a')
    expect(stdout).toContain('at the end of 2026-01-20, by model learned-a\n')
    const reason = 'No model x is stored that can still be used. Known are: learned-a, shipped.'
    const body = { title: 'Wrong', detail: reason, errors: [{ field: 'model', reason }] }
    answering({ 'GET /v1/accounts/acme?model=x': { status: 422, body } })
    const { code, stderr } = await run('explain', 'acme', '--model', 'x')
    expect([code, stderr]).toEqual([1, expect.stringContaining('Known are: learned-a, shipped.')])
  })

  test('says what is missing while there is not enough data', async () => {
    const sentence = 'Not enough data yet: 1 of 3 order days seen.'
    const learning = {
      ...risk,
      probability: null,
      band: 'learning',
      contributions: [],
      sentence: answered(sentence),
    }
    answering({ 'GET /v1/accounts/acme': { status: 200, body: { ...account, risk: learning } } })
    expect((await run('explain', 'acme')).stdout.split('\n')[1]).toBe(sentence)
  })

  test('refuses what is no day with code 2, and passes on that a day has not come', async () => {
    const { code, stderr } = await run('explain', 'acme', '--on', '2026-02-30')
    expect([code, api.seen]).toEqual([2, []])
    expect(stderr).toContain('"2026-02-30" is no day')
    const detail = '2099-01-01 has not come yet'
    answering({ 'GET /v1/accounts/acme?on=2099-01-01': { status: 422, body: { title: 'Wrong', detail } } })
    const future = await run('explain', 'acme', '--on', '2099-01-01')
    expect([future.code, future.stderr.includes(detail)]).toEqual([1, true])
  })
})

describe('holdfast scan --dry-run', () => {
  const line = { ownerId: 'f00d', band: 'red', probability: 0.8, tier: null, postponed: null }
  const winBack = { playbook: 'win-back', cause: '2026-01-14' }
  const accounts = [
    {
      ...line,
      accountId: 'acme',
      sentence: saying('No order for 63 days.'),
      tier: 'vip',
      playbooks: [winBack],
    },
    {
      ...line,
      accountId: 'bolt',
      sentence: saying('A complaint.'),
      playbooks: [],
      postponed: 'complaint-open',
    },
    { ...line, accountId: 'core', sentence: saying('Lost for long.'), playbooks: [] },
  ]
  const preview = {
    ...{
      dryRun: true,
      asOf: '2026-03-16',
      days: 1,
      read: 9,
      allRead: true,
      warned: 3,
      winBacks: 1,
      regainShares: 0,
      analyses: 0,
    },
    ...{ postponed: 1, accounts, accountsLeftOut: 0 },
    owners: [{ ownerId: 'f00d', openTasks: 4, newTasks: 1, analyses: 0, postponed: 1 }],
  }
  const ran = { schedule: 'ScanChurn', answer: preview, now: '2026-03-16T05:00:00Z' }

  test('asks the stack to try the scan, and tells who, why, and how much for each owner', async () => {
    answering({ 'POST /_control/schedules/ScanChurn/run': { status: 200, body: ran } })
    const { code, stdout } = await run('scan', '--dry-run')
    expect(code).toBe(0)
    expect(JSON.parse(api.seen[0]?.body ?? '')).toEqual({ input: { dryRun: true } })
    expect(stdout).toContain('would read 9 accounts; 3 look bad')
    expect(stdout).toMatch(/acme +f00d +red +80% +VIP +win-back +No order for 63 days\./)
    expect(stdout).toMatch(/bolt +f00d +red +80% +- +waits: a complaint is being handled +A complaint\./)
    expect(stdout).toMatch(/\nf00d +4 +1 +0 +1\n/)
    expect(stdout).toContain('1 more looks bad, but has or had all that its state calls for.')
    expect(stdout).not.toContain('core')
    const chinese = (await run('scan', '--dry-run', '--locale', 'zh-CN')).stdout
    expect(chinese).toContain('2026-03-16的巡检将读取9位客户，其中3位情况不佳')
    expect(chinese).toMatch(
      /\n客户 +负责人 +等级 +风险 +价值层级 +将会 +原因\nacme +f00d +红 +80% +最重要 +客户挽回 /,
    )
    expect(chinese).toMatch(/\n负责人 +未完成任务 +新任务 +损益分析 +等待的客户\nf00d +4 +1 +0 +1\n/)
    expect(JSON.parse((await run('scan', '--dry-run', '--json')).stdout)).toEqual({
      ...preview,
      now: ran.now,
    })
  })

  test('explains how to try the scan of a deployed stack', async () => {
    const { code, stdout } = await run('scan', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('{"timer":"ScanChurn","dryRun":true}')
  })
})
