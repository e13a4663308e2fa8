import type { History } from '../history/history.ts'
import { type Confirmation, complaintSpans } from './complaint-spans.ts'

/** What a history says of complaints, with the ids that a manager can look up. */
export function complaintFactsOf(history: History, confirmation: Confirmation) {
  const { buckets, days } = history
  return {
    spans: complaintSpans(history, confirmation),
    returns: buckets.flatMap(({ qualityReturns, qualityReturnIds }, i) =>
      qualityReturns === 0 ? [] : [{ day: days[i] ?? 0, count: qualityReturns, ids: qualityReturnIds }],
    ),
    orders: buckets.flatMap(({ orders }, i) => (orders === 0 ? [] : [{ day: days[i] ?? 0, count: orders }])),
  }
}
