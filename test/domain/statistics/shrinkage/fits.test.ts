import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findShape } from '../../../../cli/orders-file/cutting/find-shape.ts'
import { type FileRow, openRows } from '../../../../cli/orders-file/cutting/open-rows.ts'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import { fitRates } from '../../../../domain/statistics/shrinkage/fit-rates.ts'
import { fitShares } from '../../../../domain/statistics/shrinkage/fit-shares.ts'
import { eventsAtLeast, hitsAtLeast, rateAbove } from '../../../../domain/statistics/shrinkage/tails.ts'
import { hasSharedData, sharedData, withoutData } from '../purchase/reference-vectors.ts'

describe('rates of a population', () => {
  test.skipIf(!hasSharedData)(
    `of credit notes in Online Retail are the reference ones ${withoutData}`,
    async () => {
      const file = fileURLToPath(new URL('online-retail/online_retail_invoices.csv.gz', sharedData))
      const rows = new Map<string, { events: number; exposure: number }>()
      const opened = openRows(file, await findShape(file, {}), () => expect.unreachable())
      const all: FileRow[] = []
      for await (const some of opened) all.push(...some)
      for (const { line, cells } of all) {
        const [account = '', , at = '', , , amount, , cancelled] = cells
        if (line === 1 || at.slice(0, 10) > '2011-09-10') continue
        const row = rows.get(account) ?? { events: 0, exposure: 0 }
        rows.set(account, row)
        if (cancelled === '1') row.events += 1
        else if (Number(amount) > 0) row.exposure += 1
      }
      const { prior, converged } = fitRates(
        [...rows.values()].filter(({ exposure }) => exposure > 0),
        false,
      )
      expect(converged).toBe(true)
      expect([prior.r, prior.beta]).toEqual([expect.closeTo(1.813, 3), expect.closeTo(9.01, 2)])
    },
  )

  test('that do not vary stay finite under the weak prior', () => {
    const { prior, converged } = fitRates(Array.from({ length: 30 }, () => ({ events: 2, exposure: 10 })))
    expect(converged).toBe(true)
    expect(prior.r / prior.beta).toBeCloseTo(0.2, 2)
    expect(prior.beta).toBeGreaterThan(30)
  })

  test('cannot be learned without an event, and impossible rows are named', () => {
    expect(() => fitRates([])).toThrow(OutsideDomain)
    expect(() => fitRates([{ events: 0, exposure: 3 }])).toThrow(/at least one event/)
    expect(() => fitRates([{ events: 1, exposure: 0 }])).toThrow(/^exposure is 0/)
  })
})

describe('shares of a population', () => {
  /** Beta(2, 6) at its own quantiles stands for a population of accounts. */
  const rows = (trials: number) =>
    Array.from({ length: 2000 }, (_, i) => ({ hits: hitsAtQuantile(((i + 0.5) / 2000) % 1, trials), trials }))
  function hitsAtQuantile(quantile: number, trials: number): number {
    let hits = 0
    while (hits < trials && hitsAtLeast({ a: 2, b: 6 }, hits + 1, trials) > 1 - quantile) hits += 1
    return hits
  }

  test('are found again in what they produced', () => {
    const { prior, standardErrors } = fitShares(rows(20), false)
    expect(Math.abs(prior.a - 2)).toBeLessThan(2 * (standardErrors.a ?? 0))
    expect(Math.abs(prior.b - 6)).toBeLessThan(2 * (standardErrors.b ?? 0))
  })

  test('cannot be learned from hits alone', () => {
    expect(() => fitShares([{ hits: 3, trials: 3 }])).toThrow(/one miss/)
    expect(() => fitShares([{ hits: 4, trials: 3 }])).toThrow(/at most the 3 trials/)
  })
})

describe('tails', () => {
  test('of a share that can be anything are the same for every count', () => {
    for (let hits = 0; hits <= 9; hits += 1) {
      expect(hitsAtLeast({ a: 1, b: 1 }, hits, 9)).toBeCloseTo((10 - hits) / 10, 12)
    }
  })

  test('of events before they are seen are those of the negative binomial', () => {
    // Gamma(1, 1) over one unit of exposure is geometric with a half.
    for (let events = 0; events < 30; events += 1) {
      expect(eventsAtLeast({ r: 1, beta: 1 }, events, 1)).toBeCloseTo(2 ** -events, 14)
    }
  })

  test('of a rate grow with complaints and shrink with orders that went well', () => {
    const prior = { r: 1.813, beta: 9.01 }
    const seen = (events: number, exposure: number) => rateAbove(prior, events, exposure, 2)
    expect(seen(5, 10)).toBeGreaterThan(seen(2, 10))
    expect(seen(2, 30)).toBeLessThan(seen(2, 10))
    // Gamma(1, 1): above its mean with probability 1/e.
    expect(rateAbove({ r: 1, beta: 1 }, 0, 0, 1)).toBeCloseTo(Math.exp(-1), 12)
    expect(() => rateAbove(prior, -1, 1, 2)).toThrow(OutsideDomain)
  })
})
