import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { madeUpAccounts } from '../domain/learning/made-up-accounts.ts'
import { runHoldfast } from './run-holdfast.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-reports-'))
  const start = dayNumber('2020-01-01')
  const rows = madeUpAccounts(120, 430).flatMap(({ accountId, days, amounts }, i) =>
    days.map((day, at) =>
      [
        `客户${accountId}`,
        dayFromNumber(start + day),
        (amounts[at] ?? 0).toFixed(2),
        i % 2 ? '李伟' : 'Ana Sol',
      ].join(),
    ),
  )
  await writeFile(join(folder, 'orders.csv'), ['customer,date,total,manager', ...rows].join('\n'))
  const lines = rows.map((row, i) => `${i},${row},A,1`)
  const header = 'order,customer,date,price,manager,sku,quantity'
  await writeFile(join(folder, 'lines.csv'), [header, ...lines].join('\n'))
  await writeFile(join(folder, 'rates.json'), '{"currency":"EUR","deliveryCost":"5.00"}')
})
afterAll(() => rm(folder, { recursive: true }))

/** A report by its command, with what stands first in it, a heading of its table and a sentence from its end, in English and in Chinese. */
const reports = [
  {
    args: ['fit', '--orders', 'orders.csv', '--until', '2020-12-31', '--model', 'mbg-cnbd'],
    en: [/^Use it/, 'standard error', 'k chosen by likelihood: '],
    'zh-CN': [/^(可以|谨慎)使用：/, '标准误', '按似然选定阶数：'],
  },
  {
    args: ['backtest', '--orders', 'orders.csv', '--at', '2020-11-30', '--horizon', '60', '--compare'],
    en: [/^(Use it|Not better than|Do not use it)/, 'Brier', 'Holdfast against MBG/NBD, no training: AUC '],
    'zh-CN': [
      /^(可以使用|对此数据并不优于|不宜用于此数据)/,
      '布里尔分数',
      'Holdfast 对比 MBG/NBD（不训练）：AUC ',
    ],
  },
  {
    args: ['cost', '--orders', 'lines.csv', '--rates', 'rates.json'],
    en: [/^\d+ of 120 accounts cost|^Every one of the 120/, 'contributes', 'the 10 best and the 10 worst; '],
    'zh-CN': [/^120家客户/, '净贡献', '以上为最好和最差的各10家；'],
  },
  {
    args: ['movement', '--orders', 'orders.csv'],
    en: [/^Of \d+ accounts \d+% stayed\./, 'won back', 'One point less churn a year is worth '],
    'zh-CN': [/^\d+家客户中留住了\d+%。/, '赢回', '年流失率每降低一个百分点，可多得'],
  },
  {
    args: [
      ...['what-if', '--orders', 'orders.csv', '--from', '2020-09-01', '--to', '2020-10-30'],
      ...['--owner-column', 'manager'],
    ],
    en: [
      /^(Use it|Not better than)/,
      'Holdfast finds more (95%)',
      'Beside plain rules at about as many tasks',
    ],
    'zh-CN': [/^(可以使用|对此数据并不优于)/, 'Holdfast 多找出（95%）', '任务数大致相同时与简单规则对比'],
  },
] as const

/** Columns after the first end under each other: the lines of a table that ends in figures are equally wide on a terminal. */
function widthsOfTable(report: string, heading: string): number[] {
  const lines = report.split('\n')
  const head = lines.findIndex((line) => line.includes(`  ${heading}`))
  const after = lines.slice(head).findIndex((line) => !/ {2}\S/.test(line))
  return lines.slice(head, after < 0 ? undefined : head + after).map((line) => stringWidth(line))
}

describe.each(reports)('holdfast $args.0', ({ args, ...told }) => {
  test.each(['en', 'zh-CN'] as const)(
    'reports in %s, its conclusion first and its columns under each other',
    async (locale) => {
      const { code, stdout, stderr } = await runHoldfast([...args, '--locale', locale], folder)
      expect(code).toBe(0)
      const [first, heading, sentence] = told[locale]
      expect(stdout).toMatch(first)
      expect(stdout).toContain(sentence)
      const widths = widthsOfTable(stdout, heading)
      expect(widths.length).toBeGreaterThan(2)
      expect([...new Set(widths)]).toHaveLength(1)
      if (locale === 'zh-CN') expect(englishIn(stderr + stdout)).toEqual([])
      else expect((stderr + stdout).replaceAll(/客户\w+|李伟/g, '')).not.toMatch(/\p{sc=Han}/u)
    },
  )

  test('is the same document for programs in every language', async () => {
    const [en, zh] = await Promise.all(
      ['en', 'zh-CN'].map((locale) => runHoldfast([...args, '--locale', locale, '--json'], folder)),
    )
    // What people are asked has its words beside its data, in the language that is asked for.
    const data = (json = '') => json.replaceAll(/"text": ".*"/g, '')
    expect(data(zh?.stdout)).toBe(data(en?.stdout))
    expect(JSON.parse(en?.stdout ?? '')).toBeTypeOf('object')
  })
})

/** Lines in which two English words stand beside each other; names of the file are none. */
function englishIn(report: string): string[] {
  return report
    .replaceAll('Ana Sol', '')
    .split('\n')
    .filter((line) => /[a-z]{2,} +[a-z]{2,}/i.test(line))
}
