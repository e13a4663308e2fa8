import { describe, expect, test } from 'vitest'
import { colleaguesOf } from '../../../domain/people/colleagues-of.ts'
import { aPerson, peopleWith } from './a-company.ts'

describe('whom somebody may hand work to', () => {
  test('are their substitute, the managers above them, and whoever has the same manager, without the office', () => {
    const people = peopleWith(
      aPerson('li', { manager: 'ana', substitute: 'bo' }),
      aPerson('bo', { manager: 'kim', substitute: 'li' }),
      aPerson('mira', { manager: 'ana' }),
      aPerson('ana', { manager: 'max' }),
      aPerson('max'),
      aPerson('kim', { manager: 'max' }),
      aPerson('zoe', { manager: 'kim' }),
    )
    expect(colleaguesOf('li', people).toSorted()).toEqual(['ana', 'bo', 'max', 'mira'])
  })

  test('are nobody where nothing is known of a manager: two people without one are no team', () => {
    expect(colleaguesOf('li', peopleWith(aPerson('li'), aPerson('zoe')))).toEqual([])
    expect(colleaguesOf('nobody', peopleWith(aPerson('zoe')))).toEqual([])
  })

  test('leaves out a substitute whom nobody described', () => {
    expect(colleaguesOf('li', peopleWith(aPerson('li', { substitute: 'gone' })))).toEqual([])
  })
})
