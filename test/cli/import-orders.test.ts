import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { secret, startFakeHoldfast } from './fake-holdfast.ts'
import { runHoldfast } from './run-holdfast.ts'

let directory: string
let api: Awaited<ReturnType<typeof startFakeHoldfast>>
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-import-'))
  api = await startFakeHoldfast()
})
afterEach(async () => {
  await api.stop()
  await rm(directory, { recursive: true })
})

const rows = (count: number) => [
  'order,account,sku,qty,price,date',
  ...Array.from({ length: count }, (_, at) => `${at},a${String(at % 7)},S,1,2.50,2011-01-0${1 + (at % 9)}`),
]
const write = async (lines: string[]) => await writeFile(join(directory, 'orders.csv'), lines.join('\n'))
const run = async (...more: string[]) =>
  await runHoldfast(
    ['import', 'orders', 'orders.csv', '--url', api.url, '--secret', secret, ...more],
    directory,
  )
const batches = () => api.seen.filter(({ path }) => path === '/v1/events')

describe('holdfast import orders', () => {
  test('posts signed batches of at most 500 events, accounts kept together', async () => {
    await write(rows(1203))
    const { code, stdout } = await run('--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 1203,
      orders: 1203,
      accounts: 7,
      accepted: 1203,
      duplicate: 0,
      rejected: [],
    })
    expect(batches()).toHaveLength(3)
    const accounts = batches().map(({ body }) =>
      JSON.parse(body).events.map((event: { accountId: string }) => event.accountId),
    )
    for (const held of accounts) expect(held).toEqual([...held].sort())
    expect(existsSync(join(directory, 'orders.csv.progress.json'))).toBe(false)
  })

  test('tells how it read the file and three orders, and under --dry-run sends nothing', async () => {
    await write(rows(9))
    const { code, stdout, stderr } = await run('--dry-run')
    expect(code).toBe(0)
    expect(stderr.trim().split('\n')).toHaveLength(8)
    expect(stderr).toMatch(/line \d+: order \d of a\d, 2011-01-0\dT00:00:00.000Z, 1 lines, EUR 2.5/)
    expect(stdout).toContain('Dry run: nothing was sent')
    expect(api.seen).toEqual([])
  })

  test('keeps the profile of an account in the currency of its orders', async () => {
    await write(['order,account,sku,qty,price,date,currency', '1,a,S,1,1200,2024-03-01,JPY'])
    await run('--owner-email', 'li.wei@example.com')
    const [profile] = api.seen.filter(({ method }) => method === 'PUT')
    expect(JSON.parse(profile?.body ?? '{}').currency).toBe('JPY')
  })

  test('may run twice: the second time everything is already known', async () => {
    await write(rows(20))
    await run()
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(stdout).toContain('0 accepted, 20 already known')
  })

  test('goes on behind the batches that an interrupted import has seen through', async () => {
    await write(rows(1203))
    api.next = ({ path, body }) =>
      path === '/v1/events' && body.includes('"a6"')
        ? { status: 403, body: { title: 'No more today' } }
        : undefined
    const first = await run()
    expect(first.code).toBe(1)
    expect(first.stderr).toContain('No more today')
    api.next = () => undefined
    const before = api.seen.length
    const second = await run('--json')
    expect(second.code).toBe(0)
    expect(JSON.parse(second.stdout).resumedAtBatches).toBe(2)
    expect(api.seen.length - before).toBe(1)
    expect(api.known.size).toBe(1203)
  })

  test('tries again when the API is busy or broken', async () => {
    await write(rows(5))
    let failures = 2
    api.next = () =>
      failures-- > 0
        ? { status: failures === 1 ? 429 : 503, body: {}, headers: { 'retry-after': '0' } }
        : undefined
    expect((await run()).code).toBe(0)
    expect(api.seen).toHaveLength(3)
    expect(new Set(api.seen.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  test('names the row of what the API rejects and ends with code 1', async () => {
    await write(rows(2))
    api.next = () => ({
      status: 200,
      body: {
        results: [
          { id: 'o-0', status: 'accepted' },
          {
            id: 'o-1',
            status: 'rejected',
            error: { field: 'lines.0.sku', code: 'bad', reason: 'is unknown' },
          },
        ],
      },
    })
    const { code, stdout } = await run()
    expect(code).toBe(1)
    expect(stdout).toContain('row 3, o-1: lines.0.sku refused: is unknown')
  })

  test('names the row and column of a bad row and ends with code 1 though the rest went in', async () => {
    await write([...rows(2), '9,a1,S,many,2,2011-01-01'])
    const { code, stdout } = await run()
    expect(code).toBe(1)
    expect(stdout).toContain('row 4, column qty: "many"')
    expect(api.known.size).toBe(2)
  })

  test('writes account profiles only when somebody owns them', async () => {
    await write(rows(9))
    await run('--owner-name', 'Li Wei', '--owner-email', 'li.wei@example.com')
    const profiles = api.seen.filter(({ method }) => method === 'PUT')
    expect(profiles.map(({ path }) => path).sort()).toEqual(
      Array.from({ length: 7 }, (_, at) => `/v1/accounts/a${at}`),
    )
    expect(JSON.parse(profiles[0]?.body ?? '{}').owner).toEqual({
      name: 'Li Wei',
      email: 'li.wei@example.com',
    })
  })

  test.each([
    [['--from', 'tomorrow'], '--from: "tomorrow" is no day'],
    [['--time-zone', 'Mars/Olympus'], '--time-zone: "Mars/Olympus"'],
    [['--owner-name', 'Li Wei'], '--owner-name needs --owner-email'],
    [['--sku-column', 'article'], '--sku-column: the file has no column "article"'],
    [['--colour', 'red'], '--colour'],
  ])('refuses %o with code 2', async (flags, message) => {
    await write(rows(2))
    const { code, stderr } = await run(...flags)
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
})
