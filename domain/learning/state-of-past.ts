import { type AccountState, blankState } from '../history/account-state.ts'
import { noCurrency } from '../money/no-currency.ts'
import { attitudeOfDated } from '../signals/attitude-course.ts'
import { paymentsOfDated, promisesOfDated } from '../signals/ledger/dated-ledger.ts'
import type { AccountPast } from './account-past.ts'

/**
 * An account's past, also one of an order file, as the state that the shipped rules read. Where only days of complaints are known,
 * they are returns for quality. A complaint is taken for upheld, and what the customer said of its solution for the best or worst score.
 */
export function stateOfPast({
  days,
  amounts,
  currency = noCurrency,
  complaintDays = [],
  discounts,
  record,
}: AccountPast): AccountState {
  const qualityReturns = (record?.qualityReturns ?? complaintDays.map((day) => [day, 1] as const)).map(
    ([day, count]) => ({ day, count, ids: [] }),
  )
  const complaints = (record?.complaints ?? []).map(({ severity, opened, closed, verdicts }, i) => ({
    complaintId: `${i}`,
    severity,
    opened,
    closed,
    upheld: closed !== null,
    verdicts: verdicts.map(({ day, confirms }) => ({
      day,
      surveyId: `${i} ${day}`,
      score: confirms ? 10 : 0,
    })),
  }))
  const complained = [...complaints.map(({ opened }) => opened), ...qualityReturns.map(({ day }) => day)]
  return {
    ...blankState,
    orderDays: [...days],
    latest: {
      orders: days.map((_, i) => record?.orders[i] ?? 1),
      articles: days.map((_, i) => record?.articles[i] ?? 0),
      known: days.map((_, i) => discounts?.[i]?.known ?? 0),
      discounted: days.map((_, i) => discounts?.[i]?.discounted ?? 0),
      worth: { [currency]: [...amounts] },
    },
    articles: {
      ...blankState.articles,
      steps: (record?.habits ?? []).map(([day, habits, stopped]) => [day, habits, stopped]),
    },
    currencies: { [currency]: days.length },
    firstComplaint: complained.length > 0 ? Math.min(...complained) : null,
    complaints,
    qualityReturns,
    complaintDays: [...complaintDays],
    promises: promisesOfDated(record?.promises ?? []),
    payments: paymentsOfDated(record?.invoices ?? []),
    attitude: record === undefined ? null : attitudeOfDated(record),
    quotesLost: (record?.quotesLost ?? []).map(([day, count]) => [day, count]),
    prices: {
      ...blankState.prices,
      answers: (record?.priceAnswers ?? []).map(([day, xx, xy]) => [day, xx, xy]),
      cheaper: (record?.cheaper ?? []).map(([day, fall]) => [day, fall]),
    },
  }
}
