import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { sendAcknowledgement } from '../../../functions/steps/send-acknowledgement.ts'
import { strangerIdOf } from '../../../functions/store/mail/senders.ts'
import { listAttachments } from '../../../functions/store/tasks/attachments.ts'
import { listComplaints } from '../../../functions/store/tasks/complaints.ts'
import { hasChromium, inBrowser, launch, wrongOn } from '../../support/chromium.ts'
import { customerPages } from '../../support/customer-pages.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { sample } from '../../support/sample-files.ts'
import { type Scene, scene } from '../steps/scene.ts'

const email = 'jo@new.example'

/** The pages of customers at an address of their own. */
async function serve(ask: ReturnType<typeof customerPages>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url = '' } = request
    const type = { 'content-type': request.headers['content-type'] ?? '' }
    const sent = new Response(Buffer.concat(chunks), { headers: type })
    const answer = await ask(method, url, method === 'POST' ? await sent.formData() : undefined)
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
    response.writeHead(answer.status ?? 500, Object.fromEntries(headers)).end(answer.text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

describe.skipIf(!hasChromium)(inBrowser('a customer in a browser'), () => {
  let engine: Engine
  let stage: Scene
  let server: Server
  let browser: Browser
  let page: Page
  let origin: string
  beforeAll(async () => {
    engine = await startEngine()
    stage = await scene(engine)
    server = await serve(customerPages(stage.given))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launch()
    page = await browser.newPage({ locale: 'en-GB', viewport: { width: 360, height: 800 } })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    await engine.stop()
  })
  const focused = (what: string) => page.evaluate<string | null>(`document.activeElement.${what}`)

  test('complains with the keyboard alone: what is wrong comes first and leads to its box, and what was typed stays', async () => {
    await page.goto(`${origin}/complain`)
    expect(await wrongOn(page)).toEqual([])
    await page.getByLabel('What happened, and when?').focus()
    await page.keyboard.type('Twelve of forty bolts have no thread.')
    stage.given.moveTo(new Date(stage.given.now().getTime() + 60_000).toISOString())
    await page.getByRole('button', { name: 'Send' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await focused("getAttribute('role')")).toBe('alert')
    expect(await wrongOn(page)).toEqual([])
    const link = page.getByRole('alert').getByRole('link').first()
    const box = (await link.getAttribute('href'))?.slice(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused('id')).toBe(box)
    expect(await page.getByLabel('What happened, and when?').inputValue()).toContain('no thread')
    expect(await listComplaints(stage.table, strangerIdOf(email))).toEqual([])
  })

  test('chooses a photo with the keyboard, and is given a reference once, however often the page is loaded again', async () => {
    await page.getByLabel('Your name').fill('Jo Kern')
    await page.getByLabel('Your e-mail address').fill(email)
    await page.getByLabel('What is it about?').selectOption('quality')
    const chooser = page.waitForEvent('filechooser')
    await page.getByLabel('Photos or documents').focus()
    await page.keyboard.press('Enter')
    const photo = { name: 'crate 1.jpg', mimeType: 'image/jpeg', buffer: sample.jpeg() }
    await (await chooser).setFiles([photo])
    stage.given.moveTo(new Date(stage.given.now().getTime() + 60_000).toISOString())
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/\/complain\/kept/)
    await page.reload()
    expect(await wrongOn(page)).toEqual([])
    const [complaint, ...more] = await listComplaints(stage.table, strangerIdOf(email))
    expect(more).toEqual([])
    expect(await listAttachments(stage.table, complaint?.complaintId ?? '')).toMatchObject([
      { name: 'crate 1.jpg', type: 'image/jpeg' },
    ])
    expect(await page.locator('body').textContent()).toContain(complaint?.reference)
  })

  test('goes back from the reference over what was not taken to the empty form, and none of it is sent again', async () => {
    const before = await stage.dump()
    await page.goBack()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('What happened, and when?').inputValue()).toContain('no thread')
    // The link to the box that was wrong is a step of its own.
    while (page.url().includes('draft=')) await page.goBack()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await stage.dump()).toEqual(before)
  })

  test('adds words on the page of the complaint, and goes back over what was not taken', async () => {
    const refs = await stage.complain()
    await sendAcknowledgement.execute(refs, stage.given)
    await assessComplaint.execute(refs, stage.given)
    await openTask.execute(refs, stage.given)
    const letter = (await stage.mails()).at(-1)
    await page.goto(`${origin}${/\/cases\/[\w-]{43}/.exec(letter?.text ?? '')?.[0]}`)
    expect(await wrongOn(page)).toEqual([])
    const box = page.locator('#text')
    const add = page.locator('form:has(#text) button')
    await box.fill('   ')
    await add.click()
    await page.getByRole('alert').waitFor()
    expect(await focused("getAttribute('role')")).toBe('alert')
    expect(await wrongOn(page)).toEqual([])
    await box.fill('Two more broke today.')
    await add.click()
    await page.getByRole('status').waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goBack()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.reload()
    expect(await page.getByText('Two more broke today.').count()).toBe(1)
  })
})
