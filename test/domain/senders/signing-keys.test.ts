import { describe, expect, test } from 'vitest'

import { keyScopes, signingKeys } from '../../../domain/senders/signing-keys.ts'

const [one, two] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'bmV3IHNlY3JldCBvZiB0aGUgc2VuZGVyISE=']
const read = (keys: unknown) => signingKeys(JSON.stringify(keys))

describe('signing keys', () => {
  test('have names, scopes and an end; a plain secret may send everything', () => {
    expect(read({ first: one, shop: { secret: two, scopes: ['events'], expires: '2026-12-31' } })).toEqual({
      usable: [
        { name: 'first', secret: one, scopes: [...keyScopes] },
        { name: 'shop', secret: two, scopes: ['events'], expires: '2026-12-31' },
      ],
      unusable: [],
    })
  })

  test.each([
    ['of fewer than 24 bytes', Buffer.from('twenty-three bytes long').toString('base64'), '23 bytes'],
    ['that is no base64', 'not!base64 not!base64 not!base64 not!', 'base64'],
    ['without scopes', { secret: one }, 'scopes'],
    ['with a scope that there is not', { secret: one, scopes: ['everything'] }, 'scopes'],
    ['with an end that is no day', { secret: one, scopes: ['events'], expires: 'soon' }, 'expires'],
  ])('one %s is set aside by name and keeps no other from working', (_, wrong, why) => {
    const { usable, unusable } = read({ good: one, wrong })
    expect(usable.map(({ name }) => name)).toEqual(['good'])
    expect(unusable).toEqual([{ name: 'wrong', why: expect.stringContaining(why) }])
  })

  test.each(['', 'just-a-secret', '[]'])('%j is refused without being shown', (text) => {
    expect(() => signingKeys(text)).toThrow(/^The signing secret is no JSON object of name to key/)
  })
})
