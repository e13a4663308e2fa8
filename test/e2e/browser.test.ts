import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, inBrowser, launch } from '../support/chromium.ts'
import { acme, complaint, order } from '../support/facts.ts'
import { startTestStack, type TestStack } from '../support/stack.ts'

describe.skipIf(!hasChromium)(inBrowser('the owner in a browser'), () => {
  let stack: TestStack
  let browser: Browser
  let mailbox: Page
  let page: Page

  beforeAll(async () => {
    stack = await startTestStack('2026-03-02T12:00:00Z')
    await stack.send('PUT', '/v1/accounts/acme', acme)
    await stack.send('POST', '/v1/events', { events: [order('o-1', '2026-03-02')] })
    const description = `Cracked <img src=x onerror="document.title='owned'"><b id="injected">units</b>`
    await stack.send('POST', '/v1/complaints', { ...complaint, description })
    await stack.quiet()
    browser = await launch()
    mailbox = await browser.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await stack?.end()
  })

  test('finds the task mail in the mailbox and opens the task by its one link', async () => {
    await mailbox.goto(stack.address().mailboxUrl)
    await mailbox.getByRole('link', { name: acme.owner.email }).click()
    const mail = mailbox.frameLocator('iframe')
    const opened = mailbox.waitForEvent('popup')
    await mail.getByRole('link').click()
    page = await opened
    await page.waitForLoadState()
    expect(page.url()).toContain('/tasks/')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Answer the complaint of Acme GmbH',
    )
  })

  test("reads the customer's words as they were written, whatever markup is in them", async () => {
    expect(await page.locator('blockquote').textContent()).toContain('<b id="injected">units</b>')
    expect(await page.locator('#injected, img').count()).toBe(0)
    expect(await page.title()).not.toBe('owned')
  })

  test('is asked only for what the chosen outcome needs', async () => {
    const answer = page.getByLabel('Your answer to the customer')
    expect(await answer.isVisible()).toBe(false)
    await page.getByLabel('I have decided').check()
    expect(await answer.isVisible()).toBe(true)
    await page.getByLabel('I hand this over to my manager').check()
    expect(await answer.isVisible()).toBe(false)
  })

  test('is told what is missing, and finds what was written still there', async () => {
    await page.getByLabel('I have decided').check()
    await page.getByLabel('Your answer to the customer').fill('Twelve new ones leave today.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').waitFor()
    const summary = page.getByRole('alert')
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert')
    await summary.getByRole('link', { name: 'Choose whether the complaint is upheld.' }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('decision')
    expect(await page.getByLabel('Your answer to the customer').inputValue()).toBe(
      'Twelve new ones leave today.',
    )
  })

  test('decides, sees the decision, and sees it again when coming back', async () => {
    await page.getByLabel('Is the complaint upheld?').selectOption('upheld')
    await page.getByLabel('What do we do?').selectOption('replacement')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'Send this answer to Acme GmbH?' }).waitFor()
    await page.getByRole('button', { name: 'Yes, send it' }).click()
    await page.getByRole('heading', { name: 'Thank you, this is decided' }).waitFor()
    await stack.advance('PT11M')
    await page.goto(page.url())
    expect(await page.locator('body').textContent()).toContain('Twelve new ones leave today.')
    // All that can still be sent is a note.
    expect(await page.locator('form:not(.note), [name=outcome]').count()).toBe(0)
    expect((await stack.account('acme')).runs).toMatchObject([{ status: 'closed', outcome: 'resolved' }])
    expect((await stack.mails(acme.contact.email)).at(-1)?.text).toContain('Twelve new ones leave today.')
  })

  test('loads nothing from anywhere else, and breaks no rule of the page', async () => {
    const fresh = await browser.newPage()
    const asked: string[] = []
    const complaints: string[] = []
    fresh.on('request', (request) => asked.push(new URL(request.url()).origin))
    fresh.on('console', (message) => complaints.push(message.text()))
    await fresh.goto(page.url())
    expect(new Set(asked)).toEqual(new Set([stack.address().apiUrl]))
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([])
    // Its one style is let in by its hash: without it the browser's own font would show.
    const font = await fresh.evaluate<string>('getComputedStyle(document.body).fontFamily')
    expect(font).not.toMatch(/^"?Times/)
  })
})
