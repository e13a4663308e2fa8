import { Temporal } from 'temporal-polyfill'
import { profileIdFor } from './clocks/profile-for.ts'
import { closeOfDay, complaintClocks } from './clocks/sla-clock.ts'
import type { Complaint, ComplaintInput } from './complaint.ts'
import type { ComplaintSettings } from './complaint-settings.ts'
import { judgeSeverity } from './judge-severity.ts'
import { referenceOf } from './reference.ts'
import { reopenUntil } from './reopen-complaint.ts'
import { leadsTo } from './transitions.ts'

/** What of an account chooses the profile of its complaints. */
type AccountTraits = { tier?: string | undefined; country?: string | undefined }

/**
 * The complaint that a sender's input becomes at `now` (ISO instant). `digest` is the hexadecimal sha256 of the
 * complaint's id; `earlier` are the account's complaints. When one of those is the same matter and was answered, or closed within the
 * reopen window, the new complaint says so in `reopens`; the caller then advances that one with `reopen`.
 */
export function receive(
  input: ComplaintInput,
  known: { now: string; digest: string; earlier: readonly Complaint[]; account?: AccountTraits },
  settings: ComplaintSettings,
): Complaint {
  const { id, receivedAt = known.now, ...facts } = input
  const judged = judgeSeverity(input)
  const sought = { category: input.category, severity: judged.severity }
  const slaProfile = profileIdFor(sought, known.account ?? {}, settings.sla)
  const timed = { ...judged, slaProfile }
  const own = complaintClocks(receivedAt, timed, settings)
  const isLate = Date.parse(own.resolveBy) <= Date.parse(closeOfDay(known.now, 1, settings))
  const clockFrom = isLate ? known.now : receivedAt
  const previous = sameMatter(input, receivedAt, known.earlier, settings)
  return {
    ...facts,
    complaintId: id,
    reference: referenceOf(known.digest),
    status: 'received',
    severity: judged.severity,
    safety: judged.safety,
    slaProfile,
    receivedAt,
    ...complaintClocks(clockFrom, timed, settings),
    ...(isLate && { clockFrom }),
    ...(previous === undefined ? {} : { reopens: previous.complaintId }),
    reopenedCount: previous === undefined ? 0 : previous.reopenedCount + 1,
  }
}

/** The latest complaint that this one opens again: the same order, or else the same article and category. */
function sameMatter(
  input: ComplaintInput,
  at: string,
  earlier: readonly Complaint[],
  settings: ComplaintSettings,
): Complaint | undefined {
  return earlier
    .filter((complaint) => complaint.complaintId !== input.id && complaint.accountId === input.accountId)
    .filter((complaint) => isSameSubject(input, complaint) && isAlike(input, complaint))
    .filter((complaint) => {
      const from = endOf(complaint)
      if (!leadsTo(complaint.status, 'carry-on') || from === undefined || complaint.reopenedBy !== undefined)
        return false
      const until = reopenUntil(complaint, settings) ?? at
      return Date.parse(from) <= Date.parse(at) && Date.parse(at) <= Date.parse(until)
    })
    .sort((a, b) => Temporal.Instant.compare(endOf(b) ?? at, endOf(a) ?? at))[0]
}

function endOf({ closedAt, decidedAt }: Complaint): string | undefined {
  return closedAt ?? decidedAt
}

/** A suggestion takes up no complaint, nor a complaint a suggestion. */
function isAlike(input: ComplaintInput, earlier: Complaint): boolean {
  return (input.category === 'suggestion') === (earlier.category === 'suggestion')
}

function isSameSubject(input: ComplaintInput, earlier: Complaint): boolean {
  if (input.orderId !== undefined && earlier.orderId !== undefined) return input.orderId === earlier.orderId
  return input.sku !== undefined && input.sku === earlier.sku && input.category === earlier.category
}
