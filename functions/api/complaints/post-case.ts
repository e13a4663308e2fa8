import { isOwed } from '../../../domain/complaints/advance.ts'
import type { FitFile, RefusedFile } from '../../../domain/complaints/attachments/attachment.ts'
import { ofForm } from '../../../domain/complaints/attachments/limits.ts'
import { withMarks } from '../../../domain/complaints/attachments/words-of.ts'
import type { CasePageData } from '../../../domain/messages/pages/case-page.ts'
import { asDraft, type CaseForm, CaseText, wrongInCase } from '../../operations/complaints/case-form.ts'
import { closeOneComplaint } from '../../operations/complaints/close-one-complaint.ts'
import { endComplaint } from '../../operations/complaints/end-complaint.ts'
import { hearCustomer } from '../../operations/complaints/hear-customer.ts'
import { judgeFiles } from '../../operations/complaints/judge-files.ts'
import { keepAttachments } from '../../operations/complaints/keep-attachments.ts'
import { type OpenedCase, openCase } from '../../operations/complaints/open-case.ts'
import { takeUpAgain } from '../../operations/complaints/take-up-again.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { formWithFiles } from '../../runtime/form-with-files.ts'
import { seeOther } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { saveDraft } from '../../store/people/drafts.ts'
import { CaseParams, caseAnswers } from './get-case.ts'

/** More than anybody adds by hand. */
const mostAdded = 20

/** Takes what a customer says about their complaint and leads back to its page: more words, that it is settled or is not, or that they take it back. */
export const postCase = defineRoute({
  name: 'PostCase',
  needs: ['table', 'attachments'],
  summary: 'Take what a customer says about a complaint',
  params: CaseParams,
  body: formWithFiles(ofForm.bytes),
  answers: {
    404: caseAnswers[404],
    410: caseAnswers[410],
    303: { description: 'Where to look: at the page, which says what came of it, or what is wrong' },
  },
  async handle({ params: { token }, body }, given) {
    const opened = await openCase(token, given)
    if ('answer' in opened) return opened.answer
    const { fit, refused } = await judgeFiles(body.files, ofForm)
    const { files: _, ...boxes } = body.boxes
    const again = async (form: CaseForm) => {
      await saveDraft(given.table, token, asDraft(form), given.now())
      return seeOther(`${token}?step=amend`)
    }
    const files = { refused, others: fit.length > 0 }
    if (refused.length > 0 || wrongInCase({ boxes, files }).length > 0) return again({ boxes, files })
    const told = await take(boxes, fit, opened, given)
    if (typeof told === 'string') return seeOther(`${token}?told=${told}`)
    return again({ boxes, files: { refused: told.full, others: false } })
  },
})

type Said = NonNullable<CasePageData['told']>

/** What became of it; `late` where the complaint is past it, or files for which there was no place any more. */
async function take(
  form: CaseForm['boxes'],
  files: readonly FitFile[],
  { complaint, mayReopen, added }: OpenedCase,
  given: Given<'table' | 'attachments'>,
): Promise<Said | { full: RefusedFile[] }> {
  switch (form.step) {
    case 'add': {
      const text = withMarks((form.text ?? '').trim(), files)
      if (!isOwed(complaint)) return 'late'
      // Sent twice by going back or by impatience.
      if (added.at(-1)?.text === text) return 'added'
      if (added.length >= mostAdded) return 'too-much'
      const full = await keepAttachments(complaint.complaintId, files, 'page', given)
      if (full.length > 0) return { full }
      await hearCustomer(complaint, text, given)
      return 'added'
    }
    case 'withdraw':
      if (complaint.status === 'withdrawn') return 'withdrawn'
      if (!isOwed(complaint)) return 'late'
      await endComplaint(
        complaint,
        { type: 'withdraw', because: 'the customer took it back' },
        'customer',
        given,
      )
      return 'withdrawn'
    case 'solved':
      if (complaint.status === 'closed') return 'solved'
      if (complaint.status !== 'decided') return 'late'
      return (await closeOneComplaint(complaint, { type: 'accept' }, 'customer', given)).status === 'closed'
        ? 'solved'
        : 'late'
    case 'again':
      if (!mayReopen) return complaint.status === 'reopened' ? 'again' : 'late'
      return again(complaint, CaseText.parse(form.why), given)
    default:
      return 'late'
  }
}

async function again(complaint: OpenedCase['complaint'], why: string, given: Given<'table'>): Promise<Said> {
  try {
    await takeUpAgain(complaint, { by: 'customer', why }, given)
  } catch (error) {
    // Somebody else was faster.
    if (error instanceof Problem && error.code === 'not-possible') return 'late'
    throw error
  }
  await hearCustomer(complaint, why, given)
  return 'again'
}
