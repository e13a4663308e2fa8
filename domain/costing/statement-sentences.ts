import { say } from '../words/say.ts'
import type { AccountStatement, Activity, StatementAction, StatementFigures } from './account-statement.ts'

/** What is said about a statement's figures: notes, and the recommendation with its reasons. */
export function statementSentences(
  figures: StatementFigures,
  action: StatementAction,
): Pick<AccountStatement, 'notes' | 'recommendation'> {
  const sentence = say('statement.action', { action })
  return { notes: notesOn(figures), recommendation: { action, sentence, why: reasonsOf(figures) } }
}

function reasonsOf({ marginRatio, ctsRatio, costToServe }: StatementFigures) {
  const largest = costToServe.activities.toSorted((a, b) => Number(b.cost) - Number(a.cost))[0]
  return [
    ...(marginRatio === null ? [] : [say('statement.margin', { margin: marginRatio })]),
    ...(ctsRatio === null ? [] : [say('statement.serve', { share: ctsRatio })]),
    ...(largest === undefined || ctsRatio === null
      ? []
      : [
          say('statement.largest', {
            activity: named(largest.activity),
            share: Number(largest.cost) / Number(costToServe.total),
          }),
        ]),
  ]
}

function notesOn(figures: StatementFigures) {
  const { knownCostShare: known, assumedMargin: margin, costToServe, costRates, currency: to } = figures
  const { convertedCurrencies: converted, otherCurrencies: others } = figures
  return [
    ...(known < 1 ? [say('statement.known-cost', { known, margin })] : []),
    ...(costToServe.activities.some(({ activity }) => activity === 'delivery')
      ? [say('statement.freight')]
      : []),
    ...(converted.length > 0 ? [say('statement.converted', { currencies: converted })] : []),
    ...(others.length > 0 ? [say('statement.other-currencies', { currencies: others })] : []),
    ...(costRates?.rateOf
      ? [say('statement.cost-rates', { currency: costRates.currency, day: costRates.rateOf })]
      : []),
    ...(costRates && costToServe.leftOut.length > 0
      ? [
          say('statement.left-out', {
            activities: costToServe.leftOut.map(named),
            from: costRates.currency,
            to,
          }),
        ]
      : []),
  ]
}

function named(activity: Activity) {
  return say('statement.activity', { activity })
}
