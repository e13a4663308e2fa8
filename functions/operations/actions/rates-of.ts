import type { ActionSubject } from '../../../domain/complaints/actions/action-subject.ts'
import type { RateFound } from '../../../domain/complaints/actions/corrective-action.ts'
import { exposureBetween } from '../../../domain/complaints/actions/order-weeks.ts'
import { later } from '../../../domain/tasks/deadlines.ts'
import { deliveriesOf } from '../../store/actions/lots.ts'
import {
  countOccurrences,
  firstOccurrence,
  listOccurrences,
  type StoredOccurrence,
} from '../../store/actions/occurrences.ts'
import { readOrderWeeks } from '../../store/company/order-weeks.ts'
import type { TableReader } from '../../store/table/table.ts'

const day = 86_400_000
type Rates = Pick<RateFound, 'now' | 'before' | 'unit'>

/** What came of a subject in a time, and per how much: orders of the company, or days where none are counted. */
export async function rateIn(
  subject: ActionSubject,
  { from, to }: { from: string; to: string },
  reader: TableReader,
): Promise<{ now: Rates['now']; unit: 'orders' | 'days'; occurrences: StoredOccurrence[] }> {
  const occurrences = await listOccurrences(reader, subject, { from, to })
  const { exposure, unit } = exposureBetween(await readOrderWeeks(reader), from, to)
  return { now: { count: occurrences.length, exposure }, unit, occurrences }
}

/**
 * The rate of a subject in the days before `to` beside what was usual: of a cause its own rate in the time before; of a lot whose orders are
 * known the complaints of all kinds per order, as a lot is always new and most are nothing to complain about.
 */
export async function ratesOf(
  subject: ActionSubject,
  to: string,
  { windowDays, earlierDays }: { windowDays: number; earlierDays: number },
  reader: TableReader,
): Promise<Rates & { from: string; occurrences: StoredOccurrence[] }> {
  const from = later(to, -windowDays * day)
  const { now, unit, occurrences } = await rateIn(subject, { from, to }, reader)
  const whole = subject.kind === 'lot' ? 'received' : 'caused'
  const first = (await firstOccurrence(reader, whole)) ?? from
  const earliest = later(from, -earlierDays * day)
  const since = Date.parse(first) > Date.parse(earliest) ? first : earliest
  const span = { from: since, to: from }
  const isShort = Date.parse(since) >= Date.parse(from)
  const before = isShort ? 0 : exposureBetween(await readOrderWeeks(reader), since, from).exposure
  const deliveries = subject.kind === 'lot' ? await deliveriesOf(reader, subject) : []
  const delivered = deliveries.filter(({ at }) => Date.parse(at) <= Date.parse(to)).length
  if (delivered > 0 && unit === 'orders' && !isShort) {
    const usual = { count: await countOccurrences(reader, 'received', span), exposure: before }
    // An order may be complained about twice: it could have been at least as often as it was.
    const exposure = Math.max(delivered, now.count)
    return { now: { count: now.count, exposure }, before: usual, unit: 'deliveries', from, occurrences }
  }
  const count = isShort ? 0 : await countOccurrences(reader, subject, span)
  // With less of a history than what is compared with it, one in such a time is taken to be usual.
  const isNew = before < now.exposure
  const usual = { count: count + (isNew ? 1 : 0), exposure: before + (isNew ? now.exposure : 0) }
  return { now, before: usual, unit, from, occurrences }
}
