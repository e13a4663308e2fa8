import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { glob, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { readStackFile, type StackFile } from '../../cli/api/stack-file.ts'
import { signals } from '../../domain/signals/registry.ts'
import { runHoldfast } from './run-holdfast.ts'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'cli/start.ts')
const now = '2026-03-02T05:00:00Z'
let directory: string
let child: ChildProcess | undefined
let printed: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-start-'))
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await rm(directory, { recursive: true, force: true })
})

/** Starts a stack as `npm start` does, in a directory, and waits for its file. */
async function startIn(directory: string, ...options: string[]): Promise<StackFile> {
  printed = ''
  const args = [program, '--port', '0', '--data-dir', directory, ...options]
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  child = started
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (printed += chunk))
  let ended = false
  started.once('exit', () => (ended = true))
  for (;;) {
    const file = readStackFile(directory)
    if (file && printed.includes(file.token)) return file
    if (ended) throw new Error(`the stack ended before it was ready:\n${printed}`)
    await new Promise((later) => setTimeout(later, 100))
  }
}

const start = (...options: string[]) => startIn(directory, ...options)

async function stop(): Promise<number | null> {
  if (!child) throw new Error('no stack was started')
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  child = undefined
  return code
}

const holdfastIn = async (directory: string, ...args: string[]) =>
  JSON.parse((await runHoldfast([...args, '--json', '--stack', directory], directory)).stdout)
const holdfast = (...args: string[]) => holdfastIn(directory, ...args)

/** Forgets the samples that earlier starts have kept beside their assemblies. */
async function forgetKept(): Promise<void> {
  for await (const path of glob(join(root, '.cache/assembly-*/sample-2026-03-02-0-*')))
    await rm(path, { recursive: true })
}

let loaded: { file: StackFile; accounts: unknown } | undefined

const mailsIn = async ({ mailboxUrl }: StackFile) =>
  z.array(z.object({ id: z.string() })).parse(await (await fetch(`${mailboxUrl}/messages`)).json())

test('npm start brings the sample year up, is steered from the command line, and goes on where it was after a restart', {
  timeout: 180_000,
}, async () => {
  await forgetKept()
  const first = await start('--now', now)
  expect(first.now.slice(0, 10)).toBe('2026-03-02')
  expect(printed).toContain(first.mailboxUrl)
  // Secrets and mails lie there: nobody else of the machine reads any of it.
  const kept = (await readdir(directory)).filter((name) => !name.endsWith('.part'))
  expect(kept).toContain('stack.json')
  for (const path of kept) expect((await stat(join(directory, path))).mode & 0o077, path).toBe(0)
  const before = await holdfast('accounts', '--limit', '100')
  expect(before.accounts).toHaveLength(32)
  loaded = { file: first, accounts: before.accounts }
  const hansa = await holdfast('account', 'hansa-windows')
  expect(hansa.risk.band).toBe('red')
  expect(hansa.signals).toHaveLength(signals.length)

  const scanned = await holdfast('scan')
  expect(scanned).toMatchObject({ read: expect.any(Number), winBacks: 8 })
  expect(scanned.warned).toBeGreaterThan(2)
  expect(scanned.now.slice(0, 10)).toBe('2026-03-02')
  const playbooks = (await holdfast('account', 'hansa-windows')).runs.map(
    ({ playbook }: { playbook: string }) => playbook,
  )
  expect(playbooks.sort()).toEqual(['account-cost-analysis', 'win-back'])

  expect((await holdfast('advance', 'P1D')).now.slice(0, 10)).toBe('2026-03-03')
  const receipt = await holdfast(
    'send',
    'complaint',
    '--account',
    'vega-solar',
    '--category',
    'service',
    '--description',
    'no answer',
  )
  expect(receipt.status).toBe('received')
  const rows = [
    'order,account,sku,qty,price,date',
    '1,new-one,A,2,3.50,2026-02-01',
    'C2,new-one,A,-1,3.50,2026-02-09',
  ]
  await writeFile(join(directory, 'orders.csv'), rows.join('\n'))
  const owner = ['--owner-name', 'Li Wei', '--owner-email', 'li.wei@nordwall.example']
  expect(await holdfast('import', 'orders', 'orders.csv', ...owner)).toMatchObject({
    accepted: 2,
    duplicate: 0,
    rejected: [],
  })
  expect(await holdfast('import', 'orders', 'orders.csv', ...owner)).toMatchObject({
    accepted: 0,
    duplicate: 2,
  })
  expect((await holdfast('account', 'new-one')).risk.band).toBe('learning')
  const mails = await mailsIn(first)

  expect(await stop()).toBe(0)
  expect(existsSync(join(directory, 'stack.json'))).toBe(false)

  const second = await start()
  expect(second.now.slice(0, 10)).toBe('2026-03-03')
  expect((await holdfast('accounts', '--limit', '100')).accounts).toHaveLength(33)
  expect((await mailsIn(second)).slice(0, mails.length)).toEqual(mails)
  expect(await stop()).toBe(0)
})

test('a new data directory of the same day begins with the sample as it was loaded, with keys of its own', {
  timeout: 60_000,
}, async () => {
  const another = await mkdtemp(join(tmpdir(), 'holdfast-start-'))
  try {
    const file = await startIn(another, '--now', now)
    expect(JSON.parse(await readFile(join(another, 'sample.json'), 'utf8'))).toMatchObject({
      since: expect.any(String),
      complete: true,
    })
    expect((await holdfastIn(another, 'accounts', '--limit', '100')).accounts).toEqual(loaded?.accounts)
    expect(await mailsIn(file)).toHaveLength(3)
    expect(printed).toMatch(/cargo-bikes complained \(quality, major\): HF-8GH9-DSJR/)
    expect(file.signingSecret).not.toBe(loaded?.file.signingSecret)
    expect(file.token).not.toBe(loaded?.file.token)
    const complaint = ['--account', 'vega-solar', '--category', 'service', '--description', 'no answer']
    expect((await holdfastIn(another, 'send', 'complaint', ...complaint)).status).toBe('received')
    expect(await stop()).toBe(0)
  } finally {
    await rm(another, { recursive: true, force: true })
  }
})

test('npm start removes what a killed stack left for scripts before it does anything else, but not what a living one needs', {
  timeout: 60_000,
}, async () => {
  const first = await start('--empty')
  const second = spawn(process.execPath, [program, '--port', '0', '--data-dir', directory], {
    stdio: 'ignore',
  })
  expect(await once(second, 'exit')).toEqual([1, null])
  expect(readStackFile(directory)?.apiUrl).toBe(first.apiUrl)

  const exited = once(child ?? second, 'exit')
  child?.kill('SIGKILL')
  await exited
  expect(existsSync(join(directory, 'stack.json'))).toBe(true)
  // A port that is taken ends the start right after it began.
  const busy = createServer().listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const address = busy.address()
  const port = String(typeof address === 'object' ? address?.port : '')
  const third = spawn(process.execPath, [program, '--port', port, '--data-dir', directory], {
    stdio: 'ignore',
  })
  expect(await once(third, 'exit')).toEqual([1, null])
  busy.close()
  expect(existsSync(join(directory, 'stack.json'))).toBe(false)
})

test.each([
  [['--port', 'many'], 'port'],
  [['--now', 'yesterday'], 'now'],
  [['--colour'], '--colour'],
])('npm start refuses %o and names it', async (options, name) => {
  const refused = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  refused.stderr.on('data', (chunk) => (stderr += chunk))
  const [code] = await once(refused, 'close')
  expect(code).toBe(1)
  expect(stderr).toContain(name)
})
