import { html } from 'hono/html'
import { isOpen, isOwed } from '../../complaints/advance.ts'
import type { Attachment } from '../../complaints/attachments/attachment.ts'
import type { Complaint } from '../../complaints/complaint.ts'
import { promiseOf } from '../../complaints/hold-complaint.ts'
import type { Outside } from '../../complaints/outside-route.ts'
import { pauseOf } from '../../complaints/pause-complaint.ts'
import type { ValuesOf } from '../../words/sentences.ts'
import { type Reader, wordsFor } from '../../words/words-for.ts'
import { answerDate } from '../customers/answer-date.ts'
import { letterKind } from '../customers/letter-kind.ts'
import { outsideWords } from '../customers/outside-words.ts'
import type { Markup } from '../markup.ts'
import { factList } from './fact-list.ts'
import { type FilesSent, fileField, fileProblems } from './file-field.ts'
import { fileList } from './file-list.ts'
import { textarea } from './form-parts.ts'
import { labelledField, problemSummary } from './labelled-field.ts'
import { letterOf } from './letter-of.ts'
import { pageFrame } from './page-frame.ts'

type Field = ValuesOf<'case.problem'>['field']
type Told = ValuesOf<'case.told'>['told']

/** What a customer is shown of a complaint; nothing of who works on it or what they think of it. */
export type CasePageData = Reader & {
  company: string
  complaint: Complaint
  /** Whether it can be taken up again. */
  mayReopen: boolean
  /** Whom the customer can turn to, should they not agree with our answer. */
  outside?: Outside | undefined
  /** What the customer has added since, oldest first. */
  added: readonly { at: string; text: string }[]
  /** Files that came from the customer, oldest first. */
  attachments: readonly Attachment[]
  /** Letters that were sent, oldest first. */
  letters: readonly { name: string; at: string }[]
  entered: Readonly<Record<string, string>>
  wrong: readonly Field[]
  /** What became of files that were just sent and not taken. */
  files?: FilesSent | undefined
  told?: Told | undefined
}

/** Where a complaint stands, for the customer: what comes next and when, what was written, and what they can still say. */
export function casePage(data: CasePageData): string {
  const { word } = wordsFor(data)
  const { complaint, wrong, files } = data
  const isRefused = wrong.length > 0 || (files?.refused.length ?? 0) > 0
  const title = word('case.title', { kind: letterKind(complaint), reference: complaint.reference })
  const content = html`${problems(data)}${toldNotice(data)}<h1>${title}</h1>
<section class="${isOpen(complaint) ? 'done' : 'closed'}"><h2>${word('case.status', { status: complaint.status })}</h2>${next(data)}</section>
${answer(data)}${solved(data)}<section><h2>${word('case.part', { part: 'facts' })}</h2>${facts(data)}</section>
<section><h2>${word('case.part', { part: 'words' })}</h2><blockquote>${complaint.description}</blockquote>${added(data)}${fileList(data.attachments, wordsFor(data))}</section>
${letters(data)}${addForm(data)}${withdrawForm(data)}`
  return pageFrame({
    ...data,
    title: isRefused ? word('case.wrong-title', { title }) : title,
    content,
  })
}

/** For a link that is unknown or too old; it does not tell which. */
export function caseExpiredPage(page: Reader & { company: string }): string {
  const { word } = wordsFor(page)
  const title = word('page.expired-title')
  const content = html`<h1>${title}</h1><section class="closed"><p>${word('case.expired')}</p></section>`
  return pageFrame({ ...page, title, content })
}

function problems(data: CasePageData): Markup | '' {
  const { word } = wordsFor(data)
  const wrong = [
    ...data.wrong.map((field) => ({ box: field as string, problem: word('case.problem', { field }) })),
    ...fileProblems(data, data.files).map((problem) => ({ box: 'files', problem })),
  ]
  return wrong.length === 0 ? '' : problemSummary(word('complain.problems'), wrong)
}

function toldNotice({ told, ...reader }: CasePageData): Markup | '' {
  return told === undefined
    ? ''
    : html`<p class="offer" role="status">${wordsFor(reader).word('case.told', { told })}</p>`
}

function next({ complaint, ...reader }: CasePageData): Markup | '' {
  const words = wordsFor(reader)
  const { word } = words
  if (complaint.status === 'decided') {
    const { closesAt } = complaint
    const closes = closesAt === undefined ? '' : html`<p>${word('case.closes', { on: closesAt })}</p>`
    return html`<p>${word('case.waits', { for: 'customer' })}</p>${closes}`
  }
  if (!isOwed(complaint)) return ''
  const pause = pauseOf(complaint)
  const waits = pause
    ? word('news.headline', { news: pause.reason === 'goods' ? 'goods' : 'customer' })
    : word('case.waits', { for: 'us' })
  const note = pause?.note === undefined ? '' : html`<blockquote>${pause.note}</blockquote>`
  return html`<p>${answerDate(complaint, promiseOf(complaint), words)}</p><p>${waits}</p>${note}`
}

