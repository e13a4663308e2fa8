import type { AccountState } from '../../history/account-state.ts'
import type { Settings } from '../../settings.ts'
import { complaintCourse } from './complaint-course.ts'
import { complaintFactsOf } from './complaint-facts-of.ts'
import { confirmedBy, isOpenOn } from './complaint-spans.ts'

/** What an account's complaints come to on any day (days since 1970), and what each number rests on. */
export type ComplaintLoad = ReturnType<typeof complaintLoad>

/** The numbers of `complaintCourse` for an account, with the complaints and returns behind them. */
export function complaintLoad(state: AccountState, { model }: Settings) {
  const facts = complaintFactsOf(state, model.confirmationScore)
  const { spans, returns } = facts
  const course = complaintCourse(facts, model)
  const incidents = [
    ...spans.map((span) => ({ day: span.opened, ids: [span.complaintId] })),
    ...returns.flatMap(({ day, count, ids }) =>
      Array.from({ length: count }, (_, i) => ({ day, ids: ids.slice(i, i + 1) })),
    ),
  ].sort((a, b) => a.day - b.day)
  return {
    ...course,
    repeatsOn: (day: number) => incidents.filter((each) => each.day <= day && course.isSecond(each.day)),
    incidentsFrom: (from: number, to: number) =>
      incidents.filter(({ day }) => day >= from && day <= to).flatMap(({ ids }) => ids),
    openedUntil: (day: number) => spans.filter((span) => span.opened <= day),
    openOn: (day: number) => spans.filter((span) => isOpenOn(span, day)),
    overdueOn: (day: number) =>
      spans.filter((span) => isOpenOn(span, day) && day - span.opened >= model.overdueAfterDays),
    confirmedOn: (day: number) =>
      spans.flatMap((span) => {
        const surveyId = confirmedBy(span, day)
        const isClosed = span.closed !== null && span.closed <= day
        return isClosed && surveyId !== null ? [{ complaintId: span.complaintId, surveyId }] : []
      }),
  }
}
