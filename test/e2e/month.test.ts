import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shrinkingArticles, shrinkingOrders } from '../domain/signals/shrinking.ts'
import { acme, complaint, order } from '../support/facts.ts'
import { deliveredTo, forgetDeliveries, startTravellingStack, type TestStack } from '../support/stack.ts'
import { told } from '../support/told.ts'
import { answerPage, ask } from './doors.ts'
import { linkIn } from './mail.ts'
import { writtenOutside } from './privacy.ts'
import { lastOrderOfAlarmOn, weekly } from './silence.ts'
import { dumpOf } from './table-dump.ts'

/** What becomes of each account: all but one ordered weekly until a day that makes their silence alarming on 4 March. */
const accounts = ['silent', 'reached', 'returning', 'complaining', 'loyal'] as const
const manager = 'manager@example.com'
const ownerOf = (account: string) => `owner-of-${account}@example.com`
const LONG = 120_000
const lastOrder = lastOrderOfAlarmOn('2026-03-04')

let stack: TestStack

beforeAll(async () => {
  stack = await startTravellingStack('2026-03-02T12:00:00Z')
  for (const account of accounts) {
    const owner = {
      name: `Owner of ${account}`,
      email: ownerOf(account),
      manager: { name: 'Ana Sol', email: manager },
    }
    await stack.send('PUT', `/v1/accounts/${account}`, { ...acme, name: `${account} Ltd`, owner })
    const events = weekly(account, account === 'loyal' ? '2026-02-25' : lastOrder)
    await stack.send('POST', '/v1/events', { events })
  }
  await stack.send('PUT', '/v1/accounts/shrinking', {
    ...acme,
    name: 'shrinking Ltd',
    owner: { name: 'Owner of shrinking', email: ownerOf('shrinking') },
  })
  await stack.send('POST', '/v1/events', { events: shrinkingOrders('2025-03-12', 9, 'shrinking') })
  const unanswered = { ...complaint, id: 'c-1', accountId: 'complaining' }
  expect((await stack.send('POST', '/v1/complaints', unanswered)).status).toBe(202)
  await stack.quiet()
})
afterAll(() => stack?.end())

const winBackOf = async (account: string) =>
  (await stack.account(account)).runs.find(({ playbook }) => playbook === 'win-back')
const taskOf = async (account: string, kind: string) =>
  (await stack.account(account)).tasks.find((task) => task.kind === kind)
const mailsTo = async (account: string, words: string) =>
  (await stack.mails(ownerOf(account))).filter(({ subject }) => subject.includes(words))

