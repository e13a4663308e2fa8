import { html } from 'hono/html'
import type { Account } from '../../domain/accounts/account.ts'
import type { Complaint } from '../../domain/complaints/complaint.ts'
import type { AccountStatement } from '../../domain/costing/account-statement.ts'
import { adviceFor } from '../../domain/costing/advice-for.ts'
import type { MonthSales } from '../../domain/history/month-sales.ts'
import type { AccountValue } from '../../domain/learning/account-value.ts'
import type { Markup } from '../../domain/messages/markup.ts'
import { factList } from '../../domain/messages/pages/fact-list.ts'
import { statementRow } from '../../domain/messages/statement-row.ts'
import { overrideRow, valueRow } from '../../domain/messages/value-words.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import type { RiskOverride } from '../../domain/risk/risk-override.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import type { PromiseLedger } from '../../domain/signals/ledger/promise-ledger.ts'
import type { RunOut } from '../../domain/signals/share/run-outs.ts'
import type { StoppedArticle } from '../../domain/signals/share/stopped-articles.ts'
import type { Task } from '../../domain/tasks/task.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { monthsChart } from '../charts/months-chart.ts'
import { riskChart } from '../charts/risk-chart.ts'
import { figuresOf } from '../figures-of.ts'
import { notice } from '../notice.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import { accountTables } from './account-tables.ts'
import { column } from './accounts-view.ts'
import { bandMark } from './band-mark.ts'
import { ledgerRows } from './ledger-rows.ts'
import { overrideForm } from './override-form.ts'

/** An account as the API shows it on a day, with how it came there. */
export type AccountScreen = Account & {
  accountId: string
  risk: Omit<RiskReport, 'signals'>
  value: AccountValue | null
  lastContactDay: string | null
  modelInUse: string
  riskOverride: RiskOverride | null
  statement: AccountStatement | null
  replenishment: readonly RunOut[]
  ledger: PromiseLedger
  complaints: readonly Complaint[]
  tasks: readonly Task[]
  history: {
    months: readonly MonthSales[]
    risks: readonly { day: string; probability: number | null }[]
    stopped: readonly StoppedArticle[]
  }
  /** The past day that was asked for. */
  on: string | undefined
  done: string | undefined
}

/** Everything that is known of an account on one page. */
export async function accountView(viewer: Viewer, screen: AccountScreen): Promise<View> {
  const { word, tell } = wordsFor(viewer)
  const { risk, history, name, accountId } = screen
  const label = (which: Parameters<typeof column>[1]) => column(viewer, which)
  const ordered = history.months.map(({ month, orders: count }) => ({ month, count }))
  const months = await monthsChart(ordered, { month: label('month'), count: label('orders') })
  const risks = await riskChart(history.risks, { day: label('day'), risk: label('probability') })
  const points = [...risk.contributions].toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const content = html`${notice(viewer, screen.done)}<p class="crumbs"><a href="${viewer.base}/accounts">${word('console.room', { room: 'accounts' })}</a> · ${accountId}</p>
<h1>${name} ${bandMark(viewer, risk.band)}</h1>
<div class="columns"><div>
<section><h2>${word('console.part', { part: 'risk' })}</h2><p>${tell(risk.sentence)}</p><p class="muted">${judgedBy(viewer, screen)}</p>
<div class="wide"><table><caption>${word('console.contributions')}</caption><tbody>${points.map(
    ({ points: each, sentence }) =>
      html`<tr><td>${tell(sentence)}</td><td class="number">${word('console.points', { points: each })}</td></tr>`,
  )}</tbody></table></div><figure><figcaption>${word('console.part', { part: 'risk-course' })}</figcaption>${risks}${figuresOf(
    viewer,
    ['day', 'probability'],
    history.risks.map(({ day, probability }) => [
      day,
      probability === null ? '–' : word('console.chance', { chance: probability }),
    ]),
  )}</figure>${onForm(viewer, screen)}</section>
<section><h2>${word('console.part', { part: 'orders' })}</h2><figure>${months}${figuresOf(
    viewer,
    ['month', 'orders'],
    history.months.map(({ month, orders }) => [month, String(orders)]),
  )}</figure></section>
${accountTables(viewer, screen)}
</div><div>
<section><h2>${word('console.part', { part: 'account' })}</h2>${factList(facts(viewer, screen))}</section>
${overrideForm(viewer, screen)}
${timeline(viewer, screen)}</div></div>`
  return { title: name, room: 'accounts', content }
}

