import { expect, test } from 'vitest'
import { html, raw } from '../../../cli/report/markup.ts'
import { reportPage } from '../../../cli/report/write-report.ts'
import { backTest } from '../../../domain/learning/back-test.ts'
import { madeUpAccounts } from '../../domain/learning/made-up-accounts.ts'

const flat = { estimate: 0, standardError: 0, low: 0, high: 0 }
const even = { auc: flat, brier: flat }
const comparisons = { rfm: even, recency: even, mbg: even }

test('a template escapes what it is given and leaves markup as it is', () => {
  expect(html`<p>${'<b> & "c"'}${3}${[html`<i>${"'"}</i>`, raw('<br>')]}</p>`.markup).toBe(
    '<p>&lt;b&gt; &amp; &quot;c&quot;3<i>&#39;</i><br></p>',
  )
})

test('an account number from a file cannot bring markup into the page', () => {
  const pasts = madeUpAccounts(80, 400).map((past, i) => ({ ...past, accountId: `<script>${i}</script>` }))
  const page = reportPage({ test: backTest(pasts, 300, 60), comparisons, at: '1970-10-28', horizon: 60 })
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain('<script')
})

test('a back-test without a completed horizon or with one outcome only still has its page', () => {
  const pasts = madeUpAccounts(20, 400).map((past) => ({ ...past, days: [0, 40], amounts: [1, 1] }))
  const page = reportPage({ test: backTest(pasts, 60, 60), comparisons, at: '1970-03-02', horizon: 60 })
  expect(page).toContain('No earlier horizon was over')
  expect(page).not.toMatch(/NaN|undefined|Infinity/)
})
