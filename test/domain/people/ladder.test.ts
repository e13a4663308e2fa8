import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ladderOf, standInFor } from '../../../domain/people/ladder.ts'
import { awayFrom, isPresent, whenReached } from '../../../domain/people/presence.ts'
import { aPerson, peopleWith } from './a-company.ts'

const monday = '2026-12-21T09:00:00Z'

describe('the ladder', () => {
  test('goes from the owner over their managers to the office', () => {
    const people = peopleWith(
      aPerson('li', { manager: 'ana' }),
      aPerson('ana', { manager: 'max' }),
      aPerson('max'),
    )
    expect(ladderOf('li', people)).toEqual(['li', 'ana', 'max', 'office'])
  })

  test('asks managers that name each other once, and ends at the office for an unknown owner', () => {
    const people = peopleWith(aPerson('li', { manager: 'ana' }), aPerson('ana', { manager: 'li' }))
    expect(ladderOf('li', people)).toEqual(['li', 'ana', 'office'])
    expect(ladderOf('nobody', peopleWith())).toEqual(['nobody', 'office'])
  })
})

describe('who stands in', () => {
  const away = [{ from: '2026-12-21', to: '2027-01-06' }]

  test('is the substitute of the substitute when both are away', () => {
    const people = peopleWith(
      aPerson('li', { substitute: 'mira', absences: away }),
      aPerson('mira', { substitute: 'tom', absences: away }),
      aPerson('tom'),
    )
    expect(standInFor('li', monday, people)).toBe('tom')
    expect(standInFor('li', '2027-01-07T09:00:00Z', people)).toBe('li')
  })

  test('is the manager when the substitutes stand in for each other and nobody is there', () => {
    const people = peopleWith(
      aPerson('li', { substitute: 'mira', manager: 'ana', absences: away }),
      aPerson('mira', { substitute: 'li', absences: away }),
      aPerson('ana'),
    )
    expect(standInFor('li', monday, people)).toBe('ana')
  })

  test('is nobody who has left or whose mail bounces, however the company is drawn', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const link = fc.option(fc.constantFrom(...ids), { nil: undefined })
    const anybody = fc.record({ manager: link, substitute: link, away: fc.boolean(), gone: fc.boolean() })
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => anybody)), fc.subarray(ids), (drawn, bounced) => {
        const people = peopleWith(
          ...drawn.map(({ away: isAway, gone, ...links }, at) =>
            aPerson(ids[at] ?? '', {
              ...links,
              ...(isAway && { absences: away }),
              ...(gone && { leavingDate: '2026-12-20' }),
            }),
          ),
        )
        const reached = { ...people, unreachable: new Set(bounced) }
        const found = standInFor('a', monday, reached)
        expect(found === 'office' || isPresent(found, monday, reached)).toBe(true)
        if (isPresent('a', monday, reached)) expect(found).toBe('a')
      }),
    )
  })
})

describe('presence', () => {
  test('counts whole local days: in Shanghai the absence has begun while Berlin is still at work', () => {
    const absences = [{ from: '2026-12-22', to: '2026-12-22' }]
    const people = peopleWith(
      aPerson('li', { absences, timeZone: 'Asia/Shanghai' }),
      aPerson('jo', { absences, timeZone: 'Europe/Berlin' }),
    )
    const evening = '2026-12-21T17:00:00Z'
    expect(isPresent('li', evening, people)).toBe(false)
    expect(isPresent('jo', evening, people)).toBe(true)
    expect(awayFrom('jo', evening, people)).toBe('2026-12-21T23:00:00Z')
  })

  test('reaches nobody at night, at the weekend or on a holiday', () => {
    const people = peopleWith(aPerson('jo', { timeZone: 'Europe/Berlin' }))
    expect(whenReached('jo', '2026-12-18T20:00:00Z', people)).toBe('2026-12-21T07:00:00Z')
    expect(whenReached('jo', '2026-12-21T09:30:00Z', people)).toBe('2026-12-21T09:30:00Z')
    const holiday = { ...people, calendar: { ...people.calendar, holidays: ['2026-12-21'] } }
    expect(whenReached('jo', '2026-12-18T20:00:00Z', holiday)).toBe('2026-12-22T07:00:00Z')
  })
})
