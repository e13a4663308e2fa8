import { html } from 'hono/html'
import { outcomesOf } from '../../tasks/outcomes.ts'
import { sentences, type ValuesOf } from '../../words/sentences.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import type { TaskPageData } from './task-page-data.ts'

type Sentence = ValuesOf<'page.problem'>['field']

type FieldParts = {
  name: string
  label: string
  /** The box itself, with the attributes that tie it to its hint and problem. */
  box: (ties: Markup | string) => Markup
  hint?: string
  /** The class by which the style shows it. */
  shown?: string
}

/** A field with its label and hint and with what is wrong with it, tied together for whoever does not see them. */
export function field(data: TaskPageData, { name, label, box, hint, shown }: FieldParts): Markup {
  const wrong = problemOf(data, name)
  const told = [hint === undefined ? '' : `${name}-hint`, wrong === '' ? '' : `${name}-problem`].filter(
    Boolean,
  )
  const ties = html`${wrong === '' ? '' : html` aria-invalid="true"`}${
    told.length === 0 ? '' : html` aria-describedby="${told.join(' ')}"`
  }`
  return html`<div class="field${shown === undefined ? '' : ` ${shown}`}"><label class="label" for="${name}">${label}</label>${wrong}${box(ties)}${
    hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`
  }</div>`
}

/** A choice of one of several words; nothing is chosen until somebody does. */
export function select<K extends string>(
  name: string,
  label: (key: K) => string,
  keys: readonly K[],
  selected: string,
  choose: string,
): (ties: Markup | string) => Markup {
  const option = (key: K) =>
    html`<option value="${key}"${key === selected ? html` selected` : ''}>${label(key)}</option>`
  return (ties) =>
    html`<select id="${name}" name="${name}"${ties}><option value="">${choose}</option>${keys.map(option)}</select>`
}

/** Several lines of text. */
export function textarea(name: string, most: number, entered: string): (ties: Markup | string) => Markup {
  return (ties) =>
    html`<textarea id="${name}" name="${name}" maxlength="${most}"${ties}>${entered}</textarea>`
}

/** Above a refused form: nothing was sent, and what is wrong, each with the way to its field. It has the focus when the page opens. */
export function problemList(data: TaskPageData): Markup | string {
  const { problems = [] } = data
  if (problems.length === 0) return ''
  const { word } = wordsFor(data)
  const items = problems.map(
    ({ field: name }) =>
      html`<li><a href="#${boxOf(data, name)}">${word('page.problem', { field: sentenceOf(data, name) })}</a></li>`,
  )
  return html`<div class="problems" role="alert" tabindex="-1" autofocus><h2>${word('page.problems')}</h2><ul>${items}</ul></div>`
}

/** What is wrong with a field of a refused form. */
export function problemOf(data: TaskPageData, name: string): Markup | '' {
  const found = data.problems?.some((problem) => problem.field === name) ?? false
  if (!found) return ''
  const told = wordsFor(data).word('page.problem', { field: sentenceOf(data, name) })
  return html`<p class="problem" id="${name}-problem">${told}</p>`
}

/** What was entered into a field of a refused form; empty text on a fresh one. */
export function enteredText(data: TaskPageData): (field: string) => string {
  return (field) => {
    const value = data.entered?.[field]
    return typeof value === 'string' ? value : ''
  }
}

/** Of several buttons the first stands for their question. */
function boxOf({ task }: TaskPageData, name: string): string {
  return name === 'outcome' ? `outcome-${outcomesOf(task)[0]?.key}` : name
}

function sentenceOf({ task }: TaskPageData, name: string): Sentence {
  // A manager's reason is written, everybody else's is chosen.
  if (name === 'reason' && task.status === 'waiting-for-approval') return 'refusal'
  return problemsKnown.find((known) => known === name) ?? 'outcome'
}

const problemsKnown = sentences['page.problem'].field
