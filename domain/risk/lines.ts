import type { LearnedModel } from '../learning/learned-model.ts'
import type { Settings } from '../settings.ts'
import { logit, sigmoid } from '../statistics/logit.ts'

/** Probabilities from which on an account is yellow or red, and below which it is no longer. */
export type Lines = { yellow: number; red: number; yellowLeft: number; redLeft: number }

/** How likely the usual active account of the company falls silent: what a version found, else what the shipped rules start at. */
export function usualRisk({ model }: Settings, learned?: LearnedModel): number {
  return learned?.usual ?? model.baseProbability
}

/**
 * Where the bands begin: at so many times the odds of the usual account. A fixed probability would warn of everybody in one
 * trade and of nobody in another (decision 19).
 */
export function linesOf(settings: Settings, learned?: LearnedModel): Lines {
  const { yellow, red, hysteresis } = settings.bands
  const usual = logit(usualRisk(settings, learned))
  const at = (times: number) => sigmoid(usual + Math.log(times))
  const left = 1 - hysteresis
  return { yellow: at(yellow), red: at(red), yellowLeft: at(yellow * left), redLeft: at(red * left) }
}
