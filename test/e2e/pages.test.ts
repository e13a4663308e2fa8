import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyMail } from '../domain/messages/mail-examples.ts'
import { everyCustomerPage } from '../domain/messages/pages/customer-page-examples.ts'
import { everyPage } from '../domain/messages/pages/page-examples.ts'
import { hasChromium, inBrowser, launch, wrongOn } from '../support/chromium.ts'
import { acme, complaint, order } from '../support/facts.ts'
import { startTestStack, type TestStack } from '../support/stack.ts'
import { linkIn } from './mail.ts'

describe.skipIf(!hasChromium)(inBrowser('in a browser'), () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test.each([
    ['en', 'light'],
    ['zh-CN', 'dark'],
  ] as const)(
    'every mail and page is accessible, and no wider than a phone or a screen, in %s, %s',
    { timeout: 240_000 },
    async (locale, colorScheme) => {
      const mails = Object.entries(everyMail).map(([name, render]) => [name, render(locale).html] as const)
      const page = await browser.newPage({ colorScheme })
      const wrong: string[] = []
      for (const [name, html] of [
        ...mails,
        ...Object.entries({ ...everyPage(locale), ...everyCustomerPage(locale) }),
      ]) {
        await page.setContent(html)
        wrong.push(...(await wrongOn(page)).map((each) => `${name}: ${each}`))
        for (const width of [360, 1100]) {
          await page.setViewportSize({ width, height: 800 })
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
          if (wide > width) wrong.push(`${name}: ${wide} px wide of ${width}`)
        }
      }
      expect(wrong).toEqual([])
      await page.close()
    },
  )

  describe('whoever has a task', () => {
    let stack: TestStack
    let page: Page
    let link: string
    const task = async () => (await stack.account('acme')).tasks[0]
    const heading = () => page.getByRole('heading', { level: 1 }).textContent()

    beforeAll(async () => {
      stack = await startTestStack('2026-03-02T12:00:00Z')
      await stack.send('PUT', '/v1/accounts/acme', acme)
      await stack.send('POST', '/v1/events', { events: [order('o-1', '2026-03-02')] })
      await stack.send('POST', '/v1/complaints', complaint)
      await stack.quiet()
      link = linkIn((await stack.mails(acme.owner.email)).at(-1))
      page = await browser.newPage()
    })
    afterAll(() => stack?.end())

    test('may do it all with the keyboard: a wrong form puts the cursor on what is wrong, each leads to its field', async () => {
      await page.goto(link)
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.id')).toBe('outcome-resolve')
      await page.keyboard.press('Space')
      await page.getByLabel('Your answer to the customer').focus()
      await page.keyboard.type('Twelve new ones leave today.')
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.value')).toBe('draft')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('alert')
      expect(await wrongOn(page)).toEqual([])
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('decision')
      await page.getByLabel('Amount').fill('12.50')
      const loaded = page.waitForEvent('load')
      await page.keyboard.press('Enter')
      await loaded
      expect(await page.getByRole('alert').count()).toBe(1)
      expect(await page.getByLabel('Amount').inputValue()).toBe('12.50')
      await page.getByLabel('Amount').fill('')
      expect((await task())?.status).toBe('open')
    })

    test('finds what was typed after leaving the page, and is asked once more before the letter goes out', async () => {
      await page.goto('about:blank')
      await page.goto(link)
      const answer = page.getByLabel('Your answer to the customer')
      expect(await answer.inputValue()).toBe('Twelve new ones leave today.')
      await page.getByLabel('Is the complaint upheld?').selectOption('upheld')
      await page.getByLabel('What do we do?').selectOption('replacement')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('button', { name: 'Yes, send it' }).waitFor()
      expect(await page.locator('.letter').textContent()).toContain('Twelve new ones leave today.')
      expect(await wrongOn(page)).toEqual([])
      await page.reload()
      expect(await heading()).toBe('Send this answer to Acme GmbH?')
      await page.getByRole('link', { name: 'No, change it' }).click()
      expect(await answer.inputValue()).toBe('Twelve new ones leave today.')
      await page.goBack()
      expect(await heading()).toBe('Send this answer to Acme GmbH?')
      expect((await task())?.status).toBe('open')
    })

    test('goes back over what was refused as over every other page', async () => {
      await page.goto(link)
      await page.getByLabel('Amount').fill('12.50')
      await page.getByLabel('Is the complaint upheld?').selectOption('')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByLabel('Amount').fill('')
      await page.getByLabel('Is the complaint upheld?').selectOption('upheld')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('button', { name: 'Yes, send it' }).waitFor()
      await page.goBack()
      expect(await heading()).toBe('Answer the complaint of Acme GmbH')
      await page.goBack()
      expect(await page.getByLabel('Your answer to the customer').inputValue()).toBe(
        'Twelve new ones leave today.',
      )
      await page.goForward()
      await page.goForward()
      expect(await heading()).toBe('Send this answer to Acme GmbH?')
      expect((await task())?.status).toBe('open')
    })

    test('sends nothing twice by going back or loading again', async () => {
      await page.getByRole('button', { name: 'Yes, send it' }).click()
      await page.getByRole('heading', { name: 'Thank you, this is decided' }).waitFor()
      expect(await wrongOn(page)).toEqual([])
      const decided = await task()
      await page.reload()
      expect(await heading()).toBe('Thank you, this is decided')
      await page.goBack()
      expect(await heading()).toBe('Thank you, this is decided')
      await page.goForward()
      expect(await heading()).toBe('Thank you, this is decided')
      expect((await task())?.answer).toEqual(decided?.answer)
      expect(await page.getByText('What happens next').isVisible()).toBe(true)
    })

    test('takes it back within ten minutes, before anything has gone out, and decides otherwise', async () => {
      await stack.advance('PT9M')
      const before = await stack.mails(acme.contact.email)
      await page.reload()
      expect(await page.getByText('Nothing has gone out yet').isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Take it back' }).click()
      await page.getByRole('status').waitFor()
      expect(await heading()).toBe('Answer the complaint of Acme GmbH')
      expect((await task())?.status).toBe('open')
      expect(await wrongOn(page)).toEqual([])
      const answer = page.getByLabel('Your answer to the customer')
      expect(await answer.inputValue()).toBe('Twelve new ones leave today.')
      await answer.fill('Thirteen new ones leave today.')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('button', { name: 'Yes, send it' }).click()
      await page.getByRole('heading', { name: 'Thank you, this is decided' }).waitFor()
      await stack.advance('PT9M')
      expect(await stack.mails(acme.contact.email)).toEqual(before)
      await stack.advance('PT1M')
      const letters = await stack.mails(acme.contact.email)
      expect(letters).toHaveLength(before.length + 1)
      expect(letters.at(-1)?.text).toContain('Thirteen new ones leave today.')
      await page.reload()
      expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(0)
      expect(await page.getByText('The customer has the answer').isVisible()).toBe(true)
    })

    test('is told when another window was faster, and never thanked for what was not taken', async () => {
      await stack.send('POST', '/v1/complaints', { ...complaint, id: 'c-2', orderId: 'o-2', lot: 'L-2' })
      await stack.quiet()
      const second = linkIn((await stack.mails(acme.owner.email)).at(-1))
      expect(second).not.toBe(link)
      const other = await browser.newPage()
      await page.goto(second)
      await other.goto(second)
      for (const [window, note] of [
        [other, 'I am away'],
        [page, 'Beyond what I may grant'],
      ] as const) {
        await window.getByLabel('I hand this over to my manager').check()
        await window.getByLabel('Note').fill(note)
        await window.getByRole('button', { name: 'Send' }).click()
        await window.waitForLoadState()
      }
      expect(await other.getByRole('heading', { level: 1 }).textContent()).toBe('You handed this over')
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').textContent()).toContain('was not taken')
      expect(await page.locator('body').textContent()).not.toContain('Thank you')
      expect(await wrongOn(page)).toEqual([])
    })
  })
})
