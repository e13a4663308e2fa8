import * as z from 'zod'
import { Prose } from '../../../domain/events/fields.ts'
import { ratings, surveyPage } from '../../../domain/messages/pages/survey-page.ts'
import { openCase } from '../../operations/complaints/open-case.ts'
import { takeSurvey } from '../../operations/complaints/take-survey.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { htmlAnswer, seeOther } from '../../runtime/page-answer.ts'
import { CaseParams, caseAnswers } from './get-case.ts'
import { shownOf } from './get-survey.ts'

const Rating = z.enum(ratings).transform(Number)
const Better = Prose(2000)

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
    303: { description: 'Where to look: at the page, which says thanks' },
    422: { description: 'The page again, as posted, with what is wrong; nothing was taken in' },
  },
  async handle({ params: { token }, body }, given) {
    const opened = await openCase(token, given)
    if ('answer' in opened) return opened.answer
    const shown = shownOf(opened, token)
    const rating = Rating.safeParse(body.rating)
    const better = Better.safeParse(body.better ?? '')
    if (shown.state === 'open' && !(rating.success && better.success)) {
      const wrong = [
        ...(rating.success ? [] : ['rating' as const]),
        ...(better.success ? [] : ['better' as const]),
      ]
      return htmlAnswer(surveyPage({ ...shown, entered: body, wrong }), 422)
    }
    if (rating.success && better.success)
      await takeSurvey(
        opened.complaint,
        { rating: rating.data, ...(better.data !== '' && { better: better.data }) },
        given,
      )
    return seeOther('survey')
  },
})
