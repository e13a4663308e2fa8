import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acme, complaint, order } from '../support/facts.ts'
import { startTravellingStack, type TestStack } from '../support/stack.ts'
import { answerPage, ask } from './doors.ts'
import type { Mail } from './mail.ts'
import { lastOrderOfAlarmOn, weekly } from './silence.ts'

/** Each account has an owner and a manager of its own, so that every mail says whose it is. */
const silent = ['unanswered', 'moved', 'parked', 'sample', 'cancelled'] as const
const talking = ['unwritten', 'mistyped', 'bounced', 'burst', 'late', 'alone'] as const
const LONG = 300_000
const addressOf = (person: string) => `${person}@people.example`
const personOf = (person: string, manager?: string) => ({
  ...{ name: `Person ${person}`, email: addressOf(person) },
  ...(manager && { manager: { name: `Person ${manager}`, email: addressOf(manager) } }),
})
const resolved = { outcome: 'resolve', decision: 'upheld', remedy: 'apology', answer: 'We are sorry.' }

let stack: TestStack

beforeAll(async () => {
  stack = await startTravellingStack('2026-03-02T08:00:00Z')
  const lastOrder = lastOrderOfAlarmOn('2026-03-02')
  for (const account of [...silent, ...talking]) {
    const owner = personOf(`${account}-owner`, account === 'alone' ? undefined : `${account}-boss`)
    const described = {
      ...{ ...acme, name: `${account} Ltd`, owner },
      contact: { name: 'Customer', email: `contact@${account}.example` },
    }
    const { contact: _, ...unwritten } = described
    const body = account === 'unwritten' ? unwritten : described
    expect((await stack.send('PUT', `/v1/accounts/${account}`, body)).status).toBe(201)
  }
  const events = silent.flatMap((account) => weekly(account, lastOrder, 40))
  expect((await stack.send('POST', '/v1/events', { events })).status).toBe(200)
  await stack.quiet()
}, LONG)
afterAll(() => stack?.end())

const complain = async (accountId: string, more = {}) => {
  const { orderId: _, contact: __, ...plain } = complaint
  const body = { ...plain, id: `${accountId}-k`, accountId, ...more }
  const answer = await stack.send('POST', '/v1/complaints', body)
  expect(answer.status, answer.text).toBe(202)
}
const complaintOf = async (accountId: string) =>
  Object(await stack.read(`/v1/complaints/${accountId}-k`)).body
const toOwner = (account: string) => stack.mails(addressOf(`${account}-owner`))
const linkTo = (mail: Mail | undefined): string =>
  mail?.links.find((link) => link.includes('/tasks/')) ?? expect.fail(`no link in "${mail?.subject}"`)
const winBackOf = async (account: string) =>
  (await stack.account(account)).runs.find(({ playbook }) => playbook === 'win-back')
const bounce = async (mail: Mail | undefined) => {
  await fetch(`${stack.address().mailboxUrl}/messages/${mail?.id}/bounce`, { method: 'POST' })
  await stack.quiet()
}

