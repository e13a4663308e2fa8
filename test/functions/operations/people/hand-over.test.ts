import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foldAccount } from '../../../../functions/operations/accounts/fold-account.ts'
import { followOwner } from '../../../../functions/operations/people/follow-owner.ts'
import { isInHand } from '../../../../functions/operations/tasks/is-in-hand.ts'
import { morningMails } from '../../../../functions/schedules/morning-mails.ts'
import { saveAccount } from '../../../../functions/store/accounts/accounts.ts'
import { allEventItems, readEvent } from '../../../../functions/store/accounts/events.ts'
import { promoteModel, storeModel } from '../../../../functions/store/company/models.ts'
import { listPeople, savePerson } from '../../../../functions/store/people/people.ts'
import { readRun } from '../../../../functions/store/tasks/runs.ts'
import { listTasks } from '../../../../functions/store/tasks/tasks.ts'
import { madeUpModel } from '../../../domain/risk/made-up-model.ts'
import { type Engine, startEngine } from '../../../support/engine.ts'
import { type Company, company } from '../../../workflows/company.ts'
import { sendForm } from '../../pages/send-form.ts'
import { accountId, acme } from '../../steps/scene.ts'

let engine: Engine
let stage: Company
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await company(engine)
  for (let week = 0; week < 12; week++)
    await stage.order(
      `o-${week}`,
      new Date(Date.parse('2026-02-23T10:00:00Z') - week * 7 * 86_400_000).toISOString(),
    )
})
afterEach(() => stage.close())

const heir = { name: '王芳', email: 'wang@example.com', locale: 'zh-CN' as const, absences: [] }
async function give(to: string) {
  await saveAccount(stage.table, accountId, { ...acme, owner: to }, stage.given.now().toISOString())
  await followOwner(accountId, stage.given)
  await stage.settle()
}
const to = async (address: string) =>
  (await stage.mails()).filter((mail) => mail.to?.some((one) => one.address === address))

test('a new owner is told in the morning, on one page and in their language, what they take over and was promised', async () => {
  await savePerson(stage.table, 'wang', heir)
  await stage.begin('win-back', '2026-01-05')
  await stage.complain()
  await stage.settle()
  await give('wang')
  await give('wang')
  await stage.days(2)
  const pages = (await to(heir.email)).filter(({ subject }) => subject === 'Acme GmbH 现由您负责')
  expect(pages).toHaveLength(1)
  const text = pages[0]?.text ?? ''
  for (const told of [
    '此前由 Li Wei 负责',
    '约每7天订货一次',
    'HF-',
    '12 of 40 units cracked',
    '已承诺于',
    '投诉',
  ])
    expect(text).toContain(told)
  // The draft is written to the customer, in their language.
  expect(text).toContain('> Dear Jo Kern,')
  expect(text).toContain('take over from Li Wei')
  expect(text).not.toContain('共同致电')
})

test('a new owner reads what was promised on complaints that are closed by now, and of none when there was none', async () => {
  await stage.complain()
  await stage.settle()
  await stage.answer({
    ...{
      outcome: 'resolve',
      decision: 'upheld',
      remedy: 'refund',
      amount: '150.00',
      answer: 'We refund you.',
    },
  })
  await savePerson(stage.table, 'mira', { name: 'Mira Novak', email: 'mira@example.com', absences: [] })
  await give('mira')
  await stage.days(1)
  const page = (await to('mira@example.com')).find(({ subject }) => subject?.startsWith('You look after'))
  expect(page?.text?.replaceAll(/\s+/g, ' ')).toMatch(
    /HF-\S+: “12 of 40 units cracked.*” – answered on .*2026: Upheld\. We promised: Refund \(EUR 150\.00\)/,
  )
})

async function growMajor() {
  const model = madeUpModel()
  await storeModel(stage.table, model)
  await promoteModel(stage.table, model.version, { before: undefined, now: stage.given.now(), also: [] })
  for (let week = 1; week < 30; week++)
    await stage.order(
      `big-${week}`,
      new Date(Date.parse('2026-02-27T10:00:00Z') - week * 7 * 86_400_000).toISOString(),
      '9999.00',
    )
}
const mira = { name: 'Mira Novak', email: 'mira@example.com', absences: [], timeZone: 'Asia/Shanghai' }
const joint = async () =>
  (await listTasks(stage.table, accountId)).filter(({ kind }) => kind === 'joint-call')
const linkIn = (text = '') => [...text.matchAll(/\/tasks\/([A-Za-z0-9_-]+)/g)].at(-1)?.[1] ?? ''

