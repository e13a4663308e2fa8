import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { simulatedHistogram } from '../../../../bench/fit/simulated-histogram.ts'
import { readOrderDays } from '../../../../cli/orders-file/read-order-days.ts'
import { histogramOf } from '../../../../cli/orders-file/sums/histogram-of.ts'
import { createRandom } from '../../../../cli/sample/random.ts'
import { dayNumber } from '../../../../domain/history/day.ts'
import { OutsideDomain } from '../../../../domain/statistics/outside-domain.ts'
import { diagnoseFit } from '../../../../domain/statistics/purchase/diagnose-fit.ts'
import {
  fitPurchaseModel,
  type PurchaseFit,
} from '../../../../domain/statistics/purchase/fit-purchase-model.ts'
import { countAccount, createHistogram } from '../../../../domain/statistics/purchase/order-histogram.ts'
import { profileStages } from '../../../../domain/statistics/purchase/profile-stages.ts'
import { hasSharedData, sharedData, withoutData } from './reference-vectors.ts'

async function histogramFrom(file: string, columns: object, until: string) {
  const path = fileURLToPath(new URL(file, sharedData))
  const { accounts } = await readOrderDays(path, { columns, until })
  return histogramOf(accounts)
}
const sample = () => histogramFrom('cdnow/CDNOW_sample.txt.gz', { account: '2', date: '3' }, '1997-09-30')
const wholesale = () =>
  histogramFrom(
    'online-retail/online_retail_invoices.csv.gz',
    { account: 'CustomerID', date: 'ts', amount: 'amount' },
    '2011-09-10',
  )
const autumn97 = dayNumber('1997-09-30')
const autumn11 = dayNumber('2011-09-10')

function expectParameters({ parameters }: PurchaseFit, known: number[], digits: number): void {
  const { r, alpha, a, b } = parameters
  expect([r, alpha, a, b]).toEqual(known.map((each) => expect.closeTo(each, digits)))
}

describe.skipIf(!hasSharedData)(`published fits ${withoutData}`, () => {
  test('BG/NBD on CDNOW is the one of 2005, dropout and all', async () => {
    const fit = fitPurchaseModel(await sample(), autumn97, { family: 'bg', prior: false })
    expectParameters(fit, [0.243, 4.414, 0.793, 2.426], 3)
    expect(fit.logLikelihood).toBeCloseTo(-9582.43, 2)
    expect(fit.logLikelihoodWithoutDropout).toBeCloseTo(-9763.66, 2)
    expect(diagnoseFit(fit)).toEqual([])
  })

  test('MBG/NBD on CDNOW is the published one, and the prior moves its likelihood by less than .01', async () => {
    const histogram = await sample()
    const plain = fitPurchaseModel(histogram, autumn97, { prior: false })
    expectParameters(plain, [0.525, 6.183, 0.891, 1.614], 3)
    expect(plain.logLikelihood).toBeCloseTo(-9582.136, 2)
    const steadied = fitPurchaseModel(histogram, autumn97)
    expectParameters(steadied, [0.5298, 6.2156, 0.887, 1.5879], 3)
    expect(plain.logLikelihood - steadied.logLikelihood).toBeLessThan(0.01)
  })

  test('all of CDNOW agrees with its reference fit', async () => {
    const histogram = await histogramFrom('cdnow/CDNOW_master.txt.gz', {}, '1997-09-30')
    const fit = fitPurchaseModel(histogram, autumn97, { prior: false })
    expect(fit.accounts).toBe(23_570)
    expectParameters(fit, [0.6371, 7.3103, 0.8075, 1.2284], 3)
    expect(fit.logLikelihood).toBeCloseTo(-95336.96, 2)
  })

  test('MBG/CNBD-2 on Online Retail agrees, and two stages are the most likely', async () => {
    const { best, fits } = profileStages(await wholesale(), autumn11, { prior: false })
    expect(best.k).toBe(2)
    expectParameters(best, [0.8592, 4.3116, 0.1633, 1.9605], 3)
    expect(best.logLikelihood).toBeCloseTo(-22369.6, 1)
    expect(fits[0]?.logLikelihood).toBeCloseTo(-22924.1, 1)
  })

  test('on Online Retail with k = 1 dropout is not identified, and the prior still keeps the fit finite', async () => {
    const histogram = await wholesale()
    const plain = fitPurchaseModel(histogram, autumn11, { prior: false })
    expect(diagnoseFit(plain)[0]?.key).toBe('fit.no-dropout')
    const steadied = fitPurchaseModel(histogram, autumn11)
    expectParameters(steadied, [0.7323, 9.4229, 0.0064, 0.766], 2)
    expect(steadied.logLikelihood).toBeCloseTo(-22926.1, 1)
    expect(diagnoseFit(steadied)[0]?.key).toBe('fit.no-dropout')
  })
})

describe('a fit', () => {
  const known = { r: 0.8, alpha: 30, a: 0.9, b: 2 }
  const { share } = createRandom(5, 'fit')
  const histogram = simulatedHistogram(known, 4000, 120, 500, () => 1 - share())

  test('finds again what made the orders, within its standard errors', () => {
    const { parameters, standardErrors } = fitPurchaseModel(histogram, 500, { unitDays: 1, prior: false })
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const off = Math.abs(parameters[name] - known[name])
      expect(off, name).toBeLessThan(3.5 * (standardErrors[name] ?? 0))
      expect(standardErrors[name]).toBeLessThan(known[name] / 3)
    }
  })

  test('in days is the fit in weeks with alpha seven times as large', () => {
    const weeks = fitPurchaseModel(histogram, 500)
    const days = fitPurchaseModel(histogram, 500, { unitDays: 1 })
    expect(days.parameters.alpha / weeks.parameters.alpha).toBeCloseTo(7, 4)
    expect(days.parameters.b).toBeCloseTo(weeks.parameters.b, 4)
    expect(days.standardErrors.r).toBeCloseTo(weeks.standardErrors.r ?? 0, 4)
  })

  test('is sharper the more accounts there are: ten times the data, a third of the standard error', () => {
    const larger = createHistogram()
    for (const [key, count] of histogram.cells) larger.cells.set(key, 10 * count)
    larger.accounts = 10 * histogram.accounts
    const [few, many] = [histogram, larger].map((each) => fitPurchaseModel(each, 500, { prior: false }))
    expect((few?.standardErrors.alpha ?? 0) / (many?.standardErrors.alpha ?? 1)).toBeCloseTo(Math.sqrt(10), 3)
  })

  test('answers numbers even where the data say next to nothing', () => {
    const lone = createHistogram()
    countAccount(lone, { x: 0, firstDay: 5, lastDay: 5 }, 0)
    for (const now of [5, 6, 4000]) {
      const fit = fitPurchaseModel(lone, now)
      for (const value of Object.values(fit.parameters)) expect(value).toBeGreaterThan(0)
      expect(Number.isFinite(fit.logLikelihood)).toBe(true)
      expect(diagnoseFit(fit)[0]?.key).toBe('fit.no-dropout')
    }
  })

  test('refuses a k that is no count of stages', () => {
    expect(() => fitPurchaseModel(histogram, 500, { k: 0 })).toThrow(OutsideDomain)
    expect(() => fitPurchaseModel(histogram, 500, { k: 1.5 })).toThrow(OutsideDomain)
    expect(() => fitPurchaseModel(histogram, 500, { unitDays: 0 })).toThrow(OutsideDomain)
  })
})
