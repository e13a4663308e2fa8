import { Decision } from '../../../domain/complaints/complaint.ts'
import type { ToCheck } from '../../../domain/messages/pages/check-page.ts'
import type { TaskPageData } from '../../../domain/messages/pages/task-page-data.ts'
import { type Answerer, mayAnswer } from '../../../domain/tasks/answer-task.ts'
import { isGrave } from '../../../domain/tasks/outcomes.ts'
import type { TaskAnswer } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import type { Draft } from '../../store/people/drafts.ts'
import { caseAddress } from '../complaints/case-link-to.ts'
import { decisionLetter } from '../complaints/decision-letter.ts'
import { weighAnswer } from './answer-a-task.ts'

/** What a draft would do if it were sent now; undefined where it can be sent no more, or needs no second look. */
export async function checkAnswer(
  page: TaskPageData,
  who: Answerer,
  { form, draftId }: Draft,
  given: Given<'table'>,
): Promise<ToCheck | undefined> {
  const { outcome = '' } = form
  if (!isGrave(outcome) || !mayAnswer(page.task, page.viewerId)) return undefined
  const result = await weighAnswer(page.task, form, who, given)
  const said = result.kind === 'answered' && (result.task.answer ?? result.task.approval?.proposed)
  if (!said) return undefined
  const letter = await letterOfAnswer(page, said, given)
  return { draftId, outcome, fields: said.fields, after: result.task, ...(letter && { letter }) }
}

/** The letter that an answer sends to the customer; undefined where it sends none. */
export async function letterOfAnswer(
  { task, complaint, reachable }: Pick<TaskPageData, 'task' | 'complaint' | 'reachable'>,
  said: TaskAnswer,
  { table: reader, settings, now }: Given<'table'>,
): Promise<ToCheck['letter']> {
  if (said.outcome !== 'resolve' || complaint === undefined || !reachable) return undefined
  const decision = Decision.parse(said.fields)
  const { to, locale, render } = await decisionLetter(
    task,
    complaint,
    decision,
    // The customer's link is theirs alone.
    { signedBy: said.name, caseLink: caseAddress(settings, '') },
    { reader, settings, now },
  )
  const [contact] = to
  return contact && { to: contact, locale, mail: render(contact) }
}
