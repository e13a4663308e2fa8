import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acme, complaint } from '../support/facts.ts'
import { startTravellingStack, type TestStack } from '../support/stack.ts'
import { answerPage, ask } from './doors.ts'

/** Each way in has a customer, an owner, a manager and a manager's manager of its own, so that every mail says whose it is. */
const ways = ['api', 'form', 'mail'] as const
type Way = (typeof ways)[number]
const LONG = 300_000
const customerOf = (way: Way) => `customer@${way}.example`
const addressOf = (person: string) => `${person}@people.example`
const answer = { outcome: 'resolve', decision: 'upheld', cause: 'packing', answer: 'You are right.' }

let stack: TestStack
const references = new Map<Way, string>()

beforeAll(async () => {
  stack = await startTravellingStack('2026-03-02T09:00:00Z')
  for (const way of ways) {
    const [boss, manager] = [`${way}-boss`, `${way}-manager`]
    const people = { [boss]: {}, [manager]: { manager: boss }, [`${way}-owner`]: { manager } }
    for (const [id, more] of Object.entries(people))
      await put(`/v1/people/${id}`, {
        name: id,
        email: addressOf(id),
        locale: 'en',
        timeZone: 'UTC',
        ...more,
      })
    const contact = { name: 'Jo Kern', email: customerOf(way) }
    await put(`/v1/accounts/${way}`, { ...acme, name: `${way} Ltd`, contact, owner: `${way}-owner` })
  }
  await stack.quiet()
}, LONG)
afterAll(() => stack?.end())

