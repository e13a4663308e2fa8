import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { AccountList } from '../../cli/api/account-views.ts'
import { runHoldfast } from '../cli/run-holdfast.ts'
import { order } from '../support/facts.ts'
import { changedAssembly, startTestStack, type Template, type TestStack } from '../support/stack.ts'
import { writtenOutside } from './privacy.ts'
import { dumpOf, plant } from './table-dump.ts'

const LONG = 120_000
const today = '2026-03-02'
const unreadable = { pk: 'A#poison', sk: `DAY#${today}`, day: 'of another release', revision: 1 }

/** Runs the command line against a stack as against a deployed one: by address and token. */
async function holdfast(stack: TestStack, ...args: string[]) {
  const { apiUrl, token } = stack.address()
  return runHoldfast([...args, '--url', apiUrl, '--token', token], stack.dataDir)
}
const Examined = z.object({ findings: z.array(z.object({ check: z.string(), state: z.string() })) })
/** The doctor of a local stack, found as everywhere by its file. */
async function doctorOf(stack: TestStack) {
  const address = stack.address()
  const tokens = { operator: address.token, manager: 'none', owner: 'none' }
  const consoleUrl = `${address.apiUrl}/console`
  const file = { ...address, consoleUrl, tokens, now: (await stack.now()).toISOString() }
  await writeFile(join(stack.dataDir, 'stack.json'), JSON.stringify(file))
  return runHoldfast(['doctor', '--stack', '.', '--json'], stack.dataDir)
}
const accountsOf = async (stack: TestStack) =>
  AccountList.parse((await stack.read('/v1/accounts?limit=200')).body).accounts.map(
    ({ accountId }) => accountId,
  )

describe('runbook: something was set aside', () => {
  let stack: TestStack
  beforeAll(async () => {
    stack = await startTestStack(`${today}T12:00:00Z`)
  }, LONG)
  afterAll(() => stack?.end())

  test('one account that can never be folded holds up none of a hundred others', {
    timeout: LONG,
  }, async () => {
    await plant(stack.dataDir, [unreadable])
    const behind = Array.from({ length: 100 }, (_, n) => `behind-${n}`)
    const events = ['poison', ...behind].map((accountId) => order('o-1', today, { accountId }))
    expect((await stack.send('POST', '/v1/events', { events })).status).toBe(200)
    await stack.quiet()
    expect((await accountsOf(stack)).toSorted()).toEqual(behind.toSorted())
    const log = writtenOutside(stack.dataDir).find(({ text }) => text.includes('set aside, the rest goes on'))
    expect(log?.text).toContain('"accountId":"poison"')
    expect(log?.text).toContain('"SetAside":1')
  })

  test('the list and the account say what is set aside, since when and why', { timeout: LONG }, async () => {
    const { stdout, code } = await holdfast(stack, 'quarantine', 'list')
    expect(code).toBe(0)
    expect(stdout).toMatch(/poison\s+FoldEvents\s+2026-03-02T12:\S+\s+day: \w+/)
    const doctor = await doctorOf(stack)
    expect(doctor.code).toBe(1)
    const findings = Examined.parse(JSON.parse(doctor.stdout)).findings
    expect(findings.map(({ check, state }) => `${check} ${state}`)).toEqual([
      ...['API good', 'clock good', 'quarantine bad'],
      ...['keys good', 'schedules good', 'lag good', 'model age good', 'runs good'],
    ])
    const shown = await holdfast(stack, 'quarantine', 'show', 'poison')
    expect(shown.stdout).toMatch(/could not be worked on by FoldEvents: day: .*\n.*met 1 time/)
  })

  test('a release recomputes the account from all its events, those that came meanwhile included', {
    timeout: LONG,
  }, async () => {
    await stack.advance('P1D')
    await stack.send('POST', '/v1/events', { events: [order('o-2', '2026-03-03', { accountId: 'poison' })] })
    await stack.quiet()
    const { stdout, code } = await holdfast(stack, 'quarantine', 'release', 'poison')
    expect(stdout).toBe('1 taken back.\n')
    expect(code).toBe(0)
    const { body } = await stack.read('/v1/accounts/poison')
    expect(JSON.stringify(body)).toContain('"accountId":"poison"')
    const state = (await dumpOf(stack.dataDir)).find(({ pk, sk }) => pk === 'A#poison' && sk === 'STATE')
    expect(state).toMatchObject({ count: 2 })
    expect((await holdfast(stack, 'quarantine', 'list')).stdout).toBe('Nothing is set aside.\n')
    expect(await doctorOf(stack)).toMatchObject({ code: 0, stdout: expect.stringContaining('"well": true') })
  })

  test('what fails again stays on the list, and the command ends with 1', { timeout: LONG }, async () => {
    await plant(stack.dataDir, [{ pk: 'A#poison', sk: 'EVT#worse', body: '{', v: 1, receivedAt: today }])
    const first = await holdfast(stack, 'refold', 'poison')
    expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining('EVT#worse') })
    const again = await holdfast(stack, 'quarantine', 'release', '--all')
    expect(again).toMatchObject({ code: 1, stdout: expect.stringContaining('body: invalid_type') })
    await plant(stack.dataDir, [], [{ pk: 'A#poison', sk: 'EVT#worse' }])
    expect(await holdfast(stack, 'quarantine', 'release', '--all')).toMatchObject({ code: 0 })
  })

  test('runbook: what is shown of an account is in doubt', { timeout: LONG }, async () => {
    await plant(
      stack.dataDir,
      [],
      [
        { pk: 'A#behind-7', sk: `DAY#${today}` },
        { pk: 'A#behind-7', sk: 'STATE' },
      ],
    )
    const found = await holdfast(stack, 'refold', '--all')
    expect(found.stdout).toMatch(/^101 accounts recomputed; 1 of them not .*\n.*\nbehind-7\s+2026-03-02/)
    const before = await dumpOf(stack.dataDir)
    expect((await holdfast(stack, 'refold', '--all')).stdout).toBe(
      '101 accounts recomputed; all were as their stored events say.\n',
    )
    expect(await dumpOf(stack.dataDir)).toEqual(before)
  })
})

