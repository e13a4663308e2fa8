import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../domain/history/day.ts'
import type { LostQuote } from '../../../domain/learning/account-past.ts'
import { pastOfState } from '../../../domain/learning/past-of-state.ts'
import { LostQuotes, lostQuotesOf } from '../../../domain/movement/lost-quotes.ts'
import { aLostQuote, stateFrom } from '../history/facts.ts'

const lastDay = dayNumber('2026-03-10')
const months = [
  ...['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11'],
  ...['2025-12', '2026-01', '2026-02'],
]
/** So many quotes in each of the twelve months. */
const each = (counts: readonly number[], to: string | null, skus: string[] = []): LostQuote[] =>
  counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => ({
      day: dayNumber(`${months[i]}-${10 + n}`),
      competitor: to,
      skus,
    })),
  )
const lostQuotes = [
  ...each([0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8], 'Globex', ['A-1']),
  ...each([3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2], 'Initech', ['A-1', 'B-7']),
  ...each([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], null),
]

describe('lost quotes', () => {
  const found = lostQuotesOf(
    [{ lostQuotes: lostQuotes.slice(0, 40) }, { lostQuotes: lostQuotes.slice(40) }, {}],
    lastDay,
  )

  test('are counted by competitor, article and month, whatever the accounts they are of', () => {
    expect(LostQuotes.parse(found)).toEqual(found)
    expect(found.months).toEqual(months)
    expect(found.competitors.map(({ competitor, quotes }) => [competitor, quotes])).toEqual([
      ['Globex', 37],
      ['Initech', 30],
    ])
    expect(found.articles.map(({ sku, quotes }) => [sku, quotes])).toEqual([
      ['A-1', 67],
      ['B-7', 30],
    ])
    expect(found.competitors[0]?.byMonth).toEqual([0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(found).toMatchObject({ all: { quotes: 69 }, withoutCompetitor: 2, withoutArticle: 2 })
  })

  test('rise to the competitor to whom more are lost every month, and not to the one to whom as many are', () => {
    expect(found.competitors.map(({ trend }) => trend?.direction)).toEqual(['rising', null])
    expect(found.articles.map(({ trend }) => trend?.direction)).toEqual(['rising', null])
  })

  test('tell no trend of the even number of each of fifty competitors, though one in twenty lies beyond the level by chance', () => {
    const drawn = (seed: number) => {
      let state = seed
      return Array.from({ length: 12 }, () => {
        state = (state * 48271) % 2147483647
        return state % 4
      })
    }
    const many = Array.from({ length: 50 }, (_, i) => each(drawn(7919 * (i + 1)), `rival ${i}`)).flat()
    const { competitors } = lostQuotesOf([{ lostQuotes: many }], lastDay)
    expect(competitors.filter(({ trend }) => (trend?.p ?? 1) < 0.05).length).toBeGreaterThan(0)
    expect(competitors.filter(({ trend }) => trend?.direction != null)).toEqual([])
  })

  test('of one competitor are its own however it is written, and those of the month under way or of years ago are left out', () => {
    const quotes = [
      ...each([1, 1, 1], 'GLOBEX'),
      ...each([2, 2, 2], 'Globex'),
      { day: dayNumber('2026-03-05'), competitor: 'Globex', skus: [] },
      { day: dayNumber('2025-02-28'), competitor: 'Globex', skus: [] },
    ]
    const { competitors, all } = lostQuotesOf([{ lostQuotes: quotes }], lastDay)
    expect(competitors).toMatchObject([{ competitor: 'Globex', quotes: 9, trend: null }])
    expect(all.quotes).toBe(9)
  })

  test('are kept of what an account sent, with the competitor and the articles', () => {
    const event = { ...aLostQuote('2026-02-03'), competitor: 'Globex', skus: ['B-7', 'A-1'] }
    expect(pastOfState('acme', stateFrom([event])).lostQuotes).toMatchObject([
      { day: dayNumber('2026-02-03'), competitor: 'Globex', skus: ['A-1', 'B-7'] },
    ])
  })

  test('list fifty and count the rest, and are empty where nobody tells of any', () => {
    const many = Array.from({ length: 60 }, (_, i) => each([1], `rival ${i}`)).flat()
    expect(lostQuotesOf([{ lostQuotes: many }], lastDay)).toMatchObject({ competitorsLeftOut: 10 })
    expect(lostQuotesOf([{}], lastDay)).toMatchObject({ all: { quotes: 0, trend: null }, competitors: [] })
  })
})
