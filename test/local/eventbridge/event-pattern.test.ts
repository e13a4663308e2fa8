import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePattern } from '../../../local/eventbridge/event-pattern.ts'
import type { Json } from '../../../local/states/json.ts'

const event = {
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    kind: 'Permanent',
    count: 15,
    empty: '',
    none: null,
    tags: ['a', 'b'],
    ip: '10.0.0.7',
    who: [{ n: 1 }, { n: 2 }],
  },
}

test.each<[string, Json, boolean]>([
  ['an exact value', { source: ['aws.ses'] }, true],
  ['one of several values', { source: ['x', 'aws.ses'] }, true],
  ['another value', { source: ['aws.ec2'] }, false],
  ['every field', { source: ['aws.ses'], detail: { kind: ['Transient'] } }, false],
  ['a field that is missing', { detail: { missing: ['x'] } }, false],
  ['an element of a list', { detail: { tags: ['b'] } }, true],
  ['a field of an element of a list', { detail: { who: { n: [2] } } }, true],
  ['null', { detail: { none: [null] } }, true],
  ['an empty text', { detail: { empty: [''] } }, true],
  ['prefix', { source: [{ prefix: 'aws.' }] }, true],
  ['prefix of another case', { source: [{ prefix: 'AWS.' }] }, false],
  ['prefix ignoring case', { source: [{ prefix: { 'equals-ignore-case': 'AWS.' } }] }, true],
  ['suffix', { source: [{ suffix: '.ses' }] }, true],
  ['suffix ignoring case', { source: [{ suffix: { 'equals-ignore-case': '.SES' } }] }, true],
  ['equals-ignore-case', { detail: { kind: [{ 'equals-ignore-case': 'PERMANENT' }] } }, true],
  ['wildcard', { 'detail-type': [{ wildcard: 'Email*ced' }] }, true],
  ['wildcard with a dot', { source: [{ wildcard: 'awsx*' }] }, false],
  ['anything-but of the value', { detail: { kind: [{ 'anything-but': 'Permanent' }] } }, false],
  ['anything-but of a list', { detail: { kind: [{ 'anything-but': ['Transient', 'Other'] }] } }, true],
  ['anything-but of a prefix', { detail: { kind: [{ 'anything-but': { prefix: 'Perm' } }] } }, false],
  ['anything-but of a missing field', { detail: { missing: [{ 'anything-but': 'x' }] } }, false],
  ['exists', { detail: { kind: [{ exists: true }] } }, true],
  ['exists false', { detail: { missing: [{ exists: false }] } }, true],
  ['exists false below what is missing', { detail: { kind: [{ exists: false }] } }, false],
  [
    'exists false under a parent that is missing',
    { detail: { nowhere: { kind: [{ exists: false }] } } },
    true,
  ],
  [
    'exists true under a parent that is missing',
    { detail: { nowhere: { kind: [{ exists: true }] } } },
    false,
  ],
  ['a value under a parent that is missing', { detail: { nowhere: { kind: ['Permanent'] } } }, false],
  ['numeric range', { detail: { count: [{ numeric: ['>', 10, '<=', 15] }] } }, true],
  ['numeric beyond', { detail: { count: [{ numeric: ['<', 15] }] } }, false],
  ['numeric equality', { detail: { count: [{ numeric: ['=', 15] }] } }, true],
  ['cidr', { detail: { ip: [{ cidr: '10.0.0.0/24' }] } }, true],
  ['cidr of another net', { detail: { ip: [{ cidr: '10.0.1.0/24' }] } }, false],
  ['$or', { $or: [{ source: ['x'] }, { detail: { count: [15] } }] }, true],
  ['$or of nothing that holds', { $or: [{ source: ['x'] }, { source: ['y'] }] }, false],
])('matches %s as EventBridge does', (_, pattern, matches) => {
  expect(compilePattern(pattern)(event)).toBe(matches)
})

test.each<[Json, string]>([
  [{ source: 'aws.ses' }, 'EventPattern.source must be a list of values or an object of fields'],
  [{ source: [] }, 'EventPattern.source must be a list with at least one value'],
  [
    { detail: { a: [{ between: [1, 2] }] } },
    'EventPattern.detail.a: {"between":[1,2]} is not a known operator',
  ],
  [{ a: [{ prefix: 'x', suffix: 'y' }] }, 'is not a known operator'],
  [{ a: [{ numeric: ['>'] }] }, 'EventPattern.a.numeric wants pairs'],
  [{ a: [{ exists: 'yes' }] }, 'EventPattern.a.exists must be true or false'],
  [{ a: [{ prefix: 1 }] }, 'EventPattern.a.prefix must be a text'],
])('refuses a pattern it does not understand, naming the place: %j', (pattern, message) => {
  expect(() => compilePattern(pattern)).toThrow(message)
})

test('never matches both a value and anything but that value', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'), (wanted, given) => {
      const is = compilePattern({ x: [wanted] })({ x: given })
      const isNot = compilePattern({ x: [{ 'anything-but': wanted }] })({ x: given })

      expect(is).toBe(!isNot)
    }),
  )
})
