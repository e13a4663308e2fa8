import type { AccountYear } from '../offers/account-year.ts'
import { silencedBy } from '../offers/silencing-complaint.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { Task } from './task.ts'

/**
 * What to do about a sale as things stand now: while a complaint silences promotion nothing is offered, whatever was chosen when the task
 * was opened, and where none does any more, nobody reads that one is open.
 */
export function whatToDoToday(
  { whatToDo, offer }: Pick<Task, 'whatToDo' | 'offer'>,
  complaint: AccountYear['complaint'],
): Sentence[] {
  const at = whatToDo.findIndex(({ key }) => key === 'do.offer' || key === 'do.no-offer')
  if (complaint === null)
    return whatToDo.filter((step) => !(step.key === 'do.no-offer' && isOfComplaint(step.values.why)))
  if (at < 0 && offer === undefined) return [...whatToDo]
  const instead = say('do.no-offer', { why: silencedBy(complaint) })
  return at < 0 ? [instead, ...whatToDo] : whatToDo.with(at, instead)
}

/** Whether its reader is to make the offer that was chosen. */
export function isToOffer({ offer, whatToDo }: Pick<Task, 'whatToDo' | 'offer'>): boolean {
  return offer !== undefined && !whatToDo.some(({ key }) => key === 'do.no-offer')
}

function isOfComplaint(why: Sentence['values'][string] | undefined): boolean {
  const ofComplaint: readonly unknown[] = ['offer.complaint-open', 'offer.complaint-recent']
  return typeof why === 'object' && 'key' in why && ofComplaint.includes(why.key)
}
