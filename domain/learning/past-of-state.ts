import type { AccountState } from '../history/account-state.ts'
import { articlesByDay, linesByDay, ordersByDay } from '../history/orders-by-day.ts'
import { attitudeOf } from '../signals/attitude-course.ts'
import { complaintSpans } from '../signals/complaints/complaint-spans.ts'
import { invoicesOf, promisesOf } from '../signals/ledger/dated-ledger.ts'
import type { AccountPast } from './account-past.ts'
import { featureParameters } from './feature-parameters.ts'
import { orderDaysOf } from './order-days-of.ts'

/** What is remembered of an account, as learning takes it. */
export function pastOfState(accountId: string, state: AccountState): AccountPast {
  const { currency, days, amounts } = orderDaysOf(state)
  const lines = linesByDay(state)
  const older = Array.from({ length: days.length - lines.length }, () => ({ known: 0, discounted: 0 }))
  return {
    accountId,
    ...(currency !== null && { currency }),
    days,
    amounts,
    complaintDays: state.complaintDays,
    discounts: [...older, ...lines.map(({ known, discounted }) => ({ known, discounted }))],
    ...(state.attitude && state.attitude.lost.length > 0 && { lostQuotes: state.attitude.lost }),
    record: {
      orders: ordersByDay(state).map(({ count }) => count),
      articles: articlesByDay(state),
      habits: state.articles.steps,
      complaints: complaintSpans(state, featureParameters.confirmationScore),
      qualityReturns: state.qualityReturns.map(({ day, count }) => [day, count]),
      quotesLost: state.quotesLost,
      priceAnswers: state.prices.answers,
      cheaper: state.prices.cheaper,
      promises: promisesOf(state),
      invoices: invoicesOf(state),
      ...attitudeOf(state),
    },
  }
}
