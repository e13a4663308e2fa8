import { Temporal } from 'temporal-polyfill'
import { dayOf } from '../history/day.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import { affectedShare } from './affected-share.ts'
import { chooseRedress } from './choose-redress.ts'
import { profileIdFor } from './clocks/profile-for.ts'
import { complaintClocks } from './clocks/sla-clock.ts'
import type { Assessment, Complaint } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { isComplaint } from './is-complaint.ts'
import { judgeSeverity } from './judge-severity.ts'
import { severityRank } from './severity-rank.ts'
import { shareIn } from './words/languages.ts'

// Within what somebody who writes a share rounds.
const sameShare = 0.05

/** What is known of the account when its complaint is assessed; the order is what of it the complaint is about. */
export type AccountContext = {
  currency: string
  orders: number
  tier?: string
  country?: string
  earlier: readonly Complaint[]
  orderValue?: string
  orderQuantity?: number
}

/**
 * Initial assessment (ISO 10002 clause 7.5): severity from words, share of the order affected and repetition; redress
 * matched to the cause within the owner's authority. Severity is only raised, and the deadline only comes nearer.
 */
export function assessComplaint(
  complaint: Complaint,
  account: AccountContext,
  settings: ComplaintSettings,
): Assessment {
  const judged = judgeSeverity(complaint)
  const share = affectedShare(complaint, account.orderQuantity)
  const counted = complaint.quantityAffected !== undefined && account.orderQuantity !== undefined
  const written = shareIn(complaint.description)
  const reasons = [judged.reason]
  let severity = judged.severity
  const raise = (to: Complaint['severity'], reason: Sentence) => {
    if (severityRank[to] > severityRank[severity]) severity = to
    reasons.push(reason)
  }
  if (share !== undefined && Math.max(share, written ?? 0) >= settings.complaints.majorShare) {
    const differ = counted && written !== undefined && Math.abs(written - share) > sameShare
    const from = counted ? 'quantity' : 'description'
    raise(
      'major',
      differ ? say('judged.shares-differ', { share, written }) : say('judged.share', { share, from }),
    )
  }
  const repeats = repeatsOf(complaint, account.earlier, settings.complaints.repeatDays)
  if (complaint.reopens !== undefined) {
    raise(severity === 'minor' ? 'major' : 'critical', say('judged.same-matter'))
  } else if (repeats > 0) {
    const days = settings.complaints.repeatDays
    raise('major', say('judged.repeated', { number: repeats + 1, days }))
  }
  if (account.tier !== undefined) reasons.push(say('judged.tier', { tier: account.tier }))
  const slaProfile = profileIdFor({ category: complaint.category, severity }, account, settings.sla)
  const clocks = complaintClocks(
    complaint.clockFrom ?? complaint.receivedAt,
    { severity, safety: judged.safety, slaProfile },
    settings,
  )
  return {
    severity,
    safety: judged.safety,
    reasons,
    redress: chooseRedress(complaint, share, account, {
      amount: settings.complaints.authorityLimit,
      currency: settings.complaints.currency ?? settings.currency,
      exchangeRates: settings.exchangeRates,
      day: dayOf(complaint.receivedAt),
    }),
    resolveBy: earlierOf(clocks.resolveBy, complaint.resolveBy),
    slaProfile,
  }
}

/** Complaints of the account received within `days` before this one; suggestions are none. */
function repeatsOf(complaint: Complaint, earlier: readonly Complaint[], days: number): number {
  if (!isComplaint(complaint)) return 0
  const received = Temporal.Instant.from(complaint.receivedAt)
  const from = received.subtract({ hours: 24 * days })
  return earlier.filter(
    (other) =>
      other.complaintId !== complaint.complaintId &&
      isComplaint(other) &&
      Temporal.Instant.compare(other.receivedAt, from) >= 0 &&
      Temporal.Instant.compare(other.receivedAt, received) <= 0,
  ).length
}

function earlierOf(a: string, b: string): string {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b
}
