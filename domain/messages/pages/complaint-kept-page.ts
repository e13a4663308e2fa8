import { html } from 'hono/html'
import { type Reader, wordsFor } from '../../words/words-for.ts'
import { pageFrame } from './page-frame.ts'

/** What was taken in, as far as whoever sent it is told at once. */
export type KeptComplaint = { reference: string; resolveBy: string; safety: boolean }

/** After the form: it has arrived, under which reference, and until when it is answered; without `kept`, that the page can be shown no more. */
export function complaintKeptPage(data: Reader & { company: string; kept?: KeptComplaint }): string {
  const { word } = wordsFor(data)
  const { kept, locale } = data
  const another = html`<p class="back"><a href="../complain?lang=${locale}">${word('complain.another')}</a></p>`
  if (kept === undefined) {
    const title = word('page.expired-title')
    const content = html`<h1>${title}</h1><section class="closed"><p>${word('complain.kept-over')}</p></section>${another}`
    return pageFrame({ ...data, title, content })
  }
  const title = word('complain.kept-title')
  const danger = kept.safety ? html`<p class="offer">${word('receipt.danger')}</p>` : ''
  const content = html`<h1>${title}</h1><section class="done"><p>${word('complain.kept')}</p><p class="reference">${kept.reference}</p>${danger}<p>${word('complain.kept-by', { by: kept.resolveBy })}</p><p>${word('complain.kept-mail')}</p></section>${another}`
  return pageFrame({ ...data, title, content })
}
