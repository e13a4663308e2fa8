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

  test('brings everything under one import that it names, and says at the end what became of it', async () => {
    await write(rows(9))
    const { stdout } = await run('--owner-email', 'li.wei@example.com')
    const [opened] = api.seen.filter(({ path }) => path === '/v1/imports')
    expect(JSON.parse(opened?.body ?? '')).toMatchObject({
      ...{ file: 'orders.csv', rows: 9, orders: 9, returns: 0, accounts: 7 },
      ...{ firstDay: '2011-01-01', lastDay: '2011-01-09' },
      mapping: { 'column of order': 'order', encoding: 'utf-8', 'time zone': 'UTC' },
    })
    const bodies = api.seen
      .filter(({ path }) => /events|accounts/.test(path))
      .map(({ body }) => JSON.parse(body))
    expect(bodies).toHaveLength(8)
    for (const body of bodies) expect(body.importId).toBe('f-1')
    expect(JSON.parse(api.seen.at(-1)?.body ?? '')).toEqual({
      importId: 'f-1',
      accepted: 9,
      duplicate: 0,
      rejected: 0,
    })
    expect(api.seen.at(-1)?.path).toBe('/v1/imports/f-1/end')
    expect(stdout).toContain('`npx holdfast import undo f-1` takes it back')
  })

  test('says what it replaces of the same file, and takes that back before it sends anything', async () => {
    await write(rows(9))
    const other = {
      ...{
        importId: 'f-0',
        file: 'orders.csv',
        fileHash: 'f'.repeat(64),
        mapping: { 'column of order': 'none' },
      },
      ...{ rows: 9, orders: 3, returns: 0, accounts: 2, firstDay: '2011-01-01', lastDay: '2011-01-09' },
      startedAt: '2023-12-31T00:00:00.000Z',
    }
    let asked = 0
    api.next = ({ path, body }) => {
      if (path === '/v1/imports')
        return {
          status: 201,
          body: {
            import: { ...other, ...JSON.parse(body), importId: 'f-1' },
            others: [other],
            timeZone: 'UTC',
          },
        }
      if (path === '/v1/imports/f-0/undo')
        return { status: 200, body: { import: other, isWhole: ++asked === 2 } }
      return undefined
    }
    const { code, stderr } = await run()
    expect(code).toBe(0)
    expect(stderr).toContain(
      'replaces the import f-0 of 2023-12-31, this file read otherwise (column of order: order instead of none',
    )
    expect(stderr).toContain('its 3 orders and 0 returns of 2 accounts are taken back')
    expect(api.seen.map(({ path }) => path)).toEqual([
      ...['/v1/imports', '/v1/imports/f-0/undo', '/v1/imports/f-0/undo', '/v1/events', '/v1/imports/f-1/end'],
    ])
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
    const before = batches().length
    const second = await run('--json')
    expect(second.code).toBe(0)
    expect(JSON.parse(second.stdout).resumedAtBatches).toBe(2)
    expect(batches().length - before).toBe(1)
    expect(api.known.size).toBe(1203)
  })

  test('tries again when the API is busy or broken', async () => {
    await write(rows(5))
    let failures = 2
    api.next = ({ path }) =>
      path === '/v1/events' && failures-- > 0
        ? { status: failures === 1 ? 429 : 503, body: {}, headers: { 'retry-after': '0' } }
        : undefined
    expect((await run()).code).toBe(0)
    expect(batches()).toHaveLength(3)
    expect(new Set(batches().map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  test('names the row of what the API rejects and ends with code 1', async () => {
    await write(rows(2))
    const results = [
      { id: 'o-0', status: 'accepted' },
      { id: 'o-1', status: 'rejected', error: { field: 'lines.0.sku', code: 'bad', reason: 'is unknown' } },
    ]
    api.next = ({ path }) => (path === '/v1/events' ? { status: 200, body: { results } } : undefined)
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
