import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { notice } from '../notice.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'

type Page = ValuesOf<'console.operations'>['page']
const paths: Record<Page, string> = {
  overview: '/operations',
  runs: '/operations/runs',
  models: '/operations/models',
  mail: '/operations/mail',
  audit: '/operations/audit',
}

/** A page of the operations room: the way to the others, what was just done, and its content. */
export function operationsFrame(
  viewer: Viewer,
  page: Page,
  { title, done, content }: { title?: string; done?: string | undefined; content: Markup },
): View {
  const { word } = wordsFor(viewer)
  const name = word('console.operations', { page })
  const link = ([each, path]: [Page, string]) =>
    html`<li><a href="${viewer.base}${path}"${each === page ? html` aria-current="page"` : ''}>${word('console.operations', { page: each })}</a></li>`
  const frame = html`<h1>${title ?? (page === 'overview' ? word('console.room', { room: 'operations' }) : name)}</h1><nav class="views no-print" aria-label="${word('console.operations-nav')}"><ul>${(Object.entries(paths) as [Page, string][]).map(link)}</ul></nav>${notice(viewer, done)}${content}`
  return { title: title ?? name, room: 'operations', content: frame }
}
