import Big from 'big.js'
import type { AccountState } from '../history/account-state.ts'
import { dayFromNumber } from '../history/day.ts'
import { orderDaysOf } from '../learning/order-days-of.ts'
import { orderFeatures } from '../learning/order-features.ts'
import { inUnits } from '../money/minor-units.ts'
import { cadence } from './cadence.ts'
import { rhythmBlock } from './rhythm-features.ts'
import type { Fact, LearnedMeasure } from './signal.ts'
import { counted, every } from './wording.ts'

const shownEvidence = 5
const spendFeature = 'spend per order'

/** What a learned version makes of an account's orders. */
export const rhythmTold: readonly LearnedMeasure[] = [
  {
    measure: 'rhythm',
    features: [...orderFeatures.filter((name) => name !== spendFeature), ...rhythmBlock.names],
    tell: rhythm,
    isPlain: true,
  },
  { measure: 'spend-per-order', features: [spendFeature], tell: spend },
]

function rhythm({ orderDays, evidence }: AccountState, day: number): Fact {
  const silent = day - (orderDays.at(-1) ?? day)
  const quiet = silent === 0 ? 'Ordered today' : `No order for ${counted(silent, 'day')}`
  const usual = orderDays.length > 1 ? `; usually one ${every(cadence(orderDays))}` : '; one order so far'
  return { fact: `${quiet}${usual}`, evidence: evidence.orders }
}

function spend(state: AccountState): Fact {
  const { currency, amounts, days } = orderDaysOf(state)
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(1, amounts.length)
  const evidence = days.slice(-shownEvidence).map(dayFromNumber)
  const worth = currency === null ? mean.toFixed(2) : `${inUnits(Big(mean), currency)} ${currency}`
  return { fact: `An order day is worth ${worth} on average`, evidence }
}