describe('a major account', () => {
  beforeEach(async () => {
    await growMajor()
    await savePerson(stage.table, 'mira', mira)
    await give('mira')
    await stage.days(1)
  })

  test('for a major account the new owner has the task of a joint call, and the former one is asked to it', async () => {
    const [page] = await to(mira.email)
    expect(page?.text).toMatch(/Call them together: .*Li Wei introduces you .* asked for it too/)
    const [task, ...more] = await joint()
    expect(more).toEqual([])
    expect(task).toMatchObject({
      ...{ status: 'open', owner: { name: 'Mira Novak' }, jointCall: { former: { name: 'Li Wei' } } },
    })
    await stage.days(2)
    expect((await to(mira.email)).at(-1)?.text).toContain('Agree with Li Wei (li.wei@example.com)')
    const asked = (await to('li.wei@example.com')).at(-1)
    expect(asked?.text).toContain('Introduce Mira Novak to Acme GmbH')
    await sendForm(linkIn(asked?.text), { outcome: 'called-together' }, stage.given)
    await stage.settle()
    const [done] = await joint()
    expect(done).toMatchObject({ status: 'answered', answer: { by: 'colleague', name: 'Li Wei' } })
    const run = await readRun(stage.table, accountId, done?.runId ?? '')
    expect(run).toMatchObject({ playbook: 'joint-call', status: 'closed', outcome: 'called-together' })
  })

  test('the time that is proposed for a joint call is one at which both work, once both have read of it', async () => {
    const [task] = await joint()
    // Between the evening of the one in Shanghai and the morning of the other: from eight to ten, UTC.
    expect(task?.jointCall?.at).toMatch(/T0[89]:00:00/)
    expect(Date.parse(task?.jointCall?.at ?? '')).toBeGreaterThan(
      Date.parse(task?.openedAt ?? '') + 86_400_000,
    )
    expect((task?.dueAt ?? '') > (task?.jointCall?.at ?? '')).toBe(true)
  })

  test('a joint call nobody makes goes up the ladder like any other task, and may be put off', async () => {
    await stage.days(2)
    await sendForm(
      linkIn((await to(mira.email)).at(-1)?.text),
      { outcome: 'not-now', until: '2026-03-20', note: 'they are on a fair' },
      stage.given,
    )
    await stage.settle()
    expect(await joint()).toMatchObject([{ status: 'snoozed' }])
    await stage.days(30)
    const [task] = await joint()
    expect(task).toMatchObject({ status: 'open' })
    expect(task?.escalationLevel).toBeGreaterThan(0)
    expect(task?.contactedAt).toBeUndefined()
  })

  test('drops the call when it changes hands again, and tells both of them', async () => {
    await stage.days(2)
    await savePerson(stage.table, 'wang', heir)
    await give('wang')
    expect(await joint()).toMatchObject([{ status: 'dropped', ended: { reason: 'owner-changed' } }])
    await stage.days(2)
    for (const address of [mira.email, 'li.wei@example.com'])
      expect((await to(address)).at(-1)?.text).toContain('somebody else looks after the account by now')
    expect((await joint()).filter(({ status }) => status === 'open')).toMatchObject([
      { jointCall: { formerId: 'mira' }, owner: { name: '王芳' } },
    ])
  })

  test('may have its statement told while a joint call is open: nobody has it in hand', async () => {
    expect(await joint()).toMatchObject([{ status: 'open' }])
    expect(await isInHand(stage.table, accountId)).toBe(false)
  })
})

test('whoever looked after an account is told once that somebody else does', async () => {
  await savePerson(stage.table, 'mira', mira)
  await give('mira')
  await give('mira')
  await stage.days(3)
  const told = (await to('li.wei@example.com')).filter(({ text }) => text?.includes('Not yours any more'))
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('Mira Novak looks after Acme GmbH from now on')
  expect(await joint()).toEqual([])
})

test('for a major account of somebody who works here no longer nobody is asked to a joint call', async () => {
  await growMajor()
  await savePerson(stage.table, 'mira', mira)
  const [li] = (await listPeople(stage.table)).filter(({ email }) => email === 'li.wei@example.com')
  const { personId = '', ...description } = li ?? {}
  await savePerson(stage.table, personId, {
    ...{ absences: [], name: 'Li Wei', email: 'li.wei@example.com', ...description },
    leavingDate: '2026-03-01',
  })
  await give('mira')
  await stage.days(2)
  expect((await to(mira.email))[0]?.text).toContain('Li Wei cannot join any more, so ask their manager')
  expect(await to('li.wei@example.com')).toEqual([])
  expect(await joint()).toEqual([])
})

test('whoever stands in for somebody who has left is handed their accounts, once', async () => {
  await savePerson(stage.table, 'mira', { name: 'Mira Novak', email: 'mira@example.com', absences: [] })
  await savePerson(stage.table, 'joe', {
    name: 'Joe Hill',
    email: 'joe@example.com',
    absences: [],
    substitute: 'mira',
    leavingDate: '2026-03-04',
  })
  await saveAccount(stage.table, accountId, { ...acme, owner: 'joe' }, '2026-03-01T00:00:00Z')
  await foldAccount(stage.table, accountId, { ...stage.given, now: stage.given.now(), mayHaveMoved: true })
  await stage.days(8)
  const pages = (await to('mira@example.com')).filter(
    ({ subject }) => subject === 'You look after Acme GmbH now',
  )
  expect(pages).toHaveLength(1)
  expect(pages[0]?.text).toContain('Joe Hill looks after Acme GmbH and works here no longer')
  const stored = (await allEventItems(stage.table, accountId)).map(readEvent)
  const left = stored.flatMap((read) =>
    'event' in read && read.event.type === 'owner-left' ? [read.event] : [],
  )
  expect(left.map(({ at }) => at)).toEqual(['2026-03-04T23:59:59Z'])
})

test('more than a few handovers wait for the next morning', async () => {
  await savePerson(stage.table, 'mira', { name: 'Mira Novak', email: 'mira@example.com', absences: [] })
  const accounts = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']
  for (const account of accounts) {
    await saveAccount(stage.table, account, { ...acme, name: account }, '2026-03-01T00:00:00Z')
    await saveAccount(stage.table, account, { ...acme, name: account, owner: 'mira' }, '2026-03-01T00:00:00Z')
    await followOwner(account, stage.given)
  }
  const at = async (instant: string) => {
    await morningMails.run({ ...stage.given, now: () => new Date(instant) })
    return (await to('mira@example.com')).length
  }
  expect(await at('2026-03-03T08:00:00Z')).toBe(5)
  expect(await at('2026-03-03T09:00:00Z')).toBe(5)
  expect(await at('2026-03-04T08:00:00Z')).toBe(7)
})
