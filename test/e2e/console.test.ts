import { createServer } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownerIdOf } from '../../functions/store/people/owner-id.ts'
import { madeUpModel } from '../domain/risk/made-up-model.ts'
import { hasChromium, inBrowser, launch } from '../support/chromium.ts'
import { logInAs, twoModels } from '../support/console.ts'
import { acme, complaint, order } from '../support/facts.ts'
import { startTestStack, type TestStack } from '../support/stack.ts'
import { plant } from './table-dump.ts'

/** Of the same team as the owner of the examples. */
const mira = {
  ...{ name: 'Mira Novak', email: 'mira@nordwall.example', absences: [] },
  manager: ownerIdOf(acme.owner.manager.email),
}

describe.skipIf(!hasChromium)(inBrowser('the console in a browser'), () => {
  let stack: TestStack
  let browser: Browser
  let owner: Page
  let manager: Page
  let operator: Page

  beforeAll(async () => {
    stack = await startTestStack('2026-03-02T12:00:00Z')
    await stack.send('PUT', '/v1/accounts/acme', acme)
    const another = { name: 'Zoe Zander', email: 'zoe@nordwall.example' }
    await stack.send('PUT', '/v1/accounts/other', { ...acme, name: 'Other Ltd', owner: another })
    await stack.send('PUT', '/v1/people/mira', mira)
    await stack.send('POST', '/v1/events', { events: [order('o-1', '2026-03-02')] })
    await stack.send('POST', '/v1/complaints', complaint)
    await stack.quiet()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await stack?.end()
  })

  const logIn = (person: string, role: string, locale?: string) =>
    logInAs(browser, stack.address().apiUrl, { person, role, locale })

  test('leads whoever is not logged in to the login, and there is nothing to see before', async () => {
    const answer = await stack.ask('/console/tasks/any', { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/console/login?next=%2Ftasks%2Fany',
    ])
    expect((await stack.ask('/console/login')).headers.get('content-security-policy')).not.toContain('unsafe')
  })

  test('lets an owner in by the page of the issuer, and shows what is theirs', async () => {
    owner = await logIn(acme.owner.email, 'owner')
    expect(await owner.getByRole('heading', { level: 1 }).textContent()).toBe('Today')
    await owner
      .getByRole('link', { name: /Acme GmbH/ })
      .first()
      .waitFor()
    const cookies = await owner.context().cookies()
    expect(cookies).toMatchObject([
      { name: 'holdfast-session', httpOnly: true, sameSite: 'Lax', path: '/console' },
    ])
  })

  test('shows another owner nothing of it', async () => {
    const stranger = await logIn('zoe@nordwall.example', 'owner')
    expect(await stranger.getByRole('main').textContent()).not.toContain('Acme')
    const { tasks } = Object((await stack.read('/v1/tasks')).body)
    const hidden = await stranger.goto(`${stack.address().apiUrl}/console/tasks/${tasks[0].taskId}`)
    expect(hidden?.status()).toBe(404)
    expect(await stranger.getByRole('main').textContent()).not.toContain('Acme')
  })

  test('puts a task off right there, and says so', async () => {
    await owner.getByText('Put off, hand over or note').first().click()
    await owner.getByLabel('Comes back on').first().fill('2026-03-04')
    await owner.getByLabel('Reason').first().fill('they are at a fair')
    await owner.getByRole('button', { name: 'Put off' }).first().click()
    await owner.getByRole('status').filter({ hasText: 'put off' }).waitFor()
    const { tasks } = Object((await stack.read('/v1/tasks')).body)
    expect(tasks).toMatchObject([{ status: 'snoozed', snoozeReason: 'they are at a fair' }])
    await owner.getByRole('heading', { name: 'Put off (1)' }).waitFor()
  })

  test('refuses a form that no page of the session has sent', async () => {
    const { tasks } = Object((await stack.read('/v1/tasks')).body)
    const [cookie] = await owner.context().cookies()
    const answer = await stack.ask(`/console/tasks/${tasks[0].taskId}/note`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `${cookie?.name}=${cookie?.value}` },
      body: new URLSearchParams({ text: 'from elsewhere', csrf: 'guessed' }),
    })
    expect(answer.status).toBe(403)
    expect(JSON.stringify((await stack.read(`/v1/tasks/${tasks[0].taskId}`)).body)).not.toContain(
      'from elsewhere',
    )
  })

  test('takes an answer by the form of the mail’s page: refused with what was typed, asked once more, then given', async () => {
    await owner
      .getByRole('link', { name: /Acme GmbH/ })
      .first()
      .click()
    await owner.getByLabel('I have decided').check()
    await owner.getByLabel('Your answer to the customer').fill('Twelve new ones leave today.')
    await owner.getByRole('button', { name: 'Send' }).click()
    await owner.getByRole('alert').waitFor()
    expect(await owner.getByLabel('Your answer to the customer').inputValue()).toBe(
      'Twelve new ones leave today.',
    )
    await owner.getByLabel('Is the complaint upheld?').selectOption('upheld')
    await owner.getByLabel('What do we do?').selectOption('replacement')
    await owner.getByRole('button', { name: 'Send' }).click()
    await owner.getByRole('heading', { name: 'Send this answer to Acme GmbH?' }).waitFor()
    expect(await owner.getByRole('main').textContent()).toContain(acme.contact.email)
    await owner.getByRole('button', { name: 'Yes, send it' }).click()
    await owner.getByRole('status').filter({ hasText: 'Your answer was taken' }).waitFor()
    await stack.quiet()
    expect((await stack.mails(acme.contact.email)).at(-1)?.text).toContain('Twelve new ones leave today.')
  })

  test('lets a manager and the operator in by their role', async () => {
    manager = await logIn(acme.owner.manager?.email ?? '', 'manager')
    operator = await logIn('developer', 'operator', 'zh-CN')
    expect(await operator.getByRole('heading', { level: 1 }).textContent()).toBe('今日')
    expect(await operator.locator('html').getAttribute('lang')).toBe('zh-CN')
    await operator.getByRole('button', { name: 'English' }).click()
    expect(await operator.getByRole('heading', { level: 1 }).textContent()).toBe('Today')
  })

  /** A complaint of its own, and the task that it becomes. */
  async function anotherCase(id: string) {
    const another = { ...complaint, id, orderId: `o-${id}`, category: 'delivery', description: id }
    await stack.send('POST', '/v1/complaints', another)
    await stack.quiet()
    const { tasks } = Object((await stack.read('/v1/tasks?limit=200')).body)
    return tasks.find(({ complaintIds }: { complaintIds: string[] }) => complaintIds.includes(id))
  }

  test('lets an owner hand a task over, and whoever answers for them take work to another desk', async () => {
    const { taskId } = await anotherCase('c-80')
    const address = `${stack.address().apiUrl}/console/tasks/${taskId}`
    const handOver = async (page: Page, to: string) => {
      await page.goto(address)
      await page.getByText('Put off, hand over or note').click()
      await page.getByLabel('To whom?').selectOption({ label: to })
      await page.getByLabel('Reason').nth(1).fill('on holiday from tomorrow')
      await page.getByRole('button', { name: 'Hand over' }).click()
      await page.getByRole('status').filter({ hasText: 'handed over' }).waitFor()
    }
    // What stood with somebody who is away stands with the manager, who answers for both.
    await handOver(manager, 'Ana Sol')
    expect(Object((await stack.read(`/v1/tasks/${taskId}`)).body).task.owner.name).toBe('Ana Sol')
    await handOver(manager, 'Li Wei')
    await handOver(owner, 'Mira Novak')
    expect(Object((await stack.read(`/v1/tasks/${taskId}`)).body).task.owner.name).toBe('Mira Novak')
    // Their own account: what is done for it stays theirs to see, and to take to the office.
    await handOver(owner, 'The office')
    expect(Object((await stack.read(`/v1/tasks/${taskId}`)).body).task.ownerId).toBe('office')
    expect(await owner.getByRole('option', { name: 'Zoe Zander' }).count()).toBe(0)
  })

  test('lets a manager give the work of somebody absent to somebody who is there', async () => {
    const { taskId } = await anotherCase('c-82')
    const away = { ...mira, absences: [{ from: '2026-03-02', to: '2026-03-06' }] }
    const reassign = { to: 'mira', reason: 'she knows them' }
    await stack.ask(`/v1/tasks/${taskId}/reassign`, {
      ...{ method: 'POST', body: JSON.stringify(reassign) },
      headers: { authorization: `Bearer ${stack.address().token}`, 'content-type': 'application/json' },
    })
    await stack.quiet()
    expect(Object((await stack.read(`/v1/tasks/${taskId}`)).body).task.ownerId).toBe('mira')
    await stack.send('PUT', '/v1/people/mira', away)
    await stack.quiet()
    // Work is with somebody who is there at once: with the manager, who is to say whose it is now.
    expect(Object((await stack.read(`/v1/tasks/${taskId}`)).body).task).toMatchObject({
      ...{ handing: 'absent', owner: { name: 'Ana Sol' }, handedFrom: { name: 'Mira Novak' } },
    })
    await manager.goto(`${stack.address().apiUrl}/console/portfolio`)
    const line = manager.getByRole('row', { name: /Mira Novak/ }).first()
    expect(await line.textContent()).toMatch(/away.*Ana Sol stands in/)
    await manager.goto(`${stack.address().apiUrl}/console`)
    const task = manager.locator('li[data-row]').filter({ hasText: 'o-c-82' })
    await task.getByText('Put off, hand over or note').click()
    const names = await task.getByLabel('To whom?').locator('option').allTextContents()
    expect(names).toContain('Li Wei')
    expect(names).not.toContain('Mira Novak')
    await task.getByLabel('To whom?').selectOption({ label: 'Li Wei' })
    await task.getByLabel('Reason').nth(1).fill('Mira is away this week')
    await task.getByRole('button', { name: 'Hand over' }).click()
    await manager.getByRole('status').filter({ hasText: 'handed over' }).waitFor()
    expect(Object((await stack.read(`/v1/tasks/${taskId}`)).body).task.owner.name).toBe('Li Wei')
    await stack.send('PUT', '/v1/people/mira', mira)
  })

  test('lets a manager agree to what is beyond the authority of an owner', async () => {
    const { taskId } = await anotherCase('c-81')
    const address = `${stack.address().apiUrl}/console/tasks/${taskId}`
    await owner.goto(address)
    await owner.getByLabel('I have decided').check()
    await owner.getByLabel('Your answer to the customer').fill('You get it all back.')
    await owner.getByLabel('Is the complaint upheld?').selectOption('upheld')
    await owner.getByLabel('What do we do?').selectOption('refund')
    await owner
      .getByLabel(/amount/i)
      .first()
      .fill('9000')
    await owner.getByRole('button', { name: 'Send' }).click()
    await owner.locator('button[name=confirmed][value=yes]').click()
    await owner.getByRole('status').waitFor()
    await manager.goto(`${stack.address().apiUrl}/console`)
    await manager.getByRole('heading', { name: 'Waiting for your agreement (1)' }).waitFor()
    await manager.goto(address)
    await manager.locator('input[name=outcome][value=approve]').check()
    await manager.getByRole('button', { name: 'Send' }).click()
    const confirm = manager.locator('button[name=confirmed][value=yes]')
    if (await confirm.count()) await confirm.click()
    await manager.getByRole('status').waitFor()
    expect(Object((await stack.read(`/v1/tasks/${taskId}`)).body).task).toMatchObject({
      status: 'answered',
      answer: { fields: { amount: '9000' } },
    })
  })

  test('lists accounts, finds one by a part of its name, and shows it with its pictures', async () => {
    const base = `${stack.address().apiUrl}/console`
    await operator.goto(`${base}/accounts`)
    await operator.getByLabel('Name or id').fill('acme')
    await operator.getByLabel('Name or id').press('Enter')
    await operator.waitForURL(/name=acme/)
    expect(await operator.locator('tbody tr').count()).toBe(1)
    await operator.getByRole('link', { name: 'Acme GmbH' }).click()
    await operator.getByRole('heading', { level: 1, name: /Acme GmbH/ }).waitFor()
    expect(await operator.locator('figure svg:visible').count()).toBe(2)
    expect((await owner.goto(`${base}/accounts/other`))?.status()).toBe(404)
  })

  test('keeps what a person knows better beside the computed risk', async () => {
    await operator.getByText('I know better than the numbers').click()
    await operator.getByLabel('Band').selectOption('green')
    await operator.getByLabel('Holds until').fill('2026-03-20')
    await operator.getByLabel('Reason').fill('they are building a new hall')
    await operator.getByRole('button', { name: 'Keep it' }).click()
    await operator.getByRole('status').waitFor()
    const { riskOverride } = await stack.account('acme')
    expect(riskOverride).toMatchObject({ band: 'green', reason: 'they are building a new hall' })
  })

  test('gives the list of accounts as a file of the same figures', async () => {
    const answer = await stack.ask('/console/accounts.csv', {
      headers: { authorization: `Bearer ${stack.address().token}` },
    })
    expect(answer.headers.get('content-disposition')).toContain('accounts.csv')
    const { accounts } = Object((await stack.read('/v1/accounts')).body)
    const lines = answer.text.trim().split('\r\n')
    expect(lines.length).toBe(accounts.length + 1)
    for (const { accountId, probability } of accounts)
      expect(lines.find((line) => line.startsWith(`${accountId},`))).toContain(`,${probability ?? ''},`)
  })

  test('shows a case with what was said and done, and takes a note', async () => {
    await operator.goto(`${stack.address().apiUrl}/console/complaints/${complaint.id}`)
    expect(await operator.getByRole('main').textContent()).toContain('Twelve new ones leave today.')
    await operator.getByText('Add a note').first().click()
    await operator.getByLabel('Anything to add for your colleagues?').fill('spoke to the plant')
    await operator.getByRole('button', { name: 'Add a note' }).click()
    await operator.getByRole('status').waitFor()
    expect(await operator.getByRole('main').textContent()).toContain('spoke to the plant')
  })

  test('lets the operator, and nobody else, work again on what is set aside', async () => {
    const unreadable = { pk: 'A#poison', sk: 'DAY#2026-03-02', day: 'of another release', revision: 1 }
    await plant(stack.dataDir, [unreadable])
    await stack.send('POST', '/v1/events', {
      events: [order('o-2', '2026-03-02', { accountId: 'poison' })],
    })
    await stack.quiet()
    const base = `${stack.address().apiUrl}/console/operations`
    expect((await owner.goto(base))?.status()).toBe(403)
    await operator.goto(base)
    await operator.getByRole('link', { name: 'poison' }).waitFor()
    await operator.getByRole('button', { name: 'Work on it again' }).click()
    await operator.getByRole('status').waitFor()
    expect(Object((await stack.read('/v1/quarantine')).body).setAside).toEqual([])
  })

  test('shows the operator where a run stands on the picture of its state machine, and where it has been', async () => {
    await operator.goto(`${stack.address().apiUrl}/console/operations`)
    for (const room of ['Schedules', 'Keys of the systems that send'])
      await operator.getByRole('heading', { name: room }).waitFor()
    expect(await operator.getByRole('main').textContent()).not.toContain('whsec_')
    await operator.getByRole('link', { name: 'Runs', exact: true }).click()
    const { runs } = Object((await stack.read('/v1/runs?workflow=complaint-handling')).body)
    await operator.getByRole('link', { name: runs[0].runId }).click()
    await operator.getByRole('img', { name: 'State machine of complaints' }).waitFor()
    const { entered } = Object((await stack.read(`/v1/runs/complaint-handling/${runs[0].runId}`)).body)
    expect(await operator.locator('.timeline li').count()).toBe(entered.length)
    const been = new Set(entered.map(({ state }: { state: string }) => state))
    // Where it stands is marked in another way.
    expect(await operator.locator('.graph .state.been, .graph .state.now').count()).toBe(been.size)
    expect((await owner.goto(`${stack.address().apiUrl}/console/operations/runs`))?.status()).toBe(403)
  })

  test('lets the operator go back to an earlier model, asked once more and with a reason', async () => {
    await plant(stack.dataDir, twoModels())
    await operator.goto(`${stack.address().apiUrl}/console/operations/models`)
    await operator.getByText('In use: later').waitFor()
    await operator.getByRole('link', { name: 'Go back to it' }).click()
    await operator.getByRole('heading', { level: 1, name: /^Go back to model/ }).waitFor()
    await operator.getByLabel('Reason').fill('it warns too late')
    await operator.getByRole('button', { name: 'Yes, go back to it' }).click()
    await operator.getByRole('status').filter({ hasText: 'in use again' }).waitFor()
    const { current, promotions } = Object((await stack.read('/v1/models')).body)
    expect(current).toBe(madeUpModel().version)
    expect(promotions[0]).toMatchObject({ by: 'developer', why: 'it warns too late' })
  })

  test('loads three files of its own and nothing else, below 150 KB', async () => {
    const context = await browser.newContext({ storageState: await manager.context().storageState() })
    const page = await context.newPage()
    const loaded: { origin: string; bytes: number }[] = []
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('requestfinished', async (request) => {
      const { responseBodySize } = await request.sizes()
      loaded.push({ origin: new URL(request.url()).origin, bytes: responseBodySize })
    })
    await page.goto(`${stack.address().apiUrl}/console`)
    await page.waitForLoadState('networkidle')
    expect(new Set(loaded.map(({ origin }) => origin))).toEqual(new Set([stack.address().apiUrl]))
    expect(loaded.length).toBe(3)
    expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(150_000)
    expect(complaints).toEqual([])
  })

  test('paints its largest part on a slow line within a few times what an empty page takes', async () => {
    const empty = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>empty</title><p>empty</p>')
    })
    const port = await new Promise<number>((done) => {
      empty.listen(0, '127.0.0.1', () => done(Object(empty.address()).port))
    })
    const context = await browser.newContext({ storageState: await manager.context().storageState() })
    const page = await context.newPage()
    const line = await context.newCDPSession(page)
    await line.send('Network.enable')
    const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 }
    await line.send('Network.emulateNetworkConditions', slow)
    const painted = async (url: string) => {
      const times: number[] = []
      for (let n = 0; n < 3; n++) {
        await page.goto(url)
        times.push(
          await page.evaluate<number>(
            `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`,
          ),
        )
      }
      return times.sort((a, b) => a - b)[1] ?? Number.NaN
    }
    const blank = await painted(`http://127.0.0.1:${port}/`)
    const today = await painted(`${stack.address().apiUrl}/console`)
    empty.close()
    expect(today / blank).toBeLessThan(12)
  })

  test('is sent compressed, and its files may be kept for ever', async () => {
    const page = await fetch(`${stack.address().apiUrl}/console`, {
      headers: { authorization: `Bearer ${stack.address().token}`, 'accept-encoding': 'gzip' },
    })
    expect(page.headers.get('content-encoding')).toBe('gzip')
    const style = /assets\/\w+\.css/.exec(await page.text())?.[0]
    const file = await stack.ask(`/console/${style}`)
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('forgets the token at the log-out', async () => {
    await manager.getByRole('button', { name: 'Log out' }).click()
    await manager.getByText('You are logged out here.').waitFor()
    await manager.goto(`${stack.address().apiUrl}/console`)
    expect(manager.url()).toContain('/console/login')
  })
})
