import * as z from 'zod'
import { Prose } from '../../../domain/events/fields.ts'
import { ratings, type SurveyPageData } from '../../../domain/messages/pages/survey-page.ts'

const Rating = z.enum(ratings).transform(Number)
const Better = Prose(2000)

/** What a customer says about how a complaint was handled, or the boxes that are wrong. */
export function readSurvey(
  form: Readonly<Record<string, string>>,
): { said: { rating: number; better?: string } } | Pick<SurveyPageData, 'wrong'> {
  const rating = Rating.safeParse(form.rating)
  const better = Better.safeParse(form.better ?? '')
  if (rating.success && better.success)
    return { said: { rating: rating.data, ...(better.data !== '' && { better: better.data }) } }
  return {
    wrong: [...(rating.success ? [] : ['rating' as const]), ...(better.success ? [] : ['better' as const])],
  }
}
