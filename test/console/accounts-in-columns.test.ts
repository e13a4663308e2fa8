import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountLine } from '../../console/accounts/account-line.ts'
import { accountsView } from '../../console/accounts/accounts-view.ts'
import { consoleStyle } from '../../console/console-style.ts'
import { pageFrame } from '../../console/page-frame.ts'
import type { Viewer } from '../../console/viewer.ts'
import { say } from '../../domain/words/say.ts'
import { hasChromium, inBrowser, launch } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  if (hasChromium) browser = await launch()
})
afterAll(async () => await browser?.close())

const line = (name: string, at: number): AccountLine => ({
  ...{ accountId: `a-${at}`, name, ownerId: 'ana', band: 'red', bandReason: 'silence', probability: 0.7 },
  ...{ since: '2026-09-23', lastOrderDay: '2025-12-28', lastContactDay: '2026-11-30' },
  value: {
    ...{ tier: 'major', amount: '128400.00', currency: 'EUR', timesOrdinary: 3, modelVersion: 'm-1' },
    convention: 'x',
  },
  sentence: say('word.own', {
    words: 'No order for 63 days; usually one every 14 days, and nine of ten gaps are over after 31 days',
  }),
  ...{ asOf: '2026-12-01', modelVersion: 'm-1' },
})
const names = [
  'Ningbo Fasteners Trading Co., Ltd.',
  'Müller & Söhne Schraubenhandel GmbH',
  '宁波紧固件有限公司',
]

test.skipIf(!hasChromium).each(['en', 'zh-CN'] as const)(
  inBrowser('days in the list of accounts stand on one line at 1,100 px, and the list fits: %s'),
  async (locale) => {
    const viewer: Viewer = {
      ...{ locale, timeZone: 'UTC', base: '/console', company: 'Nordwall', personId: 'ana', name: 'Ana Sol' },
      ...{ role: 'manager', csrf: 'x', now: '2026-12-01T08:00:00Z', hidesTour: true, here: '/accounts' },
      assets: { style: '/style.css', script: '/script.js' },
    }
    const people = [{ personId: 'ana', name: 'Ana Sol Fernández' }]
    const list = { asked: {}, accounts: names.map(line), people, modelInUse: 'm-1', cursor: undefined }
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } })
    await page.setContent(pageFrame(viewer, accountsView(viewer, list)))
    await page.addStyleTag({ content: consoleStyle })
    const lines = await page.$$eval('.accounts .day:not(.muted)', (days) =>
      days.map((day) => day.getClientRects().length),
    )
    expect(lines).toEqual(Array(9).fill(1))
    const [inner, outer] = await page.$eval('.wide', (wide) => [wide.scrollWidth, wide.clientWidth])
    expect(inner).toBe(outer)
    await page.close()
  },
)