/** The day and the version that all of this is of, and whether another one is in use by now. */
function judgedBy(viewer: Viewer, { risk, modelInUse, on }: AccountScreen): string {
  const { word } = wordsFor(viewer)
  const judged = word('console.judged', { day: risk.asOf, version: risk.modelVersion })
  const isEarlier = on === undefined && risk.modelVersion !== modelInUse
  return isEarlier ? `${judged} · ${word('console.model-moved', { version: modelInUse })}` : judged
}

function facts(viewer: Viewer, screen: AccountScreen) {
  const { owner, contact, value, riskOverride, statement, risk, lastContactDay, ledger } = screen
  const { word } = wordsFor(viewer)
  const label = (which: Parameters<typeof column>[1]) => column(viewer, which)
  return [
    { label: label('owner'), value: word('task.contact', owner) },
    ...(owner.manager ? [{ label: label('manager'), value: word('task.contact', owner.manager) }] : []),
    ...(contact ? [{ label: label('contact'), value: word('task.contact', contact) }] : []),
    ...(risk.lastOrderDay
      ? [{ label: label('last-order'), value: word('day.told', { day: risk.lastOrderDay }) }]
      : []),
    ...(lastContactDay
      ? [{ label: label('last-contact'), value: word('day.told', { day: lastContactDay }) }]
      : []),
    ...ledgerRows(viewer, ledger),
    ...(value ? [valueRow(value, viewer.locale)] : []),
    ...(statement ? [statementRow(adviceFor(statement, isWarning(risk)), viewer.locale)] : []),
    ...(riskOverride ? [overrideRow(riskOverride, viewer.locale)] : []),
  ]
}

/** As it was on a past day. */
function onForm(viewer: Viewer, { risk, accountId }: AccountScreen): Markup {
  const { word } = wordsFor(viewer)
  return html`<form class="filters bare no-print" method="get" action="${viewer.base}/accounts/${encodeURIComponent(accountId)}"><div class="field"><label class="label" for="on">${word('console.on')}</label><input type="date" id="on" name="on" value="${risk.asOf}" max="${viewer.now.slice(0, 10)}"></div><button class="quiet">${word('console.show')}</button></form>`
}

/** Tasks and complaints in the order of time, the latest first. */
function timeline(viewer: Viewer, { tasks, complaints }: AccountScreen): Markup {
  const { word, tell } = wordsFor(viewer)
  const items = [
    ...tasks.map((task) => ({
      at: task.answer?.at ?? task.ended?.at ?? task.openedAt,
      link: html`<a href="${viewer.base}/tasks/${task.taskId}">${tell(task.title)}</a> <span class="muted">${word('console.task-status', { status: task.status })}</span>`,
    })),
    ...complaints.map((complaint) => ({
      at: complaint.receivedAt,
      link: html`<a href="${viewer.base}/complaints/${complaint.complaintId}">${complaint.reference}</a> <span class="muted">${word('word.category', { category: complaint.category })}</span>`,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  return html`<section><h2>${word('console.part', { part: 'timeline' })}</h2>${
    items.length === 0
      ? html`<p class="empty">${word('console.no-history')}</p>`
      : html`<ol class="timeline">${items.map(({ at, link }) => html`<li><time datetime="${at}">${word('moment.told', { at })}</time>${link}</li>`)}</ol>`
  }</section>`
}
