import type { AccountState } from '../../history/account-state.ts'
import type { Settings } from '../../settings.ts'
import { fadingSteps, sumsByDay } from '../courses/steps.ts'
import { elasticityOver } from './elasticity.ts'
import { priceFactsOf, priceLoad } from './price-load.ts'

export type PriceTelling = ReturnType<typeof priceTelling>

/** What an account's prices tell on any day, prepared once. `told` and `evidence` are of the latest day. */
export function priceTelling(state: AccountState, { model }: Settings) {
  const { answers, cheaper, told } = state.prices
  return {
    load: priceLoad(priceFactsOf(state), model),
    isAnswered: answers.length > 0,
    elasticity: elasticityOver(sumsByDay(answers), model),
    fall: fadingSteps(cheaper, model.halfLifeDays.prices),
    told,
    evidence: state.evidence,
  }
}
