import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amiss, findingIn, fine, todo } from '../../cli/doctor/finding.ts'
import { sentences } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { type Answer, type Seen, stackFileAt, startFakeHoldfast } from './fake-holdfast.ts'
import { runHoldfast } from './run-holdfast.ts'

const words = wordsFor({ locale: 'zh-CN', timeZone: 'UTC' })
let directory: string
let api: Awaited<ReturnType<typeof startFakeHoldfast>>
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-operators-'))
  api = await startFakeHoldfast()
  await writeFile(join(directory, 'stack.json'), JSON.stringify(stackFileAt(api.url)))
})
afterEach(async () => {
  await api.stop()
  await rm(directory, { recursive: true })
})

/** What a command prints to whoever reads Chinese, where the API answers as given. */
async function said(line: string, answers: Record<string, object>): Promise<string> {
  api.next = ({ method, path }: Seen): Answer | undefined => {
    const body = answers[`${method} ${path}`]
    return body && { status: 200, body }
  }
  const args = [...line.split(' '), '--stack', '.', '--locale', 'zh-CN']
  return (await runHoldfast(args, directory)).stdout
}

const trouble = {
  ...{ accountId: 'acme', item: 'EVT#o-1', work: 'FoldEvents', reason: 'TypeError: x' },
  ...{ at: '2031-01-02T06:00:00Z', lastAt: '2031-01-03T06:00:00Z', times: 2 },
}
const { accountId: _, ...ofNobody } = trouble
const setAside = { 'GET /v1/quarantine?limit=200': { setAside: [trouble, ofNobody] } }
const mended = { accountId: 'acme', changed: true, days: ['2031-01-02'], setAside: [] }

test.each([
  ['quarantine list', { 'GET /v1/quarantine?limit=200': { setAside: [] } }, '隔离区为空。\n'],
  ['quarantine list', setAside, /^客户 +条目 +始于 +原因\nacme +EVT#o-1 .*\n- +EVT#o-1 /],
  [
    'quarantine show acme',
    { 'GET /v1/quarantine?limit=200&account=acme': { setAside: [trouble] } },
    'acme 的 EVT#o-1 无法由 FoldEvents 处理：TypeError: x\n  始于 2031-01-02T06:00:00Z，共遇到2次，最近一次为 2031-01-03T06:00:00Z\n',
  ],
  [
    'quarantine release acme',
    { 'POST /v1/quarantine/release': { released: [trouble], left: [] } },
    '已恢复1项。\n',
  ],
  [
    'quarantine release acme',
    { 'POST /v1/quarantine/release': { released: [trouble], left: [ofNobody] } },
    /^已恢复1项，1项再次失败：\n客户 +条目/,
  ],
  [
    'refold acme',
    { 'POST /v1/refolds': { results: [{ ...mended, changed: false, days: [] }] } },
    '已重新计算1位客户，均与已保存的事件一致。\n',
  ],
  [
    'refold acme',
    { 'POST /v1/refolds': { results: [mended] } },
    /^已重新计算1位客户，其中1位与已保存的事件不一致：\n客户 +已重算 +转入隔离区\nacme +2031-01-02 +-\n/,
  ],
  [
    'advance P7D',
    { 'POST /_control/advance': { now: '2031-01-08T00:00:00Z' } },
    '当前时间为 2031-01-08T00:00:00Z。\n',
  ],
  [
    'scan',
    {
      'POST /_control/schedules/ScanChurn/run': {
        ...{ schedule: 'ScanChurn', now: '2031-01-01T05:00:00Z' },
        answer: { read: 9, winBacks: 2, setAside: 1 },
      },
    },
    '已于 2031-01-01T05:00:00Z 完成扫描：读取9位客户、2项客户挽回和1位转入隔离区。\n',
  ],
  [
    'send complaint --account a --category quality --description x',
    {
      'GET /_control/clock': { now: new Date().toISOString() },
      'POST /v1/complaints': {
        ...{ complaintId: 'c-1', reference: 'HF-7K3M-2Q' },
        ...{ acknowledgeBy: '2031-01-02T17:00:00Z', resolveBy: '2031-01-16T17:00:00Z' },
      },
    },
    '已收到投诉 c-1，编号 HF-7K3M-2Q。应于 2031-01-02T17:00:00Z 前确认，于 2031-01-16T17:00:00Z 前解决。\n',
  ],
] as const)('%s tells operators in Chinese what came of it', async (line, answers, told) => {
  const text = await said(line, answers as Record<string, object>)
  if (typeof told === 'string') expect(text).toBe(told)
  else expect(text).toMatch(told)
})

test('replay tells what it left to the sweep', async () => {
  const Keys = { pk: { S: 'OUTBOX' }, sk: { S: 'OUT#1' } }
  const payload = JSON.stringify({ Records: [{ dynamodb: { Keys } }] })
  await writeFile(join(directory, 'failed.json'), JSON.stringify({ payload }))
  expect(await said('replay failed.json', {})).toBe('1项请求留待每小时一次的发件箱清理。\n')
})

test('doctor looks at everything in Chinese, with a state that lines up, and its document stays English', async () => {
  const answers = { 'GET /v1/quarantine?limit=200': { setAside: [trouble] } }
  const text = await said('doctor', answers)
  expect(text).toMatch(
    /^(正常|异常|未知) API：http:\S+ 返回404\n {7}-> 见 `docs\/runbook\.md`："Requests fail or are refused"\n/,
  )
  expect(text).toContain('异常 隔离区：隔离区有1项工作（涉及客户1位）\n')
  const { findings } = JSON.parse(await said('doctor --json', answers))
  expect(findings[2]).toMatchObject({ check: 'quarantine', found: 'work set aside: 1 (accounts: 1)' })
})

test('all that a check may find and advise is told in Chinese', () => {
  for (const of of sentences['doctor.fine'].of) expect(words.tell(fine(of))).toMatch(/\p{sc=Han}/u)
  for (const of of sentences['doctor.amiss'].of) expect(words.tell(amiss(of))).toMatch(/\p{sc=Han}/u)
  for (const of of sentences['doctor.do'].of)
    expect(words.tell(todo(of))).toMatch(/\p{sc=Han}|^`np[mx] [\w ]+`$/u)
  expect(findingIn(words, { check: 'lag', state: 'good', found: fine('no-lag') })).toEqual({
    check: '积压',
    state: 'good',
    found: '数据流没有延迟',
  })
})
