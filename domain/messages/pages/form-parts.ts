import { html } from 'hono/html'
import { outcomesOf } from '../../tasks/outcomes.ts'
import { sentences, type ValuesOf } from '../../words/sentences.ts'
import { wordsFor } from '../../words/words-for.ts'
import type { Markup } from '../markup.ts'
import { type LabelledField, labelledField, problemLine, problemSummary } from './labelled-field.ts'
import type { TaskPageData } from './task-page-data.ts'

type Sentence = ValuesOf<'page.problem'>['field']

/** A field of a task's form, with what is wrong with it. */
export function field(data: TaskPageData, parts: LabelledField): Markup {
  return labelledField({ ...parts, problem: problemTold(data, parts.name) })
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
  return problemSummary(
    word('page.problems'),
    problems.map(({ field: name }) => ({
      box: boxOf(data, name),
      problem: word('page.problem', { field: sentenceOf(data, name) }),
    })),
  )
}

/** What is wrong with a field of a refused form. */
export function problemOf(data: TaskPageData, name: string): Markup | '' {
  const problem = problemTold(data, name)
  return problem === undefined ? '' : problemLine(name, problem)
}

function problemTold(data: TaskPageData, name: string): string | undefined {
  const found = data.problems?.some((problem) => problem.field === name) ?? false
  return found ? wordsFor(data).word('page.problem', { field: sentenceOf(data, name) }) : undefined
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
