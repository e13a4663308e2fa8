import { html } from 'hono/html'
import type { ValuesOf } from '../../words/sentences.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import type { TaskPageData } from './task-page-data.ts'

type Field = ValuesOf<'page.problem'>['field']

/** A choice of one of several words; nothing is chosen until somebody does. */
export function select<K extends string>(
  name: string,
  label: (key: K) => string,
  keys: readonly K[],
  selected: string,
  choose: string,
): Markup {
  const option = (key: K) =>
    html`<option value="${key}"${key === selected ? html` selected` : ''}>${label(key)}</option>`
  return html`<select id="${name}" name="${name}"><option value="">${choose}</option>${keys.map(option)}</select>`
}

/** Says above a refused form that nothing was sent. */
export function problemList(data: TaskPageData): Markup | string {
  if (data.problems === undefined || data.problems.length === 0) return ''
  return html`<div class="problems" role="alert">${wordsFor(data).word('page.problems')}</div>`
}

/** What is wrong with a field of a refused form, in the words of `sentence`. */
export function problemOf(data: TaskPageData, sentence: Field, field: string = sentence): Markup | string {
  const found = data.problems?.some((problem) => problem.field === field) ?? false
  return found ? html`<p class="problem">${wordsFor(data).word('page.problem', { field: sentence })}</p>` : ''
}

/** What was entered into a field of a refused form; empty text on a fresh one. */
export function enteredText(data: TaskPageData): (field: string) => string {
  return (field) => {
    const value = data.entered?.[field]
    return typeof value === 'string' ? value : ''
  }
}
