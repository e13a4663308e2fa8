import type { AccountPast } from '../../../domain/learning/account-past.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import {
  type BackTest,
  type BackTestGiven,
  judgeLearning,
  type LearningGiven,
  learnModel,
} from '../../../domain/learning/refit.ts'

import { type Told, told } from '../../support/told.ts'

/** What a refit is done with, from beginning to end. */
export type RefitGiven = LearningGiven & Pick<BackTestGiven, 'rival'>

/** Learning and back-test one after the other, as the workflow does them; words as an English reader reads them. Throws what is missing. */
export function refitOf(
  pasts: readonly AccountPast[],
  today: number,
  given: RefitGiven,
): Told<BackTest> & { model: LearnedModel } {
  const model = learnModel(pasts, today, given)
  if ('missing' in model) throw new Error(told(model.missing))
  const judged = judgeLearning(pasts, today, { ...given, version: model.version })
  if ('missing' in judged) throw new Error(told(judged.missing))
  return { ...judged, why: told(judged.why), model }
}
