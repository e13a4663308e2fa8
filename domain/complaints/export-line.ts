import * as z from 'zod'
import { Severity } from '../events/event.ts'
import { Id, Instant } from '../events/fields.ts'
import type { Cell } from '../words/csv.ts'
import { Channel } from './channel.ts'
import { ClockRecord, clockRecords } from './clocks/clock-record.ts'
import { type Complaint, ComplaintStatus, Decision, MatterCategory } from './complaint.ts'

const Fate = ClockRecord.shape.fate

/** A complaint on one line, for whoever counts them: what it was about, what its clocks came to, and what was decided. */
export const ExportLine = z
  .strictObject({
    reference: z.string(),
    complaintId: Id,
    accountId: Id,
    accountName: z.string(),
    status: ComplaintStatus,
    category: MatterCategory,
    severity: Severity,
    safety: z.boolean(),
    channel: Channel.nullable(),
    slaProfile: z.string(),
    orderId: z.string().nullable(),
    sku: z.string().nullable(),
    lot: z.string().nullable(),
    description: z.string(),
    receivedAt: Instant,
    acknowledgeBy: Instant,
    acknowledgedAt: Instant.nullable(),
    acknowledgement: Fate,
    resolveBy: Instant,
    respondedAt: Instant.nullable(),
    response: Fate,
    pausedHours: z.number(),
    decidedAt: Instant.nullable(),
    decision: Decision.shape.decision.nullable(),
    remedy: Decision.shape.remedy.nullable(),
    amount: z.string().nullable(),
    acceptedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    reopenedCount: z.int(),
    reopens: z.string().nullable(),
    rating: z.int().nullable(),
  })
  .meta({ id: 'ComplaintExportLine' })
export type ExportLine = z.infer<typeof ExportLine>

/** The line of a complaint as it stands at `at`. */
export function exportLine(complaint: Complaint, accountName: string, at: string): ExportLine {
  const { decision, survey, pauses = [] } = complaint
  const clocks = clockRecords(complaint, at)
  const fateOf = (clock: ClockRecord['clock']) => clocks.find((each) => each.clock === clock)?.fate ?? 'void'
  const stood = pauses
    .filter(({ reason }) => reason !== 'answered')
    .reduce((sum, { from, to = at }) => sum + Date.parse(to) - Date.parse(from), 0)
  return {
    reference: complaint.reference,
    complaintId: complaint.complaintId,
    accountId: complaint.accountId,
    accountName,
    status: complaint.status,
    category: complaint.category,
    severity: complaint.severity,
    safety: complaint.safety,
    channel: complaint.channel ?? null,
    slaProfile: complaint.slaProfile,
    orderId: complaint.orderId ?? null,
    sku: complaint.sku ?? null,
    lot: complaint.lot ?? null,
    description: complaint.description,
    receivedAt: complaint.receivedAt,
    acknowledgeBy: complaint.acknowledgeBy,
    acknowledgedAt: complaint.acknowledgedAt ?? null,
    acknowledgement: fateOf('acknowledge'),
    resolveBy: complaint.resolveBy,
    respondedAt: complaint.respondedAt ?? null,
    response: fateOf('resolve'),
    pausedHours: Math.round(stood / 360_000) / 10,
    decidedAt: complaint.decidedAt ?? null,
    decision: decision?.decision ?? null,
    remedy: decision?.remedy ?? null,
    amount: decision?.amount ?? null,
    acceptedAt: complaint.acceptedAt ?? null,
    closedAt: complaint.closedAt ?? null,
    reopenedCount: complaint.reopenedCount,
    reopens: complaint.reopens ?? null,
    rating: survey?.rating ?? null,
  }
}

/** Lines as rows of a table for spreadsheets, the names of the columns first. */
export function exportRows(lines: readonly ExportLine[]): Cell[][] {
  const columns = Object.keys(ExportLine.shape) as (keyof ExportLine)[]
  return [columns, ...lines.map((line) => columns.map((column) => line[column]))]
}
