import { describe, expect, test } from 'vitest'
import { lostQuotesView } from '../../console/portfolio/lost-quotes-view.ts'
import type { Viewer } from '../../console/viewer.ts'
import { dayNumber } from '../../domain/history/day.ts'
import { markupOf } from '../../domain/messages/markup.ts'
import { type LostQuotes, lostQuotesOf } from '../../domain/movement/lost-quotes.ts'

const viewer = { locale: 'en', timeZone: 'UTC', base: '/console' } as Viewer
const asOf = '2026-03-01T03:00:00.000Z'
const lastDay = dayNumber('2026-02-28')
const quotesOf = (counts: readonly number[], competitor: string | null, skus: string[]) =>
  counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, n) => ({
      day: dayNumber('2025-03-10') + Math.round(30.4 * month) + n,
      ...{ competitor, skus },
    })),
  )
const lost = lostQuotesOf(
  [
    {
      lostQuotes: [
        ...quotesOf([0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8], '<b>Globex</b>', ['A-1']),
        ...quotesOf([3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2], 'Initech', ['A-1', 'B-7']),
        ...quotesOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], null, []),
      ],
    },
  ],
  lastDay,
)

async function pageOf(found: LostQuotes | null, locale: 'en' | 'zh-CN' = 'en'): Promise<string> {
  const given = found === null ? { asOf: null, accounts: 0 } : { asOf, accounts: 40 }
  const { content } = await lostQuotesView({ ...viewer, locale }, { ...given, lost: found })
  return markupOf(content).replaceAll('\u00a0', ' ')
}
const read = (page: string) => page.replaceAll(/<svg.*?<\/svg>/gs, '').replaceAll(/<[^>]*>/g, ' ')

describe('the page of lost quotes', () => {
  test('says first how many there were, whether they become more, and to whom that is', async () => {
    const text = read(await pageOf(lost))
    expect(text).toMatch(/69 quotes were lost in the twelve months from Mar 2025 to Feb 2026\./)
    expect(text).toMatch(/They become more, beyond what chance explains\./)
    expect(text).toMatch(
      /To &lt;b&gt;Globex&lt;\/b&gt;: more and more \(37 quotes, 21 of them in the last three months\)/,
    )
    expect(text).not.toContain('To Initech: ')
  })

  test('lists competitors and articles with their trends, and tells of quotes that name none', async () => {
    const page = await pageOf(lost)
    expect(page).toContain(
      '<td data-label="Competitor">Initech</td><td data-label="Lost quotes">30</td><td data-label="Of them in the last three months">7</td><td data-label="Trend">none beyond chance</td>',
    )
    expect(page).toContain('<td data-label="Article">A-1</td><td data-label="Lost quotes">67</td>')
    expect(read(page)).toContain('2 more quotes name no competitor.')
    expect(page.match(/<svg /g)).toHaveLength(2)
  })

  test('says the same in Chinese', async () => {
    const text = read(await pageOf(lost, 'zh-CN'))
    expect(text).toContain('有69份报价未成交。')
    expect(text).toContain('输给 &lt;b&gt;Globex&lt;/b&gt;：越来越多（共37份，其中最近三个月21份）')
    expect(text).not.toMatch(/[a-z]{3,} [a-z]{3,}/)
  })

  test('says what to do where nothing is known: before the first refit, and where no quote came in', async () => {
    const none = lostQuotesOf([], lastDay)
    expect(read(await pageOf(null))).toContain('the weekly refit counts the lost quotes of all accounts')
    expect(read(await pageOf(none))).toContain(
      'No quote is known to have been lost from Mar 2025 to Feb 2026.',
    )
    for (const empty of [null, none]) {
      const text = read(await pageOf(empty))
      expect(text).toMatch(/POST \/v1\/events \(type quote-lost\), with the reason/)
      expect(await pageOf(empty)).not.toContain('<svg')
      expect(read(await pageOf(empty, 'zh-CN'))).toContain('发送到 POST /v1/events（类型为 quote-lost）')
    }
  })

  test('says what a rise may come from where none was sent in the first months', async () => {
    const late = [0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 5, 7]
    const { content } = await lostQuotesView(viewer, {
      ...{ asOf, accounts: 40 },
      lost: lostQuotesOf([{ lostQuotes: quotesOf(late, 'Globex', []) }], lastDay),
    })
    expect(markupOf(content)).toContain('None is known before Nov 2025: if your systems send them only since')
    expect(await pageOf(lost)).not.toContain('None is known before')
  })

  test('tells no trend of a handful', async () => {
    const few = lostQuotesOf(
      [{ lostQuotes: quotesOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], 'Globex', []) }],
      lastDay,
    )
    const text = read(await pageOf(few))
    expect(text).toMatch(/2 quotes were lost .* (too few to tell|cannot be told from chance)/)
    expect(text).toContain('No lost quote names an article.')
  })
})
