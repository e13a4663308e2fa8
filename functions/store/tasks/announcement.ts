import type { Sentence } from '../../../domain/words/kinds.ts'
import type { Item } from '../table/table.ts'
import { outboxItem } from './outbox.ts'

/** What Holdfast tells the company's other systems; every name carries its version. */
export type AnnouncementType =
  | 'RunClosed.v1'
  | 'ComplaintDecided.v1'
  | 'ComplaintClosed.v1'
  | 'TaskOpened.v1'
  | 'TaskAnswered.v1'
  | 'TaskEscalated.v1'
  | 'StatementRecorded.v1'
  | 'ActionOpened.v1'
  | 'ActionClosed.v1'
  | 'ModelPromoted.v1'
  | 'ModelKept.v1'

/** The write of an announcement: ids and a sentence without names. The same type and key again is written once. */
export function announce(
  type: AnnouncementType,
  about: { accountId?: string; key: string; sentence: Sentence; ids: Record<string, string> },
  at: string,
): { put: Item } {
  return { put: outboxItem({ kind: 'announce', type, ...about }, at) }
}
