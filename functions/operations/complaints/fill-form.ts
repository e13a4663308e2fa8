import type { Complaint } from '../../../domain/complaints/complaint.ts'
import type { Given } from '../../runtime/ports.ts'
import { contentHash } from '../../store/table/content-hash.ts'
import { draftDecision } from './draft-decision.ts'

/**
 * The form of a decision with what was left open filled in. What the page proposed before the cause was known gives way to what follows
 * the cause; an answer that somebody wrote or changed stays (`drafted` is the mark of the draft that was last put there).
 */
export async function fillForm(
  complaint: Complaint,
  form: Readonly<Record<string, string>>,
  { table: reader, settings }: Given<'table'>,
): Promise<Record<string, string>> {
  const { drafted = '', answer = '', ...typed } = form
  const before = complaint.assessment?.redress
  const isFirst = drafted === ''
  const remedy = isFirst && typed.remedy === before?.kind ? '' : (typed.remedy ?? '')
  const amount = isFirst && typed.amount === before?.amount ? '' : (typed.amount ?? '')
  const draft = await draftDecision(complaint, { ...typed, remedy, amount }, { reader, settings })
  const isOwn = answer.trim() !== '' && markOf(answer) !== drafted
  return {
    ...typed,
    outcome: 'resolve',
    remedy: draft.remedy,
    amount: draft.amount ?? '',
    answer: isOwn ? answer : draft.answer,
    drafted: markOf(draft.answer),
  }
}

/** A browser ends lines in its own way. */
function markOf(text: string): string {
  return contentHash(text.replaceAll('\r\n', '\n').trim()).slice(0, 16)
}
