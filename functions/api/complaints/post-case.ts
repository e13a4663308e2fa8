import * as z from 'zod'
import { isOwed } from '../../../domain/complaints/advance.ts'
import { Prose } from '../../../domain/events/fields.ts'
import { type CasePageData, casePage } from '../../../domain/messages/pages/case-page.ts'
import { closeOneComplaint } from '../../operations/complaints/close-one-complaint.ts'
import { endComplaint } from '../../operations/complaints/end-complaint.ts'
import { hearCustomer } from '../../operations/complaints/hear-customer.ts'
import { type OpenedCase, openCase } from '../../operations/complaints/open-case.ts'
import { takeUpAgain } from '../../operations/complaints/take-up-again.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { htmlAnswer, seeOther } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { CaseParams, caseAnswers } from './get-case.ts'

/** More than anybody adds by hand. */
const mostAdded = 20
const Text = Prose(2000).min(1)

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
    303: { description: 'Where to look: at the page, which says what came of it' },
    422: { description: 'The page again, as posted, with what is wrong; nothing was taken in' },
  },
  async handle({ params: { token }, body }, given) {
    const opened = await openCase(token, given)
    if ('answer' in opened) return opened.answer
    const result = await take(body, opened, given)
    if (typeof result === 'string') return seeOther(`${token}?told=${result}`)
    return htmlAnswer(casePage({ ...opened, entered: body, wrong: result.wrong }), 422)
  },
})

type Said = NonNullable<CasePageData['told']> | Pick<CasePageData, 'wrong'>

/** What became of it; `late` where the complaint is past it. */
async function take(
  form: Readonly<Record<string, string>>,
  { complaint, mayReopen, added }: OpenedCase,
  given: Given<'table'>,
): Promise<Said> {
  switch (form.step) {
    case 'add': {
      const text = Text.safeParse(form.text ?? '')
      if (!text.success) return { wrong: ['text'] }
      if (!isOwed(complaint)) return 'late'
      // Sent twice by going back or by impatience.
      if (added.at(-1)?.text === text.data) return 'added'
      if (added.length >= mostAdded) return 'too-much'
      await hearCustomer(complaint, text.data, given)
      return 'added'
    }
    case 'withdraw':
      if (form.confirm !== 'yes') return { wrong: ['confirm'] }
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
    case 'again': {
      const why = Text.safeParse(form.why ?? '')
      if (!why.success) return { wrong: ['why'] }
      if (!mayReopen) return complaint.status === 'reopened' ? 'again' : 'late'
      return again(complaint, why.data, given)
    }
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
