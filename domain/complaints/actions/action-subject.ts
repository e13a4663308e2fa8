import * as z from 'zod'
import { CauseKey } from '../causes/root-cause.ts'
import type { Complaint } from '../complaint.ts'
import { isComplaint } from '../is-complaint.ts'

/** What several complaints have in common: a root cause, or the lot of an article. */
export const ActionSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cause'), cause: CauseKey }),
  z.strictObject({ kind: z.literal('lot'), sku: z.string().optional(), lot: z.string() }),
])
export type ActionSubject = z.infer<typeof ActionSubject>

/** A subject as text that is its own. */
export function subjectName(subject: ActionSubject): string {
  return subject.kind === 'cause'
    ? `cause ${subject.cause}`
    : `lot ${JSON.stringify([subject.sku ?? '', subject.lot])}`
}

/** A complaint as one more of its subject, and since when that is known. */
export type Occurrence = { subject: ActionSubject; at: string }

/** What a complaint is one more of: the lot since it came in, the cause since it was decided. A suggestion is none. */
export function occurrencesOf(complaint: Complaint): Occurrence[] {
  const { lot, sku, receivedAt, decision, respondedAt } = complaint
  if (!isComplaint(complaint)) return []
  return [
    ...(lot === undefined
      ? []
      : [
          {
            subject: { kind: 'lot' as const, ...(sku !== undefined && { sku }), lot },
            at: inOneSpelling(receivedAt),
          },
        ]),
    ...(decision?.cause === undefined || respondedAt === undefined
      ? []
      : [{ subject: { kind: 'cause' as const, cause: decision.cause }, at: inOneSpelling(respondedAt) }]),
  ]
}

/** Instants are filed by their text. */
function inOneSpelling(at: string): string {
  return new Date(at).toISOString()
}
