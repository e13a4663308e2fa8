import * as z from 'zod'
import { isAsked } from '../../../domain/complaints/survey-due.ts'
import { openCase } from '../../operations/complaints/open-case.ts'
import { readSurvey } from '../../operations/complaints/survey-form.ts'
import { takeSurvey } from '../../operations/complaints/take-survey.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { seeOther } from '../../runtime/page-answer.ts'
import { saveDraft } from '../../store/people/drafts.ts'
import { CaseParams, caseAnswers } from './get-case.ts'

/** Takes what a customer says about how their complaint was handled, once, and leads back to the page. */
export const postSurvey = defineRoute({
  name: 'PostSurvey',
  needs: ['table'],
  summary: 'Take what a customer says about how a complaint was handled',
  params: CaseParams,
  body: { type: 'form', limitBytes: 64 * 1024, schema: z.record(z.string(), z.string()) },
  answers: {
    404: caseAnswers[404],
    410: caseAnswers[410],
    303: { description: 'Where to look: at the page, which says thanks, or what is wrong' },
  },
  async handle({ params: { token }, body }, given) {
    const opened = await openCase(token, given)
    if ('answer' in opened) return opened.answer
    const read = readSurvey(body)
    if ('said' in read) await takeSurvey(opened.complaint, read.said, given)
    else if (isAsked(opened.complaint)) {
      await saveDraft(given.table, token, body, given.now())
      return seeOther('survey?step=amend')
    }
    return seeOther('survey')
  },
})
