import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putAccount } from '../../../functions/api/accounts/put-account.ts'
import { getPeople } from '../../../functions/api/people/get-people.ts'
import { putPerson } from '../../../functions/api/people/put-person.ts'
import { readAccount } from '../../../functions/store/accounts/accounts.ts'
import { suppress } from '../../../functions/store/mail/suppressions.ts'
import { readPeople, readPerson } from '../../../functions/store/people/people.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { acme } from '../../support/facts.ts'
import { givenFor, operator, type TestGiven } from '../../support/given.ts'

let engine: Engine
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  given = givenFor((await engine.newTable()).table, '2026-12-22T09:00:00Z')
})

const liWei = {
  name: 'Li Wei',
  email: 'li.wei@example.com',
  phone: '+49 30 1234',
  locale: 'zh-CN' as const,
  timeZone: 'Asia/Shanghai',
  manager: 'ana-sol',
  substitute: 'mira-novak',
  absences: [{ from: '2026-12-21', to: '2027-01-06' }],
  authorityLimit: { amount: '500.00', currency: 'EUR' },
}
const put = (personId: string, body: object) =>
  putPerson.answer({ params: { personId }, query: undefined, body: { personId, ...body } }, given)
const putOwner = (owner: unknown) =>
  putAccount.answer(
    { params: { accountId: 'acme' }, query: undefined, body: { ...acme, owner, accountId: 'acme' } },
    given,
  )

describe('a person', () => {
  test('is created, changed, and the same again', async () => {
    expect((await put('li-wei', liWei)).body).toEqual({ personId: 'li-wei', result: 'created' })
    expect((await put('li-wei', liWei)).body).toMatchObject({ result: 'same' })
    expect((await put('li-wei', { ...liWei, phone: '1' })).body).toMatchObject({ result: 'changed' })
  })

  test('is shown with who stands in for them now', async () => {
    await put('li-wei', liWei)
    await put('mira-novak', { name: 'Mira Novak', email: 'mira@example.com', absences: [] })
    const { body } = await getPeople.answer(
      { params: undefined, query: undefined, body: undefined, caller: operator },
      given,
    )
    expect(Object(body).people).toMatchObject([
      { personId: 'li-wei', present: false, standIn: 'mira-novak' },
      { personId: 'mira-novak', present: true, standIn: 'mira-novak' },
    ])
  })

  test('is told by name alone to colleagues, who may hand them work, and not at all to others', async () => {
    await put('li-wei', liWei)
    await put('mira-novak', {
      name: 'Mira Novak',
      email: 'mira@example.com',
      manager: 'ana-sol',
      absences: [],
    })
    await put('ana-sol', { name: 'Ana Sol', email: 'ana@example.com', absences: [] })
    await put('zoe', { name: 'Zoe', email: 'zoe@example.com', absences: [] })
    const shownTo = async (person: string, role: 'owner' | 'manager') =>
      Object(
        (
          await getPeople.answer(
            { params: undefined, query: undefined, body: undefined, caller: { person, role } },
            given,
          )
        ).body,
      )
    const { people, colleagues } = await shownTo('mira-novak', 'owner')
    expect(people.map(({ personId }: { personId: string }) => personId)).toEqual(['mira-novak'])
    expect(colleagues).toEqual([
      { personId: 'ana-sol', name: 'Ana Sol', present: true },
      { personId: 'li-wei', name: 'Li Wei', present: false },
    ])
    expect((await shownTo('ana-sol', 'manager')).colleagues).toEqual([])
    expect((await shownTo('zoe', 'owner')).colleagues).toEqual([])
  })

  test('is nobody to hand work to once their mail bounces', async () => {
    await put('mira-novak', { name: 'Mira Novak', email: 'mira@example.com', absences: [] })
    await suppress(given.table, 'mira@example.com', 'bounce', '2026-12-22T09:00:00Z')
    expect((await readPeople(given.table, given.settings)).unreachable).toEqual(new Set(['mira-novak']))
  })

  test('may be described without an id in the body, and nobody else can be overwritten with such a body', async () => {
    const asDocumented = (personId: string, body: object) =>
      putPerson.answer(
        { params: { personId }, query: undefined, body: { absences: [], ...body } } as never,
        given,
      )
    await putOwner({ name: 'Li Wei', email: liWei.email })
    expect((await asDocumented('li-wei', liWei)).body).toEqual({ personId: 'li-wei', result: 'created' })
    expect((await asDocumented('li-wei', { ...liWei, phone: '1' })).body).toMatchObject({ result: 'changed' })
    await put('ana-sol', { name: 'Ana Sol', email: 'ana.sol@example.com', absences: [] })
    for (const elsewhere of ['ana-sol', 'nobody-yet'])
      await expect(asDocumented(elsewhere, liWei)).rejects.toThrow(`"personId": "${elsewhere}"`)
    expect(await readPerson(given.table, 'ana-sol')).toMatchObject({ email: 'ana.sol@example.com' })
    const moved = { ...liWei, email: 'li@example.com' }
    await expect(asDocumented('li-wei', moved)).rejects.toThrow('say in the body whom you mean')
    expect((await put('li-wei', moved)).body).toMatchObject({ result: 'changed' })
  })

  test('cannot take the place of the office', async () => {
    await expect(put('office', liWei)).rejects.toThrow('configured in the settings')
  })
})

describe('the owner of an account', () => {
  test('may be the id of a person described before, and is shown by name', async () => {
    await put('ana-sol', { name: 'Ana Sol', email: 'ana.sol@example.com', absences: [] })
    await put('li-wei', liWei)
    await putOwner('li-wei')
    expect(await readAccount(given.table, 'acme')).toMatchObject({
      ownerId: 'li-wei',
      owner: { name: 'Li Wei', email: liWei.email, manager: { name: 'Ana Sol' } },
    })
  })

  test('is refused when nobody has that id', async () => {
    await expect(putOwner('nobody')).rejects.toThrow('There is no person nobody')
    expect(await readAccount(given.table, 'acme')).toBeUndefined()
  })

  test('given by name and address updates the person with that address, and forgets nothing of them', async () => {
    await put('li-wei', liWei)
    await putOwner({ name: 'Li Wei-Meyer', email: liWei.email })
    const account = await readAccount(given.table, 'acme')
    expect(account?.ownerId).toBe('li-wei')
    expect(await readPerson(given.table, 'li-wei')).toEqual({
      ...liWei,
      personId: 'li-wei',
      name: 'Li Wei-Meyer',
    })
  })

  test('given by name and address makes the person and the manager where they are new', async () => {
    await putOwner(acme.owner)
    expect(await readAccount(given.table, 'acme')).toMatchObject({ owner: acme.owner })
  })
})

test('the office is the configured one, else whoever reads the replies, else the sender', async () => {
  const office = async (settings: object) =>
    (await readPeople(given.table, { ...given.settings, ...settings })).people.get('office')?.email
  const company = { name: 'Supplier', sender: 'post@supplier.example' }
  expect(await office({ company })).toBe('post@supplier.example')
  expect(await office({ company: { ...company, replyTo: 'desk@supplier.example' } })).toBe(
    'desk@supplier.example',
  )
  expect(await office({ company, office: { name: 'Desk', email: 'sales@supplier.example' } })).toBe(
    'sales@supplier.example',
  )
})