describe('work', { timeout: LONG }, () => {
  test('of a complaint whose customer no mail reaches is not closed by an answer that nobody was told', async () => {
    await complain('unwritten')
    await complain('mistyped')
    await stack.quiet()
    await bounce((await stack.mails('contact@mistyped.example')).at(-1))
    for (const account of ['unwritten', 'mistyped']) {
      const link = linkTo((await toOwner(account)).at(-1))
      expect((await ask(link)).text).not.toContain('goes to the customer')
      await answerPage(link, resolved)
      await stack.advance('PT11M')
      expect(await complaintOf(account)).toMatchObject({ status: 'responded' })
      await answerPage(linkTo((await toOwner(account)).at(-1)), { outcome: 'told', how: 'phone' })
      await stack.quiet()
      expect(await complaintOf(account)).toMatchObject({ status: 'decided', told: { how: 'phone' } })
    }
    expect(await stack.mails('contact@mistyped.example')).toHaveLength(1)
  })

  test('of a complaint that was moved in late begins with a date that lies ahead, and one mail', async () => {
    const now = await stack.now()
    await complain('late', { receivedAt: new Date(now.getTime() - 60 * 86_400_000).toISOString() })
    await stack.advance('PT10S')
    const mails = (await stack.mails()).filter(({ subject }) => subject.includes('late Ltd'))
    expect(mails.map(({ to }) => to)).toEqual([[addressOf('late-owner')]])
    expect(Object(await complaintOf('late')).resolveBy > now.toISOString()).toBe(true)
  })

  test('of sixteen complaints about one order that come in a second is one task and one mail', async () => {
    const ids = Array.from({ length: 16 }, (_, n) => (n === 0 ? 'burst-k' : `burst-${n}`))
    await Promise.all(ids.map((id) => complain('burst', { id, orderId: 'SO-1' })))
    await stack.quiet()
    expect(await toOwner('burst')).toHaveLength(1)
    const { tasks, complaints } = await stack.account('burst')
    expect(tasks).toHaveLength(1)
    expect(complaints).toHaveLength(16)
  })

  test('about an injury is with somebody else as soon as its mail bounces', async () => {
    const fire = { category: 'safety', description: 'The charger caught fire, a worker was hurt' }
    await complain('bounced', fire)
    await stack.quiet()
    await bounce((await toOwner('bounced')).at(-1))
    await stack.advance('PT2H')
    expect(await stack.mails(addressOf('bounced-boss'))).not.toEqual([])
    expect((await stack.account('bounced')).tasks).toMatchObject([
      { status: 'open', owner: { email: addressOf('bounced-boss') } },
    ])
  })

  test('of winning an account back is ended by no free sample and by no order that is cancelled', async () => {
    await complain('unanswered')
    await complain('alone')
    await complain('nobody-knows-me')
    await stack.advance('P1D')
    const at = (await stack.now()).toISOString()
    const free = { sku: 'A-1', quantity: 10, unitPrice: '0.00' }
    const paid = { ...order('cancelled-new', '2026-03-03', { accountId: 'cancelled' }), at }
    const events = [
      { ...order('sample-new', '2026-03-03', { accountId: 'sample' }), at, lines: [free] },
      paid,
    ]
    expect((await stack.send('POST', '/v1/events', { events })).status).toBe(200)
    await stack.quiet()
    expect(await winBackOf('cancelled')).toMatchObject({ status: 'closed', outcome: 'ordered' })
    const lines = [{ sku: 'A-1', quantity: 10, unitPrice: '12.50' }]
    const back = {
      ...{ type: 'return', id: 'cancelled-back', accountId: 'cancelled', orderId: paid.id, at },
      ...{ currency: 'EUR', reason: 'cancelled', lines },
    }
    expect((await stack.send('POST', '/v1/events', { events: [back] })).status).toBe(200)
    await stack.advance('P1D')
    expect(await winBackOf('sample')).toMatchObject({ status: 'open' })
    const runs = (await stack.account('cancelled')).runs.filter(({ playbook }) => playbook === 'win-back')
    expect(runs.map(({ status, outcome }) => outcome ?? status).toSorted()).toEqual([
      'open',
      'order-cancelled',
    ])
  })

  test('follows a changed owner, who is told, while the former one hears that it did, and no more', async () => {
    await complain('moved')
    await complain('parked')
    await stack.quiet()
    const owner = personOf('heir', 'heir-boss')
    const at = (await stack.now()).toISOString()
    const change = { type: 'owner-change', id: 'moved-oc', accountId: 'moved', at, owner }
    expect((await stack.send('POST', '/v1/events', { events: [change] })).status).toBe(200)
    await stack.quiet()
    const before = (await toOwner('moved')).length
    await stack.advance('P12D')
    const [news, ...more] = (await toOwner('moved')).slice(before)
    expect(more).toEqual([])
    expect(news?.text).toMatch(/looks after moved Ltd from now on/)
    expect(news?.text).not.toContain('/tasks/')
    const told = (await stack.mails(addressOf('heir'))).map(({ subject }) => subject)
    expect(told.some((subject) => subject.includes('moved Ltd'))).toBe(true)
    for (const task of (await stack.account('moved')).tasks)
      expect(task).toMatchObject({ owner: { email: expect.stringMatching(/^heir/) } })
  })

  test('of winning back waits while the account complains: nobody is reminded, and its page says why', async () => {
    const told = (await stack.mails()).filter(({ text }) => text.includes('parked Ltd'))
    expect(told.filter(({ subject }) => /Reminder: Win back/.test(subject))).toEqual([])
    const [first] = told.filter(({ subject }) => subject.startsWith('Win back'))
    expect((await ask(linkTo(first))).text).toMatch(/complaint/i)
    const tasks = (await stack.account('parked')).tasks.filter(({ kind }) => kind === 'win-back')
    expect(tasks).toMatchObject([{ status: 'snoozed', parkedBy: 'parked-k' }])
  })

  test('of a complaint that nobody answered until the office was asked is still answered on the page, and burns no win-back', async () => {
    await stack.advance('P7D')
    const link = linkTo((await stack.mails(addressOf('unanswered-boss'))).at(-1))
    expect((await ask(link)).text).toContain('<form')
    expect((await ask(linkTo((await toOwner('unanswered')).at(-1)))).text).toContain('<form')
    const letters = await stack.mails('contact@unanswered.example')
    expect(letters.filter(({ subject }) => subject.includes('takes longer'))).not.toEqual([])
    await answerPage(link, resolved)
    await stack.advance('PT11M')
    expect(await complaintOf('unanswered')).toMatchObject({ status: 'decided' })
    const { runs } = await stack.account('unanswered')
    expect(runs.filter(({ outcome }) => outcome === 'skipped')).toEqual([])
  })

  test('that nobody is named for ends at the office of the company, never at an example address', async () => {
    const addresses = (await stack.mails()).flatMap(({ to }) => to)
    expect(addresses.filter((to) => to.endsWith('@example.com'))).toEqual([])
    const office = (await stack.account('nobody-knows-me')).tasks.map(({ owner }) => owner.email)
    const own = (await stack.account('alone')).tasks.map(({ owner }) => owner.email)
    expect(new Set([...office, ...own]).size).toBe(1)
    expect(addresses).toContain(office[0])
  })
})
