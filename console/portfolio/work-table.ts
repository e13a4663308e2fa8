import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import { plainTable } from './plain-table.ts'

/** Who carries how much, as the API gives it. */
export type WorkLine = {
  personId: string
  name: string
  present: boolean
  standIn: string
  absences: readonly { from: string; to: string }[]
  leavingDate?: string | undefined
  open: number
  overdue: number
  oldestDueAt: string | null
  snoozed: number
  waiting: number
}

/** Who carries how much, who is late, and who is away; each name leads to the person's accounts. */
export function workTable(viewer: Viewer, people: readonly WorkLine[]): Markup {
  const { word } = wordsFor(viewer)
  if (people.length === 0) return html`<p class="empty">${word('console.no-people')}</p>`
  const nameOf = (personId: string) => people.find((each) => each.personId === personId)?.name ?? personId
  const rows = people
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || a.name.localeCompare(b.name))
    .map((each) => [
      html`<a href="${viewer.base}/accounts?${new URLSearchParams({ owner: each.personId })}">${each.name}</a>`,
      html`${word('console.present', { presence: each.present ? 'here' : 'away' })}${
        each.standIn === each.personId
          ? ''
          : html` <span class="muted">${word('console.stands-in', { name: nameOf(each.standIn) })}</span>`
      }`,
      String(each.open),
      each.overdue > 0 ? html`<span class="late">${each.overdue}</span>` : '0',
      each.oldestDueAt === null ? '–' : word('moment.told', { at: each.oldestDueAt }),
      String(each.snoozed),
      String(each.waiting),
      absencesOf(viewer, each),
    ])
  return plainTable(
    viewer,
    ['person', 'presence', 'to-do', 'overdue', 'oldest', 'put-off', 'waiting', 'absences'],
    rows,
  )
}

function absencesOf(viewer: Viewer, { absences, leavingDate }: WorkLine): string {
  const { word } = wordsFor(viewer)
  const away = [
    ...absences.map(({ from, to }) => word('console.away', { from, to })),
    ...(leavingDate === undefined ? [] : [word('console.leaves', { day: leavingDate })]),
  ]
  return away.length === 0 ? '–' : away.join(' ')
}
