import { html } from 'hono/html'
import type { Locale } from '../accounts/locale.ts'
import type { Markup } from './markup.ts'
import { pageSentences } from './page-sentences.ts'
import type { TaskPageData } from './task-page-data.ts'

type Field = keyof (typeof pageSentences)['en']['problem']

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
export function problemList(data: TaskPageData, locale: Locale): Markup | string {
  if (data.problems === undefined || data.problems.length === 0) return ''
  return html`<div class="problems" role="alert">${pageSentences[locale].problems}</div>`
}

/** What is wrong with a field of a refused form, in the words of `sentence`. */
export function problemOf(
  data: TaskPageData,
  sentence: Field,
  locale: Locale,
  field: string = sentence,
): Markup | string {
  const found = data.problems?.some((problem) => problem.field === field) ?? false
  return found ? html`<p class="problem">${pageSentences[locale].problem[sentence]}</p>` : ''
}

/** What was entered into a field of a refused form; empty text on a fresh one. */
export function enteredText(data: TaskPageData): (field: string) => string {
  return (field) => {
    const value = data.entered?.[field]
    return typeof value === 'string' ? value : ''
  }
}
