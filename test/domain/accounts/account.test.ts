import { expect, test } from 'vitest'
import { AccountInput } from '../../../domain/accounts/account.ts'
import { rejectionsOf } from '../../../domain/events/rejection.ts'

const acme = {
  name: 'Acme GmbH',
  owner: {
    name: 'Li Wei',
    email: 'li.wei@example.com',
    manager: { name: 'Ana Sol', email: 'ana.sol@example.com' },
  },
  contact: { name: 'Jo Kern', email: 'jo@acme.example' },
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  locale: 'en',
}

function fieldsRefused(record: unknown): string[] {
  const result = AccountInput.safeParse(record)
  return result.success ? [] : rejectionsOf(result.error).map((rejection) => rejection.field)
}

test('an account is accepted as the company describes it', () => {
  expect(AccountInput.parse(acme)).toEqual(acme)
})

test('an account is written to in English unless it says otherwise', () => {
  const { locale: _, ...silent } = acme
  expect(AccountInput.parse(silent).locale).toBe('en')
})

test.each([
  ['a time zone nobody knows', { ...acme, timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['an offset, which knows no summer time', { ...acme, timeZone: '+01:00' }, 'timeZone'],
  ['a language without mails', { ...acme, locale: 'de' }, 'locale'],
  ['an unknown currency', { ...acme, currency: 'EUX' }, 'currency'],
  ['an unknown field', { ...acme, vat: 'DE1' }, 'vat'],
  ['an owner without a mail address', { ...acme, owner: { name: 'Li Wei' } }, 'owner.email'],
  [
    'a manager who is no person',
    { ...acme, owner: { ...acme.owner, manager: { name: '', email: 'x@y.example' } } },
    'owner.manager.name',
  ],
])('an account with %s is refused at that field', (_, record, field) => {
  expect(fieldsRefused(record)).toEqual([field])
})
