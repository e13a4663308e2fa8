import { html } from 'hono/html'
import type { Markup } from '../markup.ts'

/** A field of a form: its box is given the attributes that tie it to its hint and problem. */
export type LabelledField = {
  name: string
  label: string
  box: (ties: Markup | string) => Markup
  hint?: string | undefined
  problem?: string | undefined
  /** The class by which the style shows it. */
  shown?: string
}

/** A field with its label and hint and with what is wrong with it, tied together for whoever does not see them. */
export function labelledField({ name, label, box, hint, problem, shown }: LabelledField): Markup {
  const told = [
    hint === undefined ? '' : `${name}-hint`,
    problem === undefined ? '' : `${name}-problem`,
  ].filter(Boolean)
  const ties = html`${problem === undefined ? '' : html` aria-invalid="true"`}${
    told.length === 0 ? '' : html` aria-describedby="${told.join(' ')}"`
  }`
  return html`<div class="field${shown === undefined ? '' : ` ${shown}`}"><label class="label" for="${name}">${label}</label>${
    problem === undefined ? '' : problemLine(name, problem)
  }${box(ties)}${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}</div>`
}

/** What is wrong with a field, where it stands. */
export function problemLine(name: string, problem: string): Markup {
  return html`<p class="problem" id="${name}-problem">${problem}</p>`
}

/** Above a refused form: nothing was sent, and what is wrong, each with the way to its field. It has the focus when the page opens. */
export function problemSummary(title: string, wrong: readonly { box: string; problem: string }[]): Markup {
  const items = wrong.map(({ box, problem }) => html`<li><a href="#${box}">${problem}</a></li>`)
  return html`<div class="problems" role="alert" tabindex="-1" autofocus><h2>${title}</h2>${
    items.length === 0 ? '' : html`<ul>${items}</ul>`
  }</div>`
}