describe('a fold that could not write', () => {
  let assembly: string
  let stack: TestStack
  beforeAll(async () => {
    assembly = await changedAssembly((template) => forbid(template, 'FoldEvents', 'dynamodb:PutItem'))
    stack = await startTestStack(`${today}T12:00:00Z`, assembly)
    const events = ['acme', 'other'].map((accountId) => order('o-1', today, { accountId }))
    expect((await stack.send('POST', '/v1/events', { events })).status).toBe(200)
    await stack.quiet()
    expect(await accountsOf(stack)).toEqual([])
  }, LONG)
  afterAll(async () => {
    await stack?.end()
    await rm(assembly, { recursive: true, force: true })
  })

  test('is no fault of the accounts: none is set aside', async () => {
    expect((await holdfast(stack, 'quarantine', 'list')).stdout).toBe('Nothing is set aside.\n')
  })

  test('runbook: a consumer gave up on records', { timeout: LONG }, async () => {
    const objects = writtenOutside(stack.dataDir).filter(({ place }) => place.includes('/s3/'))
    expect(objects.length).toBeGreaterThan(0)
    for (const { place } of objects) {
      const { code, stdout } = await holdfast(stack, 'replay', place)
      expect(stdout).toMatch(/made anew|as their stored events say/)
      expect(code).toBe(0)
    }
    expect((await accountsOf(stack)).toSorted()).toEqual(['acme', 'other'])
    const before = await dumpOf(stack.dataDir)
    for (const { place } of objects) await holdfast(stack, 'replay', place)
    expect(await dumpOf(stack.dataDir)).toEqual(before)
    const wrong = await holdfast(stack, 'replay', join(stack.dataDir, 'no-such-file'))
    expect(wrong.code).toBe(1)
  })

  test('runbook: a stream consumer is late', { timeout: LONG }, async () => {
    await stack.advance('P2D')
    const events = [order('o-1', today, { accountId: 'latecomer' }), order('o-1', today)]
    const sent = await stack.send('POST', '/v1/events', { events })
    expect(sent.body).toMatchObject({ results: [{ status: 'accepted' }, { status: 'duplicate' }] })
    await stack.quiet()
    expect(await accountsOf(stack)).not.toContain('latecomer')
    const { stdout } = await holdfast(stack, 'refold', '--since', '2026-03-04')
    expect(stdout).toMatch(/^1 account recomputed; 1 of them/)
    expect(await accountsOf(stack)).toContain('latecomer')
  })
})

const Statements = z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) }))

/** Takes an action away from a function's role, in every statement. */
function forbid(template: Template, fn: string, action: string): void {
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type !== 'AWS::IAM::Policy' || !id.startsWith(`Functions${fn}Role`)) continue
    const policy = z.looseObject({ Statement: Statements }).parse(Properties.PolicyDocument)
    const Statement = policy.Statement.flatMap((statement) => {
      const Action = [statement.Action].flat().filter((one) => one !== action)
      return Action.length === 0 ? [] : [{ ...statement, Action }]
    })
    Properties.PolicyDocument = { ...policy, Statement }
  }
}
