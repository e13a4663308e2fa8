import type { AccountState } from '../../history/account-state.ts'
import { ordersByDay } from '../../history/orders-by-day.ts'
import { complaintSpans } from './complaint-spans.ts'

/** What is remembered of complaints, with the ids that a manager can look up; a survey confirms from `score` (of 10) on. */
export function complaintFactsOf(state: AccountState, score: number) {
  return {
    spans: complaintSpans(state, score),
    returns: state.qualityReturns,
    orders: ordersByDay(state),
  }
}
