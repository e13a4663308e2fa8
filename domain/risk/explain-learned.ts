import type { AccountState } from '../history/account-state.ts'
import type { LearnedMeasure, SignalReading } from '../signals/signal.ts'
import { sigmoid } from '../statistics/logit.ts'
import { say } from '../words/say.ts'
import type { Contribution } from './risk-report.ts'

/**
 * What each measure of a learned version adds on a day, in words; measures that add nothing are left out. The direction is that
 * of the points, never one that is taken for granted. `readings` are what the signals say on the day, which is that of the state or
 * a later one.
 */
export function explainLearned(
  state: AccountState,
  day: number,
  base: number,
  added: readonly (Pick<LearnedMeasure, 'measure' | 'tell' | 'isPlain'> & { points: number })[],
  readings: readonly SignalReading[],
): Contribution[] {
  const start = {
    measure: 'base',
    points: base,
    sentence: say('risk.base-learned', { probability: sigmoid(base) }),
    evidence: [],
  }
  const explained = added
    .filter(({ points }) => points !== 0)
    .map(({ measure, points, tell, isPlain }) => {
      const { fact, evidence } = tell(state, day, readings)
      const of = points > 0 ? 'leaving' : 'staying'
      return { measure, points, sentence: isPlain ? fact : say('risk.sign', { fact, of }), evidence }
    })
  return [start, ...explained]
}
