import type { Candidate } from './calls-by.ts'
import type { Silence } from './forecasts-of.ts'

const tooLate = 89
const own = ({ gap }: Silence) => gap
const ownOrHalf = ({ gap, half }: Silence) => Math.min(gap, half)
const until = ({ mostOver }: Silence) => Math.min(tooLate, 2 * mostOver)
const risk: Candidate['order'] = ({ risk }, i) => risk[i] ?? 0
const stake: Candidate['order'] = ({ risk, worth }, i) => (risk[i] ?? 0) * (worth[i] ?? 0)
const pressing: Candidate['order'] = (silence, i, idle) =>
  stake(silence, i, idle) * (idle / until(silence)) ** 2

/** What decision 116 compares; the last is what the product does. */
export const candidates: readonly Candidate[] = [
  { name: 'late, 1.5 times, no limit', from: own, until: () => 200, times: 1.5, order: stake, aWeek: 25 },
  { name: 'late, 1.5 times', from: own, until, times: 1.5, order: stake, aWeek: 25 },
  { name: 'late, by risk, 4 a week', from: own, until, times: 0, order: risk, aWeek: 4 },
  { name: 'late, by stake, 4 a week', from: own, until, times: 0, order: stake, aWeek: 4 },
  { name: 'late, 1.2 times', from: own, until, times: 1.2, order: pressing, aWeek: 25 },
  { name: 'long, 1.5 times', from: ownOrHalf, until, times: 1.5, order: pressing, aWeek: 25 },
  { name: 'long, 1.2 times, by stake, 6 a week', from: ownOrHalf, until, times: 1.2, order: stake, aWeek: 6 },
  { name: 'long, 1.2 times, 6 a week', from: ownOrHalf, until, times: 1.2, order: pressing, aWeek: 6 },
  { name: 'long, 1.2 times', from: ownOrHalf, until, times: 1.2, order: pressing, aWeek: 25 },
]
