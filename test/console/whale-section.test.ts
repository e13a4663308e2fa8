import { describe, expect, test } from 'vitest'
import { profitWhale, salesWhale } from '../../console/portfolio/whale-section.ts'
import type { Viewer } from '../../console/viewer.ts'
import { markupOf } from '../../domain/messages/markup.ts'
import { profitSpreads } from '../../domain/portfolio/profit-spread.ts'

const viewer = { locale: 'en', timeZone: 'UTC', base: '/console' } as Viewer
const asOf = '2026-03-01T04:00:00Z'
const drawn = async (section: Promise<Parameters<typeof markupOf>[0]>) =>
  markupOf(await section).replaceAll('\u00a0', ' ')

describe('the whale curve of profit', () => {
  test('tells beside its picture what the best 1, 5 and 20 % bring, who takes it away again, and of whom nothing is known', async () => {
    const amounts = [...Array.from({ length: 18 }, () => '50.00'), '1000.00', '-900.00']
    const spreads = profitSpreads({ contributions: { EUR: amounts } })
    const html = await drawn(profitWhale(viewer, { asOf, accounts: 50, spreads }))
    expect(html).toContain('20 accounts have one. 30 have none and are not in it')
    expect(html).toContain('The best 1% of the accounts bring 100% of the profit.')
    expect(html).toContain('The best 5% of the accounts bring 100% of the profit.')
    expect(html).toContain('The best 20% of the accounts bring 115% of the profit.')
    expect(html).toContain(
      '19 accounts bring more than they cost, 190% of the profit; the other one takes EUR 900.00 of it away',
    )
    expect(html.match(/<svg /g)).toHaveLength(2)
  })

  test('says that there is no profit to share, or that nothing is known yet, instead of drawing one', async () => {
    const spreads = profitSpreads({ contributions: { EUR: ['10.00', '-30.00'] } })
    const losing = await drawn(profitWhale(viewer, { asOf, accounts: 2, spreads }))
    expect(losing).toContain('There is no profit to share.')
    expect(losing).not.toContain('<svg')
    for (const nothing of [null, { asOf, accounts: 5, spreads: [] }])
      expect(await drawn(profitWhale(viewer, nothing))).toContain(
        'No account has a statement of the last year yet.',
      )
  })
})

describe('the whale curve of sales', () => {
  test('tells the same shares of sales', async () => {
    const shares = [1, 5, 10, 20].map((percent) => ({ percent, accounts: percent, share: percent / 25 }))
    const html = await drawn(salesWhale(viewer, { accounts: 100, shares }))
    for (const [percent, share] of [
      ['1%', '4%'],
      ['5%', '20%'],
      ['20%', '80%'],
    ])
      expect(html).toContain(`The best ${percent} of the accounts bring ${share} of the sales.`)
  })
})
