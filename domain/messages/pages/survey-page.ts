import { html } from 'hono/html'
import { type Reader, wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { textarea } from './form-parts.ts'
import { labelledField, problemLine, problemSummary } from './labelled-field.ts'
import { pageFrame } from './page-frame.ts'

/** How well a complaint was handled, as a customer says it, the worst first. */
export const ratings = ['1', '2', '3', '4', '5'] as const

/** What a customer is shown who is asked how their complaint was handled. */
export type SurveyPageData = Reader & {
  company: string
  reference: string
  /** Asked and not answered yet, answered, or not asked. */
  state: 'open' | 'answered' | 'over'
  entered: Readonly<Record<string, string>>
  wrong: readonly ('rating' | 'better')[]
  /** Where the complaint itself is shown, as seen from this page. */
  casePath: string
}

/** The two questions, or thanks for the answer; it is given once. */
export function surveyPage(data: SurveyPageData): string {
  const { word } = wordsFor(data)
  const { reference, state, wrong } = data
  const title = word('survey.title', { reference })
  const back = html`<p class="back"><a href="${data.casePath}">${word('letter.case')}</a></p>`
  const content =
    state === 'open'
      ? html`${problems(data)}<h1>${title}</h1>${questions(data)}${back}`
      : html`<h1>${title}</h1><section class="${state === 'answered' ? 'done' : 'closed'}"><p role="status">${word('survey.state', { state })}</p></section>${back}`
  return pageFrame({
    ...data,
    title: wrong.length > 0 ? word('case.wrong-title', { title }) : title,
    content,
  })
}

function problems(data: SurveyPageData): Markup | '' {
  if (data.wrong.length === 0) return ''
  const { word } = wordsFor(data)
  return problemSummary(
    word('complain.problems'),
    data.wrong.map((field) => ({
      box: field === 'rating' ? `rating-${ratings[0]}` : field,
      problem: word('survey.problem', { field }),
    })),
  )
}

function questions(data: SurveyPageData): Markup {
  const { word } = wordsFor(data)
  const isWrong = data.wrong.includes('rating')
  const choice = (rating: (typeof ratings)[number]) =>
    html`<label class="choice"><input type="radio" id="rating-${rating}" name="rating" value="${rating}"${data.entered.rating === rating ? html` checked` : ''}><span>${word('survey.rating', { rating })}</span></label>`
  const ties = isWrong ? html` aria-invalid="true" aria-describedby="rating-problem"` : ''
  const better = labelledField({
    name: 'better',
    label: word('survey.field', { field: 'better' }),
    problem: data.wrong.includes('better') ? word('survey.problem', { field: 'better' }) : undefined,
    box: textarea('better', 2000, data.entered.better ?? ''),
  })
  return html`<form method="post" accept-charset="utf-8"><fieldset${ties}><legend>${word('survey.field', { field: 'rating' })}</legend>${isWrong ? problemLine('rating', word('survey.problem', { field: 'rating' })) : ''}${ratings.map(choice)}</fieldset>${better}<button type="submit">${word('survey.send')}</button></form>
`
}
