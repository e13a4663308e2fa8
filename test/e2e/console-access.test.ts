import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, inBrowser, launch, wrongOn } from '../support/chromium.ts'
import { logInAs, lostQuotes, twoModels } from '../support/console.ts'
import { acme, complaint, orders } from '../support/facts.ts'
import { walk } from '../support/keyboard-walk.ts'
import { startTestStack, type TestStack } from '../support/stack.ts'
import { plant } from './table-dump.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const languages = [
  { locale: 'en', change: 'English' },
  { locale: 'zh-CN', change: '中文' },
] as const
const widths = [360, 768, 1280, 1600]
const height = 800

describe.skipIf(!hasChromium)(inBrowser('every page of the console, for everybody'), () => {
  let stack: TestStack
  let browser: Browser
  let owner: Page
  let operator: Page

  beforeAll(async () => {
    stack = await startTestStack('2026-03-02T12:00:00Z')
    await stack.send('PUT', '/v1/accounts/acme', acme)
    await stack.send('POST', '/v1/events', { events: orders('2025-09-01', 14, 13) })
    await stack.send('POST', '/v1/complaints', complaint)
    await plant(stack.dataDir, [
      ...twoModels(),
      lostQuotes(),
      { pk: 'A#poison', sk: 'DAY#2026-03-02', day: 'of another release', revision: 1 },
    ])
    await stack.send('POST', '/v1/events', {
      events: orders('2026-03-02', 1, 1, 'poison'),
    })
    await stack.quiet()
    browser = await launch()
    const { apiUrl } = stack.address()
    owner = await logInAs(browser, apiUrl, { person: acme.owner.email, role: 'owner' })
    operator = await logInAs(browser, apiUrl, { person: 'developer', role: 'operator' })
  })
  afterAll(async () => {
    await browser?.close()
    await stack?.end()
  })

  /** What a checker of accessibility and the width of the window have against a page as it is shown. */
  async function faults(page: Page): Promise<string[]> {
    const found: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await wrongOn(page, wcag)).map((each) => `${colorScheme} ${each}`))
    }
    for (const width of widths) {
      await page.setViewportSize({ width, height })
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      if (over > 0) found.push(`${width} px: ${over} px too wide`)
      const small = await page.evaluate<string[]>(smallLabels)
      found.push(...small.map((label) => `${width} px: too small to read: ${label}`))
    }
    for (const width of [360, 1600]) {
      await page.setViewportSize({ width, height })
      found.push(...(await walk(page)).map((each) => `${width} px, by keyboard: ${each}`))
    }
    await page.setViewportSize({ width: 1280, height })
    return found
  }

  const everybodys = ['', 'a task', '/tasks/none', '/accounts?sort=value', '/accounts/acme', '/complaints']
  const own = [`/complaints/${complaint.id}`, `/complaints/${complaint.id}/record`, '/portfolio', '/policy']
  const operators = ['/portfolio?yellow=2&red=2', '/portfolio/complaints', '/portfolio/lost-quotes']
  const operations = ['', '/runs', 'a run', '/models', '/models/later/roll-back', '/mail']
  test.each([
    ...[...everybodys, ...own].map((path) => [path, 'owner'] as const),
    ...[...everybodys, ...own, ...operators].map((path) => [path, 'operator'] as const),
    ...[...operations, '/audit?account=acme'].map((path) => [`/operations${path}`, 'operator'] as const),
  ])(
    'page "%s" has no fault for the %s in either language, light or dark, by mouse or keyboard, from 360 to 1,600 px',
    async (named, who) => {
      let path: string = named
      if (path === 'a task') {
        const owned = `/v1/tasks?owner=${encodeURIComponent(acme.owner.email)}`
        path = `/tasks/${Object((await stack.read(owned)).body).tasks[0].taskId}`
      }
      if (path === '/operationsa run') {
        const { runs } = Object((await stack.read('/v1/runs?workflow=complaint-handling')).body)
        path = `/operations/runs/complaint-handling/${runs[0].runId}`
      }
      const page = who === 'owner' ? owner : operator
      await page.goto(`${stack.address().apiUrl}/console${path}`)
      for (const { locale, change } of languages) {
        const button = page.getByRole('button', { name: change, exact: true })
        if (await button.count()) await button.click()
        await page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' })
        await page.waitForLoadState()
        expect([locale, await faults(page)]).toEqual([locale, []])
      }
    },
  )

  test('the page of the login has no fault either', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${stack.address().apiUrl}/console/login`)
    expect(await wrongOn(page, wcag)).toEqual([])
  })

  test('a task is noted on and other lines are asked for by the keyboard alone, on a telephone’s width', async () => {
    await owner.setViewportSize({ width: 360, height })
    await owner.goto(`${stack.address().apiUrl}/console`)
    await inEnglish(owner)
    await owner.keyboard.press('Tab')
    await owner.keyboard.press('Enter')
    await owner.locator('#content:focus').waitFor()
    await tabTo(owner, 'summary')
    await owner.keyboard.press('Enter')
    await tabTo(owner, 'textarea')
    await owner.keyboard.type('by the keys')
    await owner.keyboard.press('Tab')
    await owner.keyboard.press('Enter')
    await owner.getByRole('status').waitFor()
    const { tasks } = Object((await stack.read('/v1/tasks')).body)
    expect(JSON.stringify((await stack.read(`/v1/tasks/${tasks[0].taskId}`)).body)).toContain('by the keys')

    await operator.setViewportSize({ width: 360, height })
    await operator.goto(`${stack.address().apiUrl}/console/portfolio?yellow=2&red=2`)
    await inEnglish(operator)
    // What is wrong has the focus, and the first link below it leads to the field.
    await operator.locator('.problems:focus').waitFor()
    await operator.keyboard.press('Tab')
    await operator.keyboard.press('Enter')
    await operator.locator('#red:focus').waitFor()
    await operator.keyboard.press('Control+A')
    await operator.keyboard.type('3')
    await operator.keyboard.press('Enter')
    await operator.waitForURL(/yellow=2&red=3#what-if/)
    expect(await operator.getByRole('alert').count()).toBe(0)
  })
})

/** The page in English, whatever language it was in. */
async function inEnglish(page: Page): Promise<void> {
  const change = page.getByRole('button', { name: 'English' })
  if (await change.count()) await change.click()
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' })
  await page.waitForLoadState()
}

/** Goes on with the Tab key until something of this kind has the focus. */
async function tabTo(page: Page, kind: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>(`document.activeElement.matches('${kind}')`)) return
  }
  expect.fail(`no ${kind} was reached`)
}

// The labels of a picture shrink with it: below ten pixels nobody reads them.
const smallLabels = `[...document.querySelectorAll('figure svg text')].flatMap((text) => {
  const { a, b } = text.getScreenCTM() ?? { a: 0, b: 0 }
  const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b)
  return text.getBoundingClientRect().width > 0 && size < 10 ? [text.textContent + ' ' + size.toFixed(1)] : []
})`
