import { html } from 'hono/html'
import type { Locale } from '../../accounts/locale.ts'
import { MatterCategory, Remedy } from '../../complaints/complaint.ts'
import type { FormField } from '../../complaints/complaint-form.ts'
import { trap } from '../../words/sentences/complain-pages.ts'
import type { ValuesOf } from '../../words/sentences.ts'
import { type Reader, wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { type FilesSent, fileField, fileProblems } from './file-field.ts'
import { select, textarea } from './form-parts.ts'
import { labelledField, problemSummary } from './labelled-field.ts'
import { pageFrame } from './page-frame.ts'

export type ComplainNotice = ValuesOf<'complain.notice'>['notice']
type Box = FormField | typeof trap
type Hinted = ValuesOf<'complain.hint'>['field']

/** What the page shows: for whom, where a link says so, and what was typed and is wrong. */
export type ComplainPageData = Reader & {
  company: string
  /** Says when the page was made, and that we made it. */
  token: string
  /** The link that knows the account, to be sent along. */
  link?: string | undefined
  accountName?: string | undefined
  entered: Readonly<Record<string, string>>
  wrong: readonly Box[]
  notice?: ComplainNotice | undefined
  /** What became of the files that were sent along. */
  files?: FilesSent | undefined
}

const hinted: readonly string[] = [
  'name',
  'email',
  'orderId',
  'description',
  'lot',
  'quantityAffected',
  'safety',
] satisfies Hinted[]
/** From the top of the page to its end: what is wrong is told in this order. */
const boxesInOrder: readonly (Box | 'files')[] = [
  ...(['category', 'description', 'files', 'safety', 'remedySought'] as const),
  ...(['orderId', 'sku', 'lot', 'quantityAffected', 'name', 'email', 'organisation', trap] as const),
]
const needed: readonly Box[] = ['category', 'description', 'name', 'email']
/** What browsers know of a person. */
const known: Partial<Record<Box, string>> = { name: 'name', email: 'email', organisation: 'organization' }

/** The page where a customer complains: what is wrong first, then what happened, the goods concerned, and who asks. */
export function complainPage(data: ComplainPageData): string {
  const { word } = wordsFor(data)
  const { accountName, locale, link } = data
  const title = word('complain.title')
  const isRefused =
    data.wrong.length > 0 ||
    (data.files?.refused.length ?? 0) > 0 ||
    (data.notice !== undefined && data.notice !== 'link-over')
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const query = `?lang=${other}${link === undefined ? '' : `&for=${encodeURIComponent(link)}`}`
  const content = html`${problems(data)}<a class="other" href="complain${query}" lang="${other}" hreflang="${other}">${ownName(other)}</a><h1>${title}</h1>
<p>${word('complain.intro')}</p>${accountName === undefined ? '' : html`<p class="offer">${word('complain.for-account', { account: accountName })}</p>`}
<form method="post" action="complain" class="customer" enctype="multipart/form-data" accept-charset="utf-8" novalidate><input type="hidden" name="token" value="${data.token}"><input type="hidden" name="lang" value="${locale}">${
    link === undefined ? '' : html`<input type="hidden" name="for" value="${link}">`
  }
<h2>${word('complain.part', { part: 'what' })}</h2>
${field(
  data,
  'category',
  select(
    'category',
    (category) => word('word.category', { category }),
    MatterCategory.options,
    data.entered.category ?? '',
    word('page.choose'),
  ),
)}
${field(data, 'description', textarea('description', 5000, data.entered.description ?? ''))}
${fileField(data, data.files)}
${danger(data)}
${field(
  data,
  'remedySought',
  select(
    'remedySought',
    (remedy) => word('word.remedy', { remedy }),
    Remedy.options,
    data.entered.remedySought ?? '',
    word('page.choose'),
  ),
)}
<h2>${word('complain.part', { part: 'goods' })}</h2>
<div class="pair">${(['orderId', 'sku', 'lot', 'quantityAffected'] as const).map((name) => field(data, name, line(data, name)))}</div>
<h2>${word('complain.part', { part: 'you' })}</h2>
${(['name', 'email', ...(accountName === undefined ? (['organisation'] as const) : [])] as const).map((name) => field(data, name, line(data, name)))}
<div class="apart">${field(data, trap, line(data, trap))}</div>
<button type="submit">${word('complain.send')}</button></form>`
  return pageFrame({ ...data, title: isRefused ? word('complain.wrong-title', { title }) : title, content })
}

/** What a language calls itself. */
function ownName(locale: Locale): string {
  const { language } = new Intl.Locale(locale)
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? locale
}

function problems(data: ComplainPageData): Markup | '' {
  const { word } = wordsFor(data)
  const { notice, wrong } = data
  const boxes = boxesInOrder.flatMap((box): { box: string; problem: string }[] => {
    if (box === 'files') return fileProblems(data, data.files).map((problem) => ({ box, problem }))
    return wrong.includes(box) ? [{ box, problem: word('complain.problem', { field: box }) }] : []
  })
  if (notice === 'link-over' && boxes.length === 0)
    return html`<p class="offer" role="status">${word('complain.notice', { notice })}</p>`
  if (notice === undefined && boxes.length === 0) return ''
  return problemSummary(
    notice === undefined ? word('complain.problems') : word('complain.notice', { notice }),
    boxes,
  )
}

function field(data: ComplainPageData, name: Box, box: (ties: Markup | string) => Markup): Markup {
  const { word } = wordsFor(data)
  const label = word('complain.field', { field: name })
  return labelledField({
    name,
    label: needed.includes(name) || name === trap ? label : word('complain.optional', { label }),
    hint: isHinted(name) ? word('complain.hint', { field: name }) : undefined,
    problem: data.wrong.includes(name) ? word('complain.problem', { field: name }) : undefined,
    box: (ties) => box(html`${ties}${needed.includes(name) ? html` required` : ''}`),
  })
}

function isHinted(name: Box): name is Hinted {
  return hinted.includes(name)
}

function line({ entered }: ComplainPageData, name: Box): (ties: Markup | string) => Markup {
  const type = name === 'email' ? 'email' : 'text'
  const autocomplete = name === trap ? 'off' : known[name]
  return (ties) =>
    html`<input type="${type}" id="${name}" name="${name}" value="${entered[name] ?? ''}" maxlength="254"${
      autocomplete === undefined ? '' : html` autocomplete="${autocomplete}"`
    }${name === 'quantityAffected' ? html` inputmode="decimal"` : ''}${name === trap ? html` tabindex="-1"` : ''}${ties}>`
}

function danger(data: ComplainPageData): Markup {
  const { word } = wordsFor(data)
  const checked = data.entered.safety === 'yes' ? html` checked` : ''
  return html`<label class="choice alone"><input type="checkbox" id="safety" name="safety" value="yes"${checked}><span><span>${word('complain.field', { field: 'safety' })}</span><small>${word('complain.hint', { field: 'safety' })}</small></span></label>`
}
