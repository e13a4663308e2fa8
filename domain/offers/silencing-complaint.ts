import { isOpen } from '../complaints/advance.ts'
import type { Complaint } from '../complaints/complaint.ts'
import { isComplaint } from '../complaints/is-complaint.ts'
import { reopenUntil } from '../complaints/reopen-complaint.ts'
import { localDayOf } from '../people/business-time.ts'
import type { Settings } from '../settings.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { AccountYear } from './account-year.ts'

/**
 * The complaint that silences promotion at an instant: one that is not answered, or the latest one while it may be opened again, with the day
 * on which its customer was answered for the last time, or on which it was closed.
 */
export function silencingComplaint(
  complaints: readonly Complaint[],
  at: string,
  settings: Pick<Settings, 'sla' | 'businessCalendar'>,
): AccountYear['complaint'] {
  const real = complaints.filter(isComplaint)
  if (real.some((each) => isOpen(each) && each.status !== 'decided')) return { closedOn: null }
  const lately = real.flatMap(({ status, decidedAt, closedAt, slaProfile }) => {
    const until = reopenUntil({ closedAt, slaProfile }, settings)
    const ended = closedAt ?? decidedAt
    return ended !== undefined && (status === 'decided' || (until !== undefined && at < until)) ? [ended] : []
  })
  const latest = lately.toSorted().at(-1)
  return latest === undefined ? null : { closedOn: localDayOf(latest, settings.businessCalendar) }
}

/** Why nothing is offered while a complaint silences promotion. */
export function silencedBy({ closedOn }: NonNullable<AccountYear['complaint']>): Sentence {
  return closedOn === null ? say('offer.complaint-open') : say('offer.complaint-recent', { closed: closedOn })
}
