import { expect, test } from 'vitest'
import { reportPage } from '../../../cli/report/write-report.ts'
import type { Locale } from '../../../domain/accounts/locale.ts'
import { backTest } from '../../../domain/learning/back-test.ts'
import { Settings } from '../../../domain/settings.ts'
import { madeUpAccounts } from '../../domain/learning/made-up-accounts.ts'

const flat = { estimate: 0, standardError: 0, low: 0, high: 0 }
const even = { auc: flat, brier: flat }
const comparisons = { shipped: even, rfm: even, recency: even, mbg: even }
const pageOf = (pasts: Parameters<typeof backTest>[0], at: number, day: string, locale: Locale = 'en') =>
  reportPage(
    {
      test: backTest(pasts, at, 60, Settings.parse({})),
      comparisons,
      at: day,
      horizon: { days: 60 },
    },
    locale,
  )
const accounts = madeUpAccounts(80, 400)

test('a page has its four charts drawn, for a screen and for a telephone, with nothing left to load or to run', async () => {
  const page = await pageOf(accounts, 300, '1970-10-28')
  expect(page.match(/<svg/g)).toHaveLength(8)
  for (const axis of [
    'share that fell silent',
    'share of the others disturbed',
    'times as many as by chance',
  ])
    expect(page).toContain(axis)
  expect(page).not.toMatch(/<script|<link|@import|url\(|https?:\/\/(?!www\.w3\.org)|NaN|undefined|Infinity/)
})

test('a page is in Chinese for who reads Chinese, its charts as well', async () => {
  const page = await pageOf(accounts, 300, '1970-10-28', 'zh-CN')
  expect(page).toContain('<html lang="zh-CN">')
  for (const text of ['谁会停止下单？1970-10-28的预测', '实际沉默的比例', '被打扰的其他客户比例', '内置规则'])
    expect(page).toContain(text)
  const read = page.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
  expect(read).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/)
})

test('the same back-test gives the same bytes', async () => {
  const once = await pageOf(accounts, 300, '1970-10-28')
  expect(await pageOf(accounts, 300, '1970-10-28')).toBe(once)
})

test('the bars below the calibration stand on zero', async () => {
  const page = await pageOf(accounts, 300, '1970-10-28')
  const bars = [
    ...page.matchAll(/<path d="M[\d.]+,([\d.]+)h[\d.]+v([\d.]+)h-[\d.]+Z" fill="#0f8f68" opacity="0.75"/g),
  ]
  expect(bars.length).toBe(40)
  expect(bars.every(([, top, height]) => Math.abs(Number(top) + Number(height) - 60) < 0.01)).toBe(true)
})

test('an account number from a file cannot bring markup into the page', async () => {
  const pasts = accounts.map((past, i) => ({ ...past, accountId: `<script>${i}</script>&"'` }))
  const page = await pageOf(pasts, 300, '1970-10-28')
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain('<script')
})

test('a back-test without a completed horizon or with one outcome only still has its page', async () => {
  const alike = accounts.slice(0, 20).map((past) => ({ ...past, days: [0, 40], amounts: [1, 1] }))
  const page = await pageOf(alike, 60, '1970-03-02')
  expect(page).toContain('no earlier horizon was over')
  expect(page).toContain('no account had four order days')
  expect(page).not.toMatch(/NaN|undefined|Infinity/)
})
