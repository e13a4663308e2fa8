import * as z from 'zod'
import { isAsked } from '../../../domain/complaints/survey-due.ts'
import { type SurveyPageData, surveyPage } from '../../../domain/messages/pages/survey-page.ts'
import { type OpenedCase, openCase } from '../../operations/complaints/open-case.ts'
import { readSurvey } from '../../operations/complaints/survey-form.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { htmlAnswer } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { readDraft } from '../../store/people/drafts.ts'
import { amended, CaseParams, caseAnswers } from './get-case.ts'

const SurveyQuery = z.object({
  step: z.string().optional().meta({ description: 'amend: what was just sent and not taken' }),
})

export const surveyAnswers = { ...caseAnswers, 200: { description: 'The two questions, in HTML' } }

/** Asks a customer how their complaint was handled; changes nothing. */
export const getSurvey = defineRoute({
  name: 'GetSurvey',
  needs: ['table'],
  summary: 'Ask a customer how a complaint was handled',
  params: CaseParams,
  query: SurveyQuery,
  answers: { ...surveyAnswers, ...amended },
  handle: ({ params, query }, given) => show(params.token, query.step, given),
})

/** The same without a body. */
export const headSurvey = defineRoute({
  name: 'HeadSurvey',
  needs: ['table'],
  summary: 'Ask whether the link to the questions works',
  params: CaseParams,
  answers: surveyAnswers,
  handle: ({ params }, given) => show(params.token, undefined, given),
})

async function show(token: string, step: string | undefined, given: Given<'table'>) {
  const opened = await openCase(token, given)
  if ('answer' in opened) return opened.answer
  const shown = shownOf(opened, token)
  const draft = step === 'amend' ? await readDraft(given.table, token, given.now()) : undefined
  const read = draft && shown.state === 'open' ? readSurvey(draft.form) : undefined
  if (!draft || !read || !('wrong' in read)) return htmlAnswer(surveyPage(shown))
  return htmlAnswer(surveyPage({ ...shown, entered: draft.form, wrong: read.wrong }), 422)
}

/** What the page shows of a case. */
export function shownOf({ complaint, company, locale, timeZone }: OpenedCase, token: string): SurveyPageData {
  const answered = complaint.survey === undefined ? ('over' as const) : ('answered' as const)
  return {
    ...{ company, locale, timeZone, reference: complaint.reference, entered: {}, wrong: [] },
    state: isAsked(complaint) ? 'open' : answered,
    casePath: `../${token}`,
  }
}
