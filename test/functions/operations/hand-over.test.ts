import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { foldAccount } from '../../../functions/operations/fold-account.ts'
import { followOwner } from '../../../functions/operations/follow-owner.ts'
import { morningMails } from '../../../functions/schedules/morning-mails.ts'
import { saveAccount } from '../../../functions/store/accounts.ts'
import { promoteModel, storeModel } from '../../../functions/store/models.ts'
import { savePerson } from '../../../functions/store/people.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { type Company, company } from '../../workflows/company.ts'
import { accountId, acme } from '../steps/scene.ts'

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

test('for a major account a joint call is proposed, at a time at which both work', async () => {
  const model = madeUpModel()
  await storeModel(stage.table, model)
  await promoteModel(stage.table, model.version, { before: undefined, now: stage.given.now(), also: [] })
  for (let week = 1; week < 40; week++)
    await stage.order(
      `big-${week}`,
      new Date(Date.parse('2026-02-27T10:00:00Z') - week * 7 * 86_400_000).toISOString(),
      '9999.00',
    )
  await savePerson(stage.table, 'mira', {
    name: 'Mira Novak',
    email: 'mira@example.com',
    absences: [],
    timeZone: 'Asia/Shanghai',
  })
  await give('mira')
  await stage.days(2)
  const [page] = await to('mira@example.com')
  expect(page?.text).toMatch(/Call them together: .*let Li Wei introduce you .*You both work at .*17:00/)
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
