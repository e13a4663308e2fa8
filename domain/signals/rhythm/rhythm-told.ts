import Big from 'big.js'
import type { AccountState } from '../../history/account-state.ts'
import { dayFromNumber } from '../../history/day.ts'
import { orderDaysOf } from '../../learning/order-days-of.ts'
import { orderFeatures } from '../../learning/order-features.ts'
import { say } from '../../words/say.ts'
import type { Fact, LearnedMeasure } from '../signal.ts'
import { cadence } from './cadence.ts'
import { rhythmBlock } from './rhythm-features.ts'

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
  const last = orderDays.at(-1)
  if (last === undefined) return { fact: say('silence.no-order'), evidence: [] }
  const days = day - last
  const fact =
    orderDays.length > 1
      ? say('silence.rhythm', { days, usual: cadence(orderDays) })
      : say('silence.one-order', { days })
  return { fact, evidence: evidence.orders }
}

function spend(state: AccountState): Fact {
  const { currency, amounts, days } = orderDaysOf(state)
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / Math.max(1, amounts.length)
  const evidence = days.slice(-shownEvidence).map(dayFromNumber)
  if (currency === null) return { fact: say('spend.unknown'), evidence }
  return { fact: say('spend.per-order-day', { worth: { amount: Big(mean).toFixed(), currency } }), evidence }
}
