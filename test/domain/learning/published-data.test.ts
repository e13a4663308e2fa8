import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readOrderDays } from '../../../cli/orders-file/read-order-days.ts'
import { dayNumber } from '../../../domain/history/day.ts'
import { backTest } from '../../../domain/learning/back-test.ts'
import { Settings } from '../../../domain/settings.ts'

const settings = Settings.parse({})
const path = (name: string): string =>
  fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url))
const cdnow = path('cdnow/CDNOW_master.txt.gz')
const retail = path('online-retail/online_retail_invoices.csv.gz')

// Splits, baselines and goals of the research note; skipped when ../shared/data is not there.
describe('on published data', () => {
  test.skipIf(!existsSync(cdnow))('CDNOW at 1998-03-31: baselines as published, both goals met', async () => {
    const { accounts } = await readOrderDays(cdnow, {
      columns: { account: 'customer_id', date: 'date', amount: 'dollar_value' },
      dateFormat: 'yyyyMMdd',
    })
    const { scorecards, outcomes, trainedAt } = backTest(accounts, dayNumber('1998-03-31'), 91, settings)
    expect(outcomes).toHaveLength(23_570)
    expect(trainedAt).toEqual(['1997-12-30', '1997-09-30', '1997-07-01'].map(dayNumber))
    expect(scorecards.rfm.auc).toBeCloseTo(0.8391, 3)
    expect(scorecards.rfm.brier).toBeCloseTo(0.0898, 3)
    expect(scorecards.recency.brier).toBeCloseTo(0.0969, 3)
    expect(scorecards.mbg.auc).toBeCloseTo(0.8335, 3)
    expect(scorecards.mbg.liftAt10).toBeCloseTo(1.118, 2)
    expect(scorecards.holdfast.auc).toBeGreaterThanOrEqual(0.841)
    expect(scorecards.holdfast.brier).toBeLessThanOrEqual(0.0888)
  })

  test.skipIf(!existsSync(retail))(
    'Online Retail at 2011-09-10: ranking goal met, Brier ahead of all baselines',
    async () => {
      const { accounts } = await readOrderDays(retail, {
        columns: { account: 'CustomerID', date: 'ts', amount: 'amount' },
      })
      const { scorecards, outcomes } = backTest(accounts, dayNumber('2011-09-10'), 90, settings)
      expect(outcomes).toHaveLength(3370)
      expect(scorecards.rfm.auc).toBeCloseTo(0.7379, 3)
      expect(scorecards.rfm.brier).toBeCloseTo(0.212, 3)
      expect(scorecards.recency.auc).toBeCloseTo(0.6834, 3)
      expect(scorecards.holdfast.auc).toBeGreaterThanOrEqual(0.741)
      // The goal of .205 is not reached: nothing before September tells of the autumn (decision 12).
      expect(scorecards.holdfast.brier).toBeLessThanOrEqual(0.2095)
    },
  )
})
