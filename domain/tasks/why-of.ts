import { isTelling } from '../risk/is-telling.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Sentence } from '../words/kinds.ts'
import { apart } from '../words/together.ts'
import type { Task } from './task.ts'

/** Why an account is to be won back. The silence is told first, whatever it weighs: nobody is won back before being late. */
export function whyWonBack(report: Pick<RiskReport, 'verdict' | 'contributions'>): Sentence[] {
  const weighed = report.contributions.toSorted((a, b) => b.points - a.points)
  const silence = weighed.filter(({ measure }) => measure === 'silence' || measure === 'rhythm')
  const others = weighed.filter(
    (each) => each.measure !== 'base' && isTelling(each) && !silence.includes(each),
  )
  const drivers = [...silence, ...others].slice(0, 4)
  return apart([report.verdict, ...drivers.map(({ sentence }) => sentence)])
}

/** Why an account is to be asked what it takes elsewhere. */
export function whyAsked(report: Pick<RiskReport, 'verdict' | 'signals'>): Sentence[] {
  const share = report.signals.find(({ key }) => key === 'share-of-customer')
  const told = share === undefined ? [] : [share.sentence, ...share.measures.map(({ sentence }) => sentence)]
  return apart([report.verdict, ...told])
}

/** Why there is a task as it stands today: days of silence that were counted when it was opened are others by now. */
export function whyToday(
  { kind, why }: Pick<Task, 'kind' | 'why'>,
  report: Pick<RiskReport, 'verdict' | 'contributions' | 'signals'>,
): Sentence[] {
  switch (kind) {
    case 'win-back':
      return whyWonBack(report)
    case 'regain-share':
      return whyAsked(report)
    case 'follow-up':
      return [...why.filter(({ key }) => key.startsWith('why.')), ...whyWonBack(report).slice(0, 2)]
    default:
      return why
  }
}