describe('a month of accounts that went silent', () => {
  test('begins with what an account earns and costs, kept for the call that shows it and in no mail of its own', async () => {
    await stack.advanceTo('2026-03-03T09:00:00Z')
    expect((await stack.account('silent')).runs).toEqual([])
    await stack.advanceTo('2026-03-04T09:00:00Z')
    expect((await stack.account('silent')).risk.band).toBe('yellow')
    expect(await mailsTo('silent', 'earns and costs')).toEqual([])
    const analysis = { playbook: 'account-cost-analysis', cause: '2026-Q1', status: 'closed' }
    const analysesOf = async (account: string) =>
      (await stack.account(account)).runs.filter(({ playbook }) => playbook === analysis.playbook)
    for (const account of ['silent', 'complaining'])
      expect(await analysesOf(account)).toMatchObject([{ ...analysis, outcome: 'kept' }])
    const kept = (await dumpOf(stack.dataDir)).filter(({ sk }) => sk.startsWith('STATEMENT#'))
    expect(kept.map(({ pk, sk }) => `${pk} ${sk}`)).toContain('A#silent STATEMENT#2026-03-04')
    expect(await stack.mails(ownerOf('loyal'))).toEqual([])
  })

  test('asks at once about an account that keeps its rhythm and buys a fraction, with what it does not buy any more', async () => {
    const shown = await stack.account('shrinking')
    expect(shown.risk).toMatchObject({ band: 'red', bandReason: 'shrinking', lastOrderDay: '2026-02-25' })
    expect(shown.risk.probability).toBeLessThan(0.05)
    expect(told(shown.risk.sentence)).toContain(
      'Orders as often, but 97% smaller. 6 of 7 usual articles not bought',
    )
    const [mail, ...more] = await mailsTo('shrinking', 'take elsewhere')
    expect(more).toEqual([])
    expect(mail?.text).toContain(told(shown.risk.verdict))
    const page = await ask(linkIn(mail))
    for (const sku of shrinkingArticles.slice(1)) {
      expect(mail?.text).toMatch(new RegExp(`${sku}: last on .*2025, before that about every 10 days`))
      expect(page.text).toContain(`${sku}: last on`)
    }
    await answerPage(linkIn(mail), { outcome: 'reduced', reason: 'competitor', note: 'Six go to Varo' })
    await stack.advance('PT11M')
    const { runs, tasks } = await stack.account('shrinking')
    expect(tasks).toMatchObject([{ kind: 'regain-share', status: 'answered' }])
    const run = { playbook: 'regain-share', status: 'closed', outcome: 'reduced', reason: 'competitor' }
    expect(runs).toMatchObject([run])
  })

  test('warns the owner on the day the silence turns alarming, with reasons, an offer and one link', async () => {
    const { risk, signals } = await stack.account('silent')
    expect(risk).toMatchObject({ band: 'yellow', warnedSince: '2026-03-04', lastOrderDay: lastOrder })
    const [warning, ...more] = await mailsTo('silent', 'Win back')
    expect(more).toEqual([])
    const task = await taskOf('silent', 'win-back')
    const text = warning?.text.replaceAll('\u00a0', ' ')
    for (const reason of told(task?.why) ?? ['missing']) expect(text).toContain(reason)
    expect(text).toContain(told(task?.offer?.title) ?? 'missing')
    const silence = signals.find(({ key }) => key === 'inactivity')?.sentence
    expect(told(silence)).toContain(told(task?.why[1] ?? silence))
    expect(linkIn(warning)).toContain('/tasks/')
    expect((await stack.account('loyal')).tasks).toEqual([])
  })

  test('leaves an account alone while a complaint of theirs is open', async () => {
    expect((await stack.account('complaining')).risk.callFrom).not.toBeNull()
    expect(await winBackOf('complaining')).toBeUndefined()
    expect(await mailsTo('complaining', 'Win back')).toEqual([])
  })

  test('ends a win-back well by itself when an order arrives in the middle', async () => {
    const link = linkIn((await mailsTo('returning', 'Win back'))[0])
    const events = [order('again', '2026-03-04', { accountId: 'returning' })]
    await stack.advanceTo('2026-03-04T11:00:00Z')
    await stack.send('POST', '/v1/events', { events })
    await stack.quiet()
    expect(await winBackOf('returning')).toMatchObject({ outcome: 'ordered', reason: 'ordered' })
    expect(await taskOf('returning', 'win-back')).toMatchObject({
      status: 'answered',
      answer: { by: 'order' },
    })
    expect((await stack.account('returning')).risk.band).toBe('green')
    expect((await ask(link)).text).toContain('They ordered again')
    const late = await answerPage(link, { outcome: 'lost', reason: 'price' })
    expect(late.text).toContain('They ordered again')
  })

  test('goes on waiting for an order when the owner has spoken to the account', async () => {
    await answerPage(linkIn((await mailsTo('reached', 'Win back'))[0]), { outcome: 'reached' })
    await stack.quiet()
    expect(await taskOf('reached', 'win-back')).toMatchObject({ status: 'answered' })
    expect(await winBackOf('reached')).toMatchObject({ status: 'open' })
  })

  test('is the same when every record is delivered again while its runs wait', { timeout: LONG }, replay)

  test('reminds whoever has not answered, and nobody else', { timeout: LONG }, async () => {
    await stack.advanceTo('2026-03-13T12:00:00Z')
    expect(await mailsTo('silent', 'Reminder')).toHaveLength(1)
    expect(await mailsTo('complaining', 'Reminder')).toMatchObject([
      { text: expect.stringContaining('late') },
    ])
    for (const account of ['reached', 'returning']) expect(await mailsTo(account, 'Reminder')).toEqual([])
  })

  test("brings an unanswered complaint to the owner's manager at its deadline, as a breach", async () => {
    await stack.advanceTo('2026-03-16T16:59:00Z')
    // At nine tenths of the time whoever is asked next was warned.
    const warned = await stack.mails(manager)
    expect(warned.map(({ subject }) => subject)).toEqual([expect.stringContaining('Nearly late')])
    await stack.advanceTo('2026-03-16T17:01:00Z')
    const [escalation, ...more] = (await stack.mails(manager)).slice(warned.length)
    expect(more).toEqual([])
    expect(escalation?.subject).toContain('Escalated to you')
    expect((await ask(linkIn(escalation))).text).toContain('12 of 40 units cracked')
    const { body } = await stack.read('/v1/complaints/c-1')
    expect(Object(body).breachedAt).toMatch(/^2026-03-16T17:00/)
    expect(await taskOf('complaining', 'complaint')).toMatchObject({ escalationLevel: 1, status: 'open' })
  })

  test('brings a win-back that nobody answered to the manager once, and it stays open', async () => {
    await stack.advanceTo('2026-03-18T12:00:00Z')
    expect(await winBackOf('silent')).toMatchObject({ status: 'open' })
    expect(await taskOf('silent', 'win-back')).toMatchObject({ escalationLevel: 1, status: 'open' })
    const asked = (await stack.mails(manager)).filter(({ subject, text }) =>
      /Win back [^\n]*silent/.test(`${subject}\n${text}`),
    )
    expect(asked).toHaveLength(1)
    expect((await ask(linkIn((await mailsTo('silent', 'Win back'))[0]))).text).toContain('<form')
  })

  test('goes on with a complaint that not even the manager answered, and keeps telling the customer when', {
    timeout: LONG,
  }, async () => {
    await stack.advanceTo('2026-03-24T12:00:00Z')
    const { runs, complaints } = await stack.account('complaining')
    const handling = runs.find(({ playbook }) => playbook === 'complaint-handling')
    expect(handling).toMatchObject({ status: 'open' })
    expect(complaints).toMatchObject([
      { complaintId: 'c-1', breachedAt: expect.stringMatching(/^2026-03-16/) },
    ])
    expect(await taskOf('complaining', 'complaint')).toMatchObject({ escalationLevel: 2, status: 'open' })
    const { body } = await stack.read('/v1/complaints/c-1')
    expect(Object(body).letters.length).toBeGreaterThan(1)
    expect(Object(body).promisedBy > '2026-03-24').toBe(true)
    expect(await winBackOf('complaining')).toBeUndefined()
    expect(await mailsTo('complaining', 'Win back')).toEqual([])
  })

  test('ends it whenever the owner answers, however late', async () => {
    const link = linkIn((await stack.mails(ownerOf('complaining')))[0])
    const answer = { outcome: 'resolve', decision: 'upheld', remedy: 'apology', answer: 'We are sorry.' }
    expect((await answerPage(link, answer)).status).toBe(200)
    await stack.advance('PT11M')
    expect((await stack.read('/v1/complaints/c-1')).body).toMatchObject({ status: 'decided' })
    expect((await stack.mails(acme.contact.email)).at(-1)?.text).toContain('We are sorry.')
  })

  test('asks once more when no order follows the talk, and lets an account go only when the manager agrees', {
    timeout: LONG,
  }, async () => {
    // It comes up on a Friday at noon and is told on Monday morning.
    await stack.advanceTo('2026-04-06T12:00:00Z')
    const asked = await taskOf('reached', 'follow-up')
    expect(asked).toMatchObject({ status: 'open' })
    const followUp = linkIn((await stack.mails(ownerOf('reached'))).at(-1))
    await answerPage(followUp, { outcome: 'lost', reason: 'price' })
    await stack.advance('PT11M')
    const approval = (await stack.mails(manager)).at(-1)
    await answerPage(linkIn(approval), { outcome: 'approve' })
    await stack.advance('PT11M')
    expect(await winBackOf('reached')).toMatchObject({ outcome: 'lost', reason: 'price' })
    expect(stack.story.filter((line) => line.startsWith('trouble'))).toEqual([])
  })

  test('leaves metrics that CloudWatch can read: each a JSON line that nothing is wrapped around', () => {
    const lines = writtenOutside(stack.dataDir).flatMap(({ place, text }) =>
      place.includes('/logs/') ? text.trim().split('\n') : [],
    )
    const metrics = lines.filter((line) => line.includes('CloudWatchMetrics'))
    expect(metrics.every((line) => line.startsWith('{"_aws":'))).toBe(true)
    expect(metrics.some((line) => JSON.parse(line).AccountsScanned >= 4)).toBe(true)
  })

  test('is the same, item by item and mail by mail, when every record is delivered twice more', {
    timeout: LONG,
  }, async () => {
    await replay()
    await replay()
  })
})

/** Delivers every stream record once more, and expects that nothing comes of it. */
async function replay(): Promise<void> {
  const [items, mails, told] = [await dumpOf(stack.dataDir), await stack.mails(), stack.story.length]
  const delivered = deliveredTo(stack.dataDir)
  expect(Math.min(...delivered)).toBeGreaterThan(100)
  await stack.restart(() => forgetDeliveries(stack.dataDir))
  await stack.quiet()
  // At least: a day that is written once more as it was is a record of its own to this engine.
  for (const [place, last] of deliveredTo(stack.dataDir).entries())
    expect(last).toBeGreaterThanOrEqual(delivered[place] ?? Number.NaN)
  expect(await dumpOf(stack.dataDir)).toEqual(items)
  expect(await stack.mails()).toEqual(mails)
  expect(stack.story.slice(told).filter((line) => /^(run|mail|decided|trouble)/.test(line))).toEqual([])
}
