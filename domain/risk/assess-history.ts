import { dayNumber } from '../history/day.ts'
import type { History } from '../history/history.ts'
import { stateOf } from '../history/remember.ts'
import type { LearnedModel } from '../learning/learned-model.ts'
import type { Settings } from '../settings.ts'
import { assess } from './assess.ts'
import type { RiskReport } from './risk-report.ts'

/** The explained risk of any day, replayed from all day buckets: later ones are not looked at. */
export function assessHistory(
  history: History,
  day: string,
  settings: Settings,
  model?: LearnedModel,
): RiskReport {
  return assess(stateOf(history, dayNumber(day)), day, settings, model)
}