async function put(path: string, body: object) {
  const { status, text } = await stack.send('PUT', path, body)
  expect(status, text).toBe(201)
}
const refOf = (way: Way) => references.get(way) ?? expect.fail(`no reference of ${way}`)
const complaintOf = async (way: Way) => Object((await stack.read(`/v1/complaints/${refOf(way)}`)).body)
const act = (path: string, body: object) =>
  stack.ask(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.address().token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const mailsTo = async (address: string, about: RegExp) =>
  (await stack.mails(address)).filter(({ subject, text }) => about.test(`${subject}\n${text}`))
const linkOf = async (way: Way, person: string, about: RegExp) => {
  const links = (await mailsTo(addressOf(`${way}-${person}`), about)).flatMap(({ links: all }) => all)
  return links.filter((link) => link.includes('/tasks/')).at(-1) ?? expect.fail(`no link to ${way}-${person}`)
}
const caseOf = async (way: Way) => {
  const links = (await stack.mails(customerOf(way))).flatMap(({ links: all }) => all)
  return links.find((link) => /\/cases\/[^/]+$/.test(link)) ?? expect.fail(`no case link to ${way}`)
}
const onCase = async (way: Way, form: Record<string, string>) =>
  ask(await caseOf(way), { method: 'POST', body: new URLSearchParams(form) })
/** The same for the complaint of every way in. */
const each = async (step: (way: Way) => Promise<unknown>) => {
  for (const way of ways) await step(way)
}

describe('a complaint that came by the API, the form and by mail', { timeout: LONG }, () => {
  test('is acknowledged at once, by a letter that leads to its page', async () => {
    const { contact: _, orderId: __, ...plain } = complaint
    await stack.send('POST', '/v1/complaints', { ...plain, id: 'by-api', accountId: 'api', channel: 'phone' })
    const form = await stack.ask('/complain')
    await stack.advance('PT1M')
    const token = /name="token" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
    const written = { category: 'quality', description: '12 of 40 units cracked', name: 'Jo Kern' }
    const body = new URLSearchParams({ token, lang: 'en', ...written, email: customerOf('form') })
    expect((await stack.ask('/complain', { method: 'POST', body })).text).toMatch(/HF-\w{4}-\w{4}/)
    const raw = [
      `From: Jo Kern <${customerOf('mail')}>`,
      'To: complaints@answers.nordwall.example',
      'Subject: cracked',
      'Message-ID: <first@mail.example>',
      ...['', '12 of 40 units cracked', ''],
    ].join('\r\n')
    await fetch(`${stack.address().mailboxUrl}/incoming`, { method: 'POST', body: raw })
    await stack.quiet()
    await each(async (way) => {
      const [letter, ...more] = await stack.mails(customerOf(way))
      expect(more).toEqual([])
      references.set(way, /HF-\w{4}-\w{4}/.exec(letter?.subject ?? '')?.[0] ?? '')
      expect(await complaintOf(way)).toMatchObject({ status: 'investigating', accountId: way })
      expect((await ask(await caseOf(way))).text).toContain('12 of 40 units cracked')
    })
  })

  test('waits five days for its customer, who reads what for, and is due by as much later', async () => {
    const due = new Map<Way, string>()
    await each(async (way) => {
      due.set(way, (await complaintOf(way)).resolveBy)
      const pause = { reason: 'customer', note: 'Please send a photo.' }
      expect((await act(`/v1/complaints/${refOf(way)}/pause`, pause)).status).toBe(200)
    })
    await stack.advance('P5D')
    await each(async (way) => {
      expect((await ask(await caseOf(way))).text).toContain('Please send a photo.')
      expect(await mailsTo(customerOf(way), /Please send a photo\./)).toHaveLength(1)
      await onCase(way, { step: 'add', text: 'It broke along the weld.' })
      const { resolveBy, pauses } = await complaintOf(way)
      expect(pauses).toMatchObject([{ reason: 'customer', to: expect.any(String) }])
      // Five working days, less the minutes of Monday before it began to wait.
      expect(due.get(way)).toBe('2026-03-16T17:00:00Z')
      expect(resolveBy).toMatch(/^2026-03-23T16:5\d:/)
    })
  })

  test('warns before it is late, then goes up the ladder twice, and its customer is told of a new date', async () => {
    await stack.advanceTo('2026-03-23T16:30:00Z')
    await each(async (way) => {
      expect((await complaintOf(way)).warned).toBe(0.9)
      expect(await mailsTo(addressOf(`${way}-manager`), /^Nearly late/)).not.toHaveLength(0)
    })
    await stack.advanceTo('2026-03-31T09:00:00Z')
    await each(async (way) => {
      expect(await complaintOf(way)).toMatchObject({
        breachedAt: expect.any(String),
        status: 'investigating',
      })
      for (const person of ['manager', 'boss'])
        expect(await mailsTo(addressOf(`${way}-${person}`), /^Escalated to you/)).toHaveLength(1)
      expect(await mailsTo(customerOf(way), /We need longer than we promised/)).not.toHaveLength(0)
    })
  })

  test('is answered by whoever it came to, and the customer says that it is not solved', async () => {
    await each(async (way) => {
      const link = await linkOf(way, 'boss', /Escalated to you/)
      await answerPage(link, { ...answer, remedy: 'apology' })
    })
    await stack.advance('PT11M')
    await each(async (way) => {
      expect(await complaintOf(way)).toMatchObject({ status: 'decided', decision: { remedy: 'apology' } })
      await onCase(way, { step: 'again', why: 'Sorry does not weld it.' })
    })
    await stack.quiet()
    await each(async (way) =>
      expect(await complaintOf(way)).toMatchObject({ status: 'investigating', reopenedCount: 1 }),
    )
  })

  test('is answered anew beyond the authority of its owner: the customer hears nothing before a second person agrees', async () => {
    const letters = new Map<Way, number>()
    await each(async (way) => {
      letters.set(way, (await stack.mails(customerOf(way))).length)
      const link = await linkOf(way, 'owner', /please answer by/)
      await answerPage(link, { ...answer, remedy: 'refund', amount: '9999.00' })
    })
    await stack.advance('PT11M')
    await each(async (way) => {
      expect(await stack.mails(customerOf(way))).toHaveLength(letters.get(way) ?? -1)
      await answerPage(await linkOf(way, 'manager', /^Your approval/), { outcome: 'approve' })
    })
    await stack.advance('PT11M')
    await each(async (way) => {
      expect(await complaintOf(way)).toMatchObject({ status: 'decided', decision: { amount: '9999.00' } })
      expect(await mailsTo(customerOf(way), /EUR.9,999\.00/)).toHaveLength(1)
    })
  })

  test('is closed when the customer says that it is solved, and asked about some days later, once', async () => {
    await each((way) => onCase(way, { step: 'solved' }))
    await each(async (way) => expect(await complaintOf(way)).toMatchObject({ status: 'closed' }))
    await stack.advance('P9D')
    await each(async (way) => {
      const [mail, ...more] = await mailsTo(customerOf(way), /How did we handle your complaint\?/)
      expect(more).toEqual([])
      const link = mail?.links.find((each) => each.endsWith('/survey')) ?? expect.fail('no survey')
      await ask(link, { method: 'POST', body: new URLSearchParams({ rating: '4', better: 'Sooner.' }) })
      expect(await complaintOf(way)).toMatchObject({ survey: { rating: 4, better: 'Sooner.' } })
      const { signals } = await stack.account(way)
      const quality = JSON.stringify(signals.find(({ key }) => key === 'quality-complaints'))
      expect(quality).toContain('complaints.confirmed')
    })
  })

  test('has a record of all of that: every step with who and when, the letters, the clocks with their pause, who agreed', async () => {
    await each(async (way) => {
      const { body } = await stack.read(`/v1/complaints/${refOf(way)}/record`)
      const moves = Object(body).timeline.map(({ move }: { move: string }) => move)
      for (const move of [
        ...['receive', 'acknowledge', 'assess', 'investigate', 'pause', 'resume', 'warn', 'breach', 'hold'],
        ...['respond', 'tell', 'reopen', 'accept', 'ask', 'rate'],
      ])
        expect(moves, `${way}: ${move}`).toContain(move)
      expect(JSON.stringify(body)).toContain(`${way}-manager`)
    })
  })
})
