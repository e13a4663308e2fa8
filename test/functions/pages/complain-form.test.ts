import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Settings } from '../../../domain/settings.ts'
import { mergeAccounts } from '../../../functions/operations/mending/merge-accounts.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { strangerIdOf } from '../../../functions/store/mail/senders.ts'
import { countForm } from '../../../functions/store/people/form-counts.ts'
import { listComplaints } from '../../../functions/store/tasks/complaints.ts'
import { customerPages, ledOn } from '../../support/customer-pages.ts'
import { type Engine, startEngine, type TestTable } from '../../support/engine.ts'
import { acme } from '../../support/facts.ts'
import { givenFor, type TestGiven, testSecret } from '../../support/given.ts'

const filled = {
  category: 'quality',
  description: 'Twelve of forty bolts have no thread.',
  name: 'Jo Kern',
  email: 'jo@new.example',
}
let engine: Engine
let store: TestTable
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  store = await engine.newTable()
  given = givenFor(store.table, '2026-03-02T09:00:00.000Z')
})

const ask: ReturnType<typeof customerPages> = (...request) => customerPages(given)(...request)
const tokenIn = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
/** Opens the page, waits as long as somebody who writes, and sends it. */
async function fillIn(form: Record<string, string>, link = '', seconds = 60) {
  const page = await ask('GET', `/complain${link && `?for=${link}`}`)
  given.moveTo(new Date(given.now().getTime() + seconds * 1000).toISOString())
  return ledOn(
    ask,
    await ask('POST', '/complain', { token: tokenIn(page.text), ...(link && { for: link }), ...form }),
  )
}
const linkFor = (claims: Record<string, string>, expires = '2026-04-01T00:00:00Z') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('holdfast:complaint')
    .setExpirationTime(new Date(expires))
    .sign(new Uint8Array(Buffer.from(testSecret.replace('whsec_', ''), 'base64')))
const keep = (accountId: string, email: string) =>
  saveAccount(
    given.table,
    accountId,
    { ...acme, contact: { name: 'Their buyer', email } },
    '2026-03-01T00:00:00.000Z',
  )
const taken = (accountId: string) => listComplaints(given.table, accountId)

describe('the form for complaints', () => {
  test('is shown in the language that is asked for, without scripts, and changes nothing', async () => {
    const english = await ask('GET', '/complain')
    const chinese = await ask('GET', '/complain', undefined, { 'accept-language': 'zh-CN,en;q=0.5' })
    const named = await ask('GET', '/complain?lang=zh-CN', undefined, { 'accept-language': 'en' })
    expect(english.text).toContain('<html lang="en">')
    for (const page of [chinese, named]) expect(page.text).toContain('<html lang="zh-CN">')
    expect(english.text).not.toMatch(/<script|\son\w+=|https?:/)
    expect(english.headers['content-security-policy']).toContain("default-src 'none'")
    expect(await store.dump()).toEqual([])
  })

  test('leads on to the reference, and the same form again is the same complaint', async () => {
    const page = await ask('GET', '/complain')
    given.moveTo('2026-03-02T09:02:00.000Z')
    const form = { token: tokenIn(page.text), ...filled }
    const first = await ask('POST', '/complain', form)
    const again = await ask('POST', '/complain', form)
    expect([first.status, again.status]).toEqual([303, 303])
    const [complaint, ...others] = await taken(strangerIdOf(filled.email))
    expect(others).toEqual([])
    expect(complaint).toMatchObject({
      channel: 'form',
      triage: 'unknown-sender',
      contact: { email: filled.email },
    })
    const kept = await ask('GET', `/${String(first.headers.location)}`)
    expect(kept.status).toBe(200)
    expect(kept.text).toContain(complaint?.reference)
  })

  test('says first what is wrong, with the way to each box, and keeps what was typed', async () => {
    const answer = await fillIn({ ...filled, email: 'nobody', category: '', quantityAffected: '-3' })
    expect(answer.status).toBe(422)
    const [summary = ''] =
      /<div class="problems" role="alert" tabindex="-1" autofocus>.*?<\/ul>/.exec(answer.text) ?? []
    expect([...summary.matchAll(/href="#(\w+)"/g)].map(([, box]) => box)).toEqual([
      'category',
      'quantityAffected',
      'email',
    ])
    expect(answer.text).toContain(filled.description)
    expect(answer.text).toMatch(/id="email"[^>]*aria-invalid="true"/)
  })

  test('takes no markup from anybody', async () => {
    const evil = '"><img src=x onerror=alert(1)>'
    const answer = await fillIn({ ...filled, name: evil, description: evil, email: 'x' })
    expect(answer.text).not.toContain('<img')
  })

  test('gives back what a machine sends, so that a person loses nothing', async () => {
    const quick = await fillIn(filled, '', 1)
    expect([quick.status, quick.text.includes(filled.description)]).toEqual([422, true])
    const trapped = await fillIn({ ...filled, website: 'https://spam.example' })
    expect([trapped.status, trapped.text.includes('href="#website"')]).toEqual([422, true])
    const made = await fillIn({ ...filled, token: 'made-up' })
    const old = await fillIn(filled, '', 25 * 3600)
    expect([made.status, old.status]).toEqual([422, 422])
    expect(tokenIn(old.text)).not.toBe('')
    // What was typed is kept for a day to be sent again, and nothing else of it.
    expect(new Set((await store.dump()).map(({ pk }) => pk.split('#')[0]))).toEqual(new Set(['FORM']))
  })

  test('leads on to what was typed, so that going back sends nothing twice, and keeps it for a day', async () => {
    const page = await ask('GET', '/complain?lang=zh-CN')
    const form = { token: tokenIn(page.text), ...filled, lang: 'zh-CN', email: '' }
    const answer = await ask('POST', '/complain', form)
    expect(answer.status).toBe(303)
    const to = `/${String(answer.headers.location)}`
    const again = await ask('GET', to)
    expect([again.status, again.text.includes(filled.description)]).toEqual([422, true])
    expect(again.text).toContain('<html lang="zh-CN">')
    expect(to).not.toContain(encodeURIComponent(filled.name))
    const before = await store.dump()
    await ask('GET', to)
    expect(await store.dump()).toEqual(before)
    given.moveTo('2026-03-03T09:00:01.000Z')
    const late = await ask('GET', to)
    expect([late.status, late.text.includes(filled.description)]).toEqual([200, false])
    expect((await ask('GET', '/complain?draft=made-up')).status).toBe(200)
  })

  test('answers at once, without keeping it, what is refused beyond a thousand times a day', async () => {
    for (let n = 0; n < 1000; n++) await countForm(given.table, ['refused'], { at: given.now(), most: 1000 })
    const page = await ask('GET', '/complain')
    const before = await store.dump()
    const answer = await ask('POST', '/complain', { token: tokenIn(page.text), ...filled, email: '' })
    expect([answer.status, answer.text.includes(filled.description)]).toEqual([422, true])
    expect(await store.dump()).toEqual(before)
  })

  test('takes ten a day of one sender, and five of one text from whomever', async () => {
    const statuses: (number | undefined)[] = []
    for (let n = 0; n < 11; n++)
      statuses.push((await fillIn({ ...filled, description: `${filled.description} No. ${n}` })).status)
    expect(statuses).toEqual([...Array(10).fill(303), 429])
    const texts: (number | undefined)[] = []
    for (let n = 0; n < 6; n++) texts.push((await fillIn({ ...filled, email: `s${n}@new.example` })).status)
    expect(texts).toEqual([...Array(5).fill(303), 429])
  })

  test('takes no more of strangers in a day than is set, and goes on taking from those it knows', async () => {
    given.settings = Settings.parse({ complaints: { form: { strangersADay: 1 } } })
    await keep('acme', 'buyer@acme.example')
    expect((await fillIn(filled)).status).toBe(303)
    expect((await fillIn({ ...filled, email: 'a@b.example' })).status).toBe(429)
    expect((await fillIn({ ...filled, email: 'buyer@acme.example' })).status).toBe(303)
  })
})

