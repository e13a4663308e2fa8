import * as z from 'zod'
import { isOwed } from '../../../domain/complaints/advance.ts'
import type { CasePageData } from '../../../domain/messages/pages/case-page.ts'
import { CaseText, wrongInCase } from '../../operations/complaints/case-form.ts'
import { closeOneComplaint } from '../../operations/complaints/close-one-complaint.ts'
import { endComplaint } from '../../operations/complaints/end-complaint.ts'
import { hearCustomer } from '../../operations/complaints/hear-customer.ts'
import { type OpenedCase, openCase } from '../../operations/complaints/open-case.ts'
import { takeUpAgain } from '../../operations/complaints/take-up-again.ts'
import { defineRoute } from '../../runtime/define-route.ts'
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
  needs: ['table'],
  summary: 'Take what a customer says about a complaint',
  params: CaseParams,
  body: { type: 'form', limitBytes: 64 * 1024, schema: z.record(z.string(), z.string()) },
  answers: {
    404: caseAnswers[404],
    410: caseAnswers[410],
    303: { description: 'Where to look: at the page, which says what came of it, or what is wrong' },
  },
  async handle({ params: { token }, body }, given) {
    const opened = await openCase(token, given)
    if ('answer' in opened) return opened.answer
    if (wrongInCase(body).length > 0) {
      await saveDraft(given.table, token, body, given.now())
      return seeOther(`${token}?step=amend`)
    }
    return seeOther(`${token}?told=${await take(body, opened, given)}`)
  },
})

type Said = NonNullable<CasePageData['told']>

/** What became of it; `late` where the complaint is past it. */
async function take(
  form: Readonly<Record<string, string>>,
  { complaint, mayReopen, added }: OpenedCase,
  given: Given<'table'>,
): Promise<Said> {
  switch (form.step) {
    case 'add': {
      const text = CaseText.parse(form.text)
      if (!isOwed(complaint)) return 'late'
      // Sent twice by going back or by impatience.
      if (added.at(-1)?.text === text) return 'added'
      if (added.length >= mostAdded) return 'too-much'
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
