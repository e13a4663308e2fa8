import { html } from 'hono/html'
import { dayNumber } from '../../domain/history/day.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'
import type { KeysData, MailTrouble, OperationsData } from './operations-data.ts'
import { opsTable } from './ops-table.ts'

/** What is looked at. `model`: the version in use, null while the shipped rules are. */
export type Looked = {
  operations: OperationsData
  signing: KeysData
  mail: MailTrouble
  model: string | null
}
type Check = ValuesOf<'console.check'>['check']
/** A run that failed longer ago is history. */
const failedDays = 14
const expiresSoonDays = 30

/** What the doctor of the command line looks at, as far as the API knows it: what is good, and what somebody should look at and how. */
export function checks(viewer: Viewer, data: Looked): Markup {
  const { word } = wordsFor(viewer)
  const troubles = troublesOf(viewer, data)
  const rows = (Object.entries(troubles) as [Check, string[]][]).map(([check, said]) => {
    // Before the first refit the shipped rules are as it should be.
    const state = said.length === 0 || check === 'model' ? 'good' : 'look'
    return [
      word('console.check', { check }),
      html`<span class="band ${state === 'good' ? 'green' : 'yellow'}">${word('console.check-state', { state })}</span>`,
      said.length === 0 ? word('console.check-good', { check }) : html`${said.map((each) => html`${each} `)}`,
    ]
  })
  return html`<section>${opsTable(viewer, ['check', 'state', 'says'], rows)}<p class="muted">${word('console.check-elsewhere')}</p></section>`
}

function troublesOf(viewer: Viewer, { operations, signing, mail, model }: Looked): Record<Check, string[]> {
  const { word } = wordsFor(viewer)
  const { schedules, lag, setAside, failed } = operations
  const { keys, unusable } = signing
  const today = dayNumber(viewer.now.slice(0, 10))
  const silent = schedules.filter(
    ({ outcome, isLate }) => isLate || outcome === 'failed' || outcome === 'timed-out',
  )
  const [last] = failed.filter(({ stoppedAt }) => today - dayNumber(stoppedAt.slice(0, 10)) <= failedDays)
  const expiring = keys.filter(
    ({ expires }) => expires !== null && dayNumber(expires) - today < expiresSoonDays,
  )
  const refused = mail.suppressions.length
  return {
    schedules: silent.length === 0 ? [] : [word('console.check-schedules', { count: silent.length })],
    lag:
      lag.oldestAt === null ? [] : [word('console.check-lag', { count: lag.waiting, since: lag.oldestAt })],
    scan: lag.daysToScan > 1 ? [word('console.check-scan', { days: lag.daysToScan })] : [],
    quarantine: setAside === 0 ? [] : [word('console.check-quarantine', { count: setAside })],
    runs:
      last === undefined ? [] : [word('console.check-runs', { workflow: last.workflow, at: last.stoppedAt })],
    keys: [
      ...expiring.map(({ name, expires }) => word('console.check-key-expires', { name, day: expires ?? '' })),
      ...unusable.map(({ name }) => word('console.check-key-unusable', { name })),
    ],
    mail:
      mail.doubts.length + refused === 0
        ? []
        : [word('console.check-mail', { doubts: mail.doubts.length, addresses: refused })],
    model: model === null ? [word('console.models-shipped')] : [],
  }
}
