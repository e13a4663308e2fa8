import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { madeUpAccounts } from '../domain/learning/made-up-accounts.ts'
import { runHoldfast } from './run-holdfast.ts'

const Share = z.number().nullable()
const Result = z.looseObject({
  accounts: z.number(),
  owners: z.array(
    z.object({
      owner: z.string(),
      tasks: z.number(),
      weeks: z.array(z.object({ from: z.string(), tasks: z.number() })),
    }),
  ),
  precision: z.object({ decided: z.number(), silent: z.number(), share: Share, baseRate: Share }),
  recall: z.object({ silences: z.number(), warned: z.number(), share: Share }),
  learning: z.boolean(),
  versions: z.array(z.object({ version: z.string(), from: z.string(), horizonDays: z.number() })),
  refits: z.array(z.object({ day: z.string(), decision: z.string(), why: z.object({ text: z.string() }) })),
  warnings: z.array(
    z.looseObject({
      day: z.string(),
      owner: z.string(),
      sentence: z.object({ key: z.string(), text: z.string() }),
    }),
  ),
})
const start = dayNumber('2020-01-01')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-what-if-'))
  const file = ordersOf(120)
  await writeFile(join(folder, 'larger.csv.gz'), gzipSync(ordersOf(300)))
  await writeFile(join(folder, 'orders.csv.gz'), gzipSync(file))
  await writeFile(join(folder, 'broken.csv'), `${file}\na-1,someday,Li Wei\n`)
  await writeFile(join(folder, 'strict.json'), '{"bands":{"yellow":15,"red":20}}')
  await writeFile(join(folder, 'wrong.json'), '{"bands":{"red":0.7}}')
})
afterAll(() => rm(folder, { recursive: true }))

function ordersOf(accounts: number): string {
  const rows = madeUpAccounts(accounts, 430).flatMap(({ accountId, days }, i) =>
    days.map((day) => `${accountId},${dayFromNumber(start + day)},${i % 2 ? 'Li Wei' : 'Ana Sol'}`),
  )
  return ['customer,date,manager', ...rows].join('\n')
}

const days = ['--from', '2020-09-01', '--to', '2020-10-30']
const whatIf = (...args: string[]) => runHoldfast(['what-if', ...days, ...args], folder)

describe('holdfast what-if', () => {
  test('tells tasks per owner and week, and how good the warnings were, as one JSON document', async () => {
    const { code, stdout } = await whatIf('--orders', 'orders.csv.gz', '--owner-column', 'manager', '--json')
    expect(code).toBe(0)
    const { owners, precision, warnings } = Result.parse(JSON.parse(stdout))
    expect(owners.map(({ owner }) => owner).toSorted()).toEqual(['Ana Sol', 'Li Wei'])
    expect(owners[0]?.weeks).toHaveLength(9)
    const tasks = owners.flatMap(({ weeks }) => weeks.map((week) => week.tasks))
    expect(tasks.reduce((sum, count) => sum + count, 0)).toBe(warnings.length)
    expect(warnings.length).toBeGreaterThan(5)
    expect(precision.decided).toBe(warnings.length)
  })

  test('warns better than chance where there are accounts enough to tell', async () => {
    const { stdout } = await whatIf('--orders', 'larger.csv.gz', '--owner-column', 'manager', '--json')
    const { precision, recall } = Result.parse(JSON.parse(stdout))
    expect(precision.share ?? 0).toBeGreaterThan(precision.baseRate ?? 1)
    expect(recall.silences).toBeGreaterThan(recall.warned)
    expect(recall.share ?? 0).toBeGreaterThan(0.9)
  })

  test('prints the same for people, with made-up owners where the file has none', async () => {
    const { code, stdout } = await whatIf('--orders', 'orders.csv.gz', '--owners', '2')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Tasks per owner and week \(made-up owners\):\nowner +09-01 +09-08 .* sum\n/)
    expect(stdout.match(/^(Li Wei|Ana Sol|all) /gm)).toHaveLength(3)
    expect(stdout).toMatch(/\nPrecision \d+%: \d+ of \d+ accounts were silent for [\w ]*\d+ days/)
    expect(stdout).toMatch(/\nRecall \d+%: \d+ of the \d+ accounts/)
    expect(stdout).toMatch(/\nHoldfast +\d+ +\d+% +\d+ +-?\d+ +-\n\d+ silent days +\d+/)
  })

  test('learns every Sunday as the product does, and tells which version judged from when on', async () => {
    const { stdout } = await whatIf('--orders', 'orders.csv.gz', '--json')
    const { learning, versions, refits } = Result.parse(JSON.parse(stdout))
    expect(learning).toBe(true)
    expect(refits.map(({ day }) => day).slice(0, 3)).toEqual(['2020-09-01', '2020-09-06', '2020-09-13'])
    expect(refits).toHaveLength(9)
    const promoted = refits.filter(({ decision }) => decision === 'promote').map(({ day }) => day)
    expect(promoted.length).toBeGreaterThan(0)
    expect(versions.filter(({ version }) => version !== 'shipped-2').map(({ from }) => from)).toEqual(
      promoted,
    )
    const { stdout: text } = await whatIf('--orders', 'orders.csv.gz')
    for (const { version, from } of versions)
      expect(text).toContain(`from ${from} on  ${version}, for the next`)
    expect(text).toContain(`Of 9 refits ${promoted.length} put a new version to use`)
  })

  test('judges by the shipped rules alone where asked to', async () => {
    const { stdout } = await whatIf('--orders', 'orders.csv.gz', '--json', '--shipped-rules')
    const { learning, versions, refits } = Result.parse(JSON.parse(stdout))
    expect({ learning, refits }).toEqual({ learning: false, refits: [] })
    expect(versions).toEqual([{ version: 'shipped-2', from: '2020-09-01', horizonDays: 90 }])
  })

  test('follows another policy when it is given one', async () => {
    const warned = async (...args: string[]) =>
      Result.parse(JSON.parse((await whatIf('--orders', 'orders.csv.gz', '--json', ...args)).stdout)).warnings
    expect((await warned('--settings', 'strict.json')).length).toBeLessThan((await warned()).length)
    const { code, stderr } = await whatIf('--orders', 'orders.csv.gz', '--settings', 'wrong.json')
    expect([code, stderr]).toEqual([2, expect.stringContaining('bands.red')])
  })

  test('names the line and the column of what it cannot read, and goes on without it', async () => {
    const { code, stdout, stderr } = await whatIf('--orders', 'broken.csv')
    expect(code).toBe(1)
    expect(stderr).toMatch(/broken\.csv: line \d+, column date: "someday" is no date/)
    expect(stdout).toContain('Recall')
  })

  test.each([
    [['--to', '2021-06-01'], 2, 'ends on'],
    [['--from', '2019-01-01'], 1, 'no order before 2019-01-01'],
    [['--to', '2020-08-01'], 2, 'before --from'],
    [['--owners', '3', '--owner-column', 'manager'], 2, 'one of the two'],
    [['--owner-column', 'boss'], 2, '--owner-column: the file has no column "boss"'],
  ])('refuses %j with a sentence', async (args, expected, sentence) => {
    const { code, stderr } = await whatIf('--orders', 'orders.csv.gz', ...args)
    expect(code).toBe(expected)
    expect(stderr).toContain(sentence)
  })
})
