import { isAsked } from '../../../domain/complaints/survey-due.ts'
import { type SurveyPageData, surveyPage } from '../../../domain/messages/pages/survey-page.ts'
import { type OpenedCase, openCase } from '../../operations/complaints/open-case.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { htmlAnswer } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { CaseParams, caseAnswers } from './get-case.ts'

export const surveyAnswers = { ...caseAnswers, 200: { description: 'The two questions, in HTML' } }

/** Asks a customer how their complaint was handled; changes nothing. */
export const getSurvey = defineRoute({
  name: 'GetSurvey',
  needs: ['table'],
  summary: 'Ask a customer how a complaint was handled',
  params: CaseParams,
  answers: surveyAnswers,
  handle: ({ params }, given) => show(params.token, given),
})

/** The same without a body. */
export const headSurvey = defineRoute({
  name: 'HeadSurvey',
  needs: ['table'],
  summary: 'Ask whether the link to the questions works',
  params: CaseParams,
  answers: surveyAnswers,
  handle: ({ params }, given) => show(params.token, given),
})

async function show(token: string, given: Given<'table'>) {
  const opened = await openCase(token, given)
  return 'answer' in opened ? opened.answer : htmlAnswer(surveyPage(shownOf(opened, token)))
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
