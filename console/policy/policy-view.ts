import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { type SettingGroup, settingNames } from '../../domain/policy/setting-names.ts'
import { sentences } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { settingValue } from './setting-value.ts'

type Named = { group: string; setting: string }
/** The settings in force and what the last deployment changed, as the API gives them. */
export type PolicyData = {
  since: string | null
  settings: readonly (Named & { value: string })[]
  changes: readonly (Named & { before: string | null; now: string | null })[] | null
}

/** Every setting with what it is for, and what became another one with the last deployment. */
export function policyView(viewer: Viewer, { since, settings, changes }: PolicyData): View {
  const { word } = wordsFor(viewer)
  const title = word('console.room', { room: 'policy' })
  const groups = [...Map.groupBy(settings, ({ group }) => group)]
  const content = html`<h1>${title}</h1><p>${word('console.policy-intro')}${since === null ? '' : html` ${word('console.policy-since', { at: since })}`}</p>
<section><h2>${word('console.policy-changes')}</h2>${changeTable(viewer, changes)}</section>${groups.map(
    ([group, lines]) =>
      html`<section><h2>${groupName(viewer, group)}</h2>${table(
        viewer,
        ['setting', 'value', 'what-for'],
        lines.map(({ setting, value }) => [
          html`<code>${setting}</code>`,
          settingValue(value),
          explained(viewer, { group, setting }),
        ]),
      )}</section>`,
  )}`
  return { title, room: 'policy', content }
}

function changeTable(viewer: Viewer, changes: PolicyData['changes']): Markup {
  const { word } = wordsFor(viewer)
  if (changes === null) return html`<p class="empty">${word('console.policy-first')}</p>`
  if (changes.length === 0) return html`<p class="empty">${word('console.policy-no-changes')}</p>`
  const told = (value: string | null) =>
    value === null ? html`<span class="muted">${word('console.policy-not-set')}</span>` : settingValue(value)
  return table(
    viewer,
    ['setting', 'before', 'now', 'what-for'],
    changes.map((each) => [
      html`<code>${each.group}.${each.setting}</code>`,
      told(each.before),
      told(each.now),
      explained(viewer, each),
    ]),
  )
}

function table(
  viewer: Viewer,
  columns: readonly ('setting' | 'value' | 'what-for' | 'before' | 'now')[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  const { word } = wordsFor(viewer)
  const names = columns.map((column) => word('console.policy-column', { column }))
  return html`<div class="wide"><table class="stack policy"><thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, at) => html`<td data-label="${names[at] ?? ''}">${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

function groupName(viewer: Viewer, group: string): string {
  const known = (Object.keys(settingNames) as SettingGroup[]).find((each) => each === group)
  return known === undefined ? group : wordsFor(viewer).word('console.policy-group', { group: known })
}

/** What a setting is for; nothing for one that a release before had. */
function explained(viewer: Viewer, { group, setting }: Named): string {
  const known = sentences['console.setting'].setting.find((each) => each === `${group}-${setting}`)
  return known === undefined ? '' : wordsFor(viewer).word('console.setting', { setting: known })
}
