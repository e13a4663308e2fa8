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
  await writeFile(join(directory, '订单.csv'), '客户,单号,日期,物料,数量,单价\n长沙,1,2024-03-05,A,2,5.00\n')
})
afterEach(async () => {
  await api.stop()
  await rm(directory, { recursive: true })
})

const run = async (...args: string[]) =>
  await runHoldfast(
    [...args, '--url', api.url, '--secret', secret, '--token', 'a-token', '--locale', 'zh-CN'],
    directory,
  )
const other = {
  ...{ importId: 'f-0', file: '订单.csv', fileHash: 'f'.repeat(64), rows: 9, orders: 3, returns: 0 },
  ...{ accounts: 2, firstDay: '2011-01-01', lastDay: '2011-01-09', startedAt: '2023-12-31T00:00:00.000Z' },
  mapping: {
    'column of price': '含税单价',
    'blank cells': 'repeat the row above',
    'of tomorrow': 'unheard of',
  },
}
const english = (text: string) => text.replaceAll(/`[^`]*`|\([^()]*\)/g, '').match(/[a-z]{2,} [a-z]{2,}/gi)

describe('who reads Chinese is told in Chinese', () => {
  test('what an import replaces, and why events were refused', async () => {
    api.next = ({ path, body }) => {
      if (path === '/v1/imports') {
        const opened = { ...other, ...JSON.parse(body), importId: 'f-1' }
        return { status: 201, body: { import: opened, others: [other], timeZone: 'UTC' } }
      }
      if (path.endsWith('/undo')) return { status: 200, body: { import: other, isWhole: true } }
      if (path !== '/v1/events') return undefined
      const error = { field: 'id', code: 'changedContent', reason: 'This account already has it.' }
      return { status: 200, body: { results: [{ id: 'o-1', status: 'rejected', error }] } }
    }
    const { stdout, stderr } = await run('import', 'orders', '订单.csv')
    expect(stderr).toContain('单价列现为单价，原为含税单价')
    expect(stderr).toContain('空单元格现为视为空，原为沿用上一行')
    expect(stderr).toContain('of tomorrow 现为无，原为 unheard of')
    expect(stdout).toContain('该客户已有编号相同但内容不同的记录')
    expect(english(stdout)).toBeNull()
  })

  test('which imports there are, and what became of each', async () => {
    const counts = { accepted: 1, duplicate: 0, rejected: 2 }
    const imports = [
      { ...other, endedAt: other.startedAt, counts },
      { ...other, importId: 'f-1' },
      { ...other, importId: 'f-2', undoneAt: other.startedAt },
      { ...other, importId: 'f-3', undoneAt: other.startedAt, clearedAt: other.startedAt },
    ]
    api.next = () => ({ status: 200, body: { imports } })
    const { stdout } = await run('import', 'list')
    for (const words of ['日期范围', '已导入，拒绝2条', '没有发送完', '只撤回了一部分', '已于2023-12-31撤回'])
      expect(stdout).toContain(words)
    expect(english(stdout)).toBeNull()
  })

  test('that an import was taken back, and an account merged into another and parted again', async () => {
    api.next = ({ path }) =>
      path.startsWith('/v1/imports')
        ? { status: 200, body: { import: other, isWhole: true } }
        : { status: 200, body: { mergerId: 'm', from: 'a', into: 'b', at: other.startedAt } }
    const said = [
      await run('import', 'undo', 'f-0'),
      await run('accounts', 'merge', 'a', 'into', 'b'),
      await run('accounts', 'unmerge', 'a'),
    ].map(({ stdout }) => stdout)
    expect(said[0]).toContain('已撤回：其中2家客户的3笔订单和0笔退货')
    expect(said[1]).toMatch(
      /a 已并入 b：.*仍可查询（npx holdfast explain a --on DAY）.*可用 `npx holdfast accounts unmerge a` 撤回/s,
    )
    expect(said[2]).toContain('a 重新成为独立的客户')
  })
})

test('a currency that is none is refused before anything is sent', async () => {
  const { code, stderr } = await run('import', 'orders', '订单.csv', '--currency', 'XYZ')
  expect(code).toBe(2)
  expect(stderr).toContain('--currency："XYZ" 不是 ISO 4217中的币种')
  expect(api.seen).toEqual([])
})
