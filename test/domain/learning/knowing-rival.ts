import type { AccountPast } from '../../../domain/learning/account-past.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'

/** Accounts of which those that spend much leave after a day; no earlier day can tell. */
export function bigSpendersLeaving<P extends AccountPast>(accounts: readonly P[], after: number): P[] {
  const mean = ({ amounts }: P) => amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length
  const middle = accounts.map(mean).sort((a, b) => a - b)[accounts.length >> 1] ?? 0
  return accounts.map((past) => {
    const days = mean(past) < middle ? past.days : past.days.filter((day) => day <= after)
    return { ...past, days, amounts: past.amounts.slice(0, days.length) }
  })
}

/** A version that expects just that. */
export function knowing<M extends Pick<LearnedModel, 'features' | 'risk'>>(model: M): M {
  const { ridge } = model.risk
  const weights = model.features.map((name, j) => (name === 'spend per order' ? 3 : (ridge.weights[j] ?? 0)))
  return { ...model, risk: { ...model.risk, ridge: { ...ridge, weights } } }
}