/** Our answer as it was sent; before that it is not ours to show. */
function answer({ complaint, letters: sent, outside, ...reader }: CasePageData): Markup | '' {
  const { decision } = complaint
  const isTold = sent.some(({ name }) => letterOf(name) === 'complaint-decision') || complaint.told
  if (decision === undefined || !isTold) return ''
  const { word } = wordsFor(reader)
  const instead = outside ? html`<p>${outsideWords(outside, { word })}</p>` : ''
  // A suggestion is neither right nor wrong.
  const judged = letterKind(complaint) === 'complaint'
  const verdict = judged ? html`${word('word.verdict', { verdict: decision.decision })} · ` : ''
  return html`<section><h2>${word('case.part', { part: 'answer' })}</h2><p>${verdict}${word('word.remedy', { remedy: decision.remedy })}</p><blockquote>${decision.answer}</blockquote>${instead}</section>
`
}

function facts({ complaint, ...reader }: CasePageData): Markup {
  const { word } = wordsFor(reader)
  const { category, orderId, sku, lot, remedySought, receivedAt } = complaint
  const row = (fact: ValuesOf<'receipt.fact'>['fact'], value: string | undefined) =>
    value === undefined ? [] : [{ label: word('receipt.fact', { fact }), value }]
  return factList([
    ...row('about', word('word.category', { category })),
    ...row('order', orderId),
    ...row('article', sku),
    ...row('lot', lot),
    ...row('remedy', remedySought && word('word.remedy', { remedy: remedySought })),
    ...row('received', word('moment.told', { at: receivedAt })),
  ])
}

function added({ added: texts, ...reader }: CasePageData): Markup | '' {
  if (texts.length === 0) return ''
  const { word } = wordsFor(reader)
  return html`<h2>${word('case.part', { part: 'added' })}</h2>${texts.map(
    ({ at, text }) =>
      html`<p class="hint">${word('moment.told', { at })}</p><blockquote>${text}</blockquote>`,
  )}`
}

function letters({ letters: sent, ...reader }: CasePageData): Markup | '' {
  if (sent.length === 0) return ''
  const { word } = wordsFor(reader)
  const lines = sent.map(
    ({ name, at }) => html`<li>${word('case.letter', { letter: letterOf(name), on: at })}</li>`,
  )
  return html`<section><h2>${word('case.part', { part: 'letters' })}</h2><ul>${lines}</ul></section>
`
}

/** Once there is an answer: whether it settles the matter. */
function solved(data: CasePageData): Markup | '' {
  const { complaint, mayReopen } = data
  const { word } = wordsFor(data)
  const isAsked = complaint.status === 'decided'
  if (!isAsked && !mayReopen) return ''
  const yes = isAsked ? form('solved', '', word('case.send', { step: 'solved' }), '') : ''
  const why = box(data, 'why')
  return html`<h2>${word('case.part', { part: 'solved' })}</h2>${yes}${form('again', why, word('case.send', { step: 'again' }), 'quiet')}`
}

function addForm(data: CasePageData): Markup | '' {
  if (!isOwed(data.complaint)) return ''
  const { word } = wordsFor(data)
  return form(
    'add',
    html`<h2>${word('case.part', { part: 'add' })}</h2>${box(data, 'text')}${fileField(data, data.files)}`,
    word('case.send', { step: 'add' }),
    '',
    html` enctype="multipart/form-data"`,
  )
}

function withdrawForm(data: CasePageData): Markup | '' {
  if (!isOwed(data.complaint)) return ''
  const { word } = wordsFor(data)
  const isWrong = data.wrong.includes('confirm')
  const ties = isWrong ? html` aria-invalid="true"` : ''
  return form(
    'withdraw',
    html`<h2>${word('case.part', { part: 'withdraw' })}</h2><p>${word('case.hint', { field: 'withdraw' })}</p><label class="choice alone"><input type="checkbox" id="confirm" name="confirm" value="yes"${ties}><span>${word('case.field', { field: 'confirm' })}</span></label>`,
    word('case.send', { step: 'withdraw' }),
    'quiet',
  )
}

function box(data: CasePageData, name: 'text' | 'why'): Markup {
  const { word } = wordsFor(data)
  return labelledField({
    name,
    label: word('case.field', { field: name }),
    hint: name === 'text' ? word('case.hint', { field: 'text' }) : undefined,
    problem: data.wrong.includes(name) ? word('case.problem', { field: name }) : undefined,
    box: textarea(name, 2000, data.entered[name] ?? ''),
  })
}

function form(
  step: string,
  inner: Markup | '',
  send: string,
  shown: string,
  encoding: Markup | '' = '',
): Markup {
  return html`<form method="post"${encoding} accept-charset="utf-8"><input type="hidden" name="step" value="${step}">${inner}<button type="submit"${shown === '' ? '' : html` class="${shown}"`}>${send}</button></form>
`
}