describe('whose a form is', () => {
  test('is said by a link that a system of the company signed, with its order', async () => {
    await keep('acme', 'buyer@acme.example')
    const link = await linkFor({ sub: 'acme', order: 'o-7' })
    expect((await ask('GET', `/complain?for=${link}`)).text).toContain('value="o-7"')
    expect((await fillIn(filled, link)).status).toBe(303)
    const [complaint] = await taken('acme')
    expect(complaint).toMatchObject({ orderId: 'o-7', contact: { email: filled.email } })
    expect(complaint?.triage).toBeUndefined()
  })

  test('is not said by a link that is over, endless or changed', async () => {
    await keep('acme', 'buyer@acme.example')
    const good = await linkFor({ sub: 'acme' })
    const [head, , signature] = good.split('.')
    const body = Buffer.from(JSON.stringify({ sub: 'other', aud: 'holdfast:complaint', exp: 2e9 })).toString(
      'base64url',
    )
    const endless = await new SignJWT({ sub: 'acme' })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('holdfast:complaint')
      .sign(new Uint8Array(Buffer.from(testSecret.replace('whsec_', ''), 'base64')))
    for (const link of [
      await linkFor({ sub: 'acme' }, '2026-03-01T00:00:00Z'),
      `${head}.${body}.${signature}`,
      endless,
    ])
      expect((await fillIn(filled, link)).status).toBe(422)
    expect(await taken('acme')).toEqual([])
  })

  test('is the account whose contact has the address, and a stranger where several have it', async () => {
    await keep('acme', 'Buyer@acme.example')
    await keep('one', 'both@example.com')
    await keep('two', 'both@example.com')
    await fillIn({ ...filled, email: 'buyer@acme.example' })
    await fillIn({ ...filled, email: 'both@example.com' })
    expect(await taken('acme')).toHaveLength(1)
    expect([...(await taken('one')), ...(await taken('two'))]).toEqual([])
    expect(await taken(strangerIdOf('both@example.com'))).toHaveLength(1)
  })

  test('is no longer an account whose contact is somebody else by now', async () => {
    await keep('acme', 'old@acme.example')
    await keep('acme', 'new@acme.example')
    await fillIn({ ...filled, email: 'old@acme.example' })
    expect(await taken('acme')).toEqual([])
  })

  test('is the account that the office has found for a sender, from then on', async () => {
    await keep('acme', 'buyer@acme.example')
    await fillIn(filled)
    await mergeAccounts(given.table, { from: strangerIdOf(filled.email), into: 'acme' }, given.now())
    await fillIn({ ...filled, description: 'And the nuts do not fit.' })
    expect(await taken('acme')).toMatchObject([{ description: 'And the nuts do not fit.' }])
  })
})

describe('a suggestion', () => {
  test('is kept apart: it is answered, and is no complaint of the account', async () => {
    await keep('acme', 'buyer@acme.example')
    const mine = { ...filled, email: 'buyer@acme.example' }
    await fillIn({ ...mine, category: 'suggestion', description: 'A larger box would save us work.' })
    const facts = async () => (await store.dump()).filter(({ sk }) => sk.startsWith('EVT#'))
    expect(await facts()).toEqual([])
    expect(await taken('acme')).toMatchObject([{ category: 'suggestion' }])
    await fillIn({ ...mine, category: 'suggestion', description: 'Make it safer: it burnt my hand.' })
    expect(await facts()).toHaveLength(1)
  })
})
