import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'
import { sentences } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { drawGraph, type Graph } from '../charts/draw-graph.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import type { RunStatus, WorkflowName } from './operations-data.ts'
import { operationsFrame } from './operations-frame.ts'
import { opsTable } from './ops-table.ts'
import { spokenGraph, stateName } from './spoken-graph.ts'

/** A run in a list, as the API gives it. */
export type RunLine = {
  runId: string
  status: RunStatus
  startedAt: string
  stoppedAt?: string | undefined
  state?: string | undefined
}
export type RunsScreen = {
  workflow: WorkflowName
  graph: Graph
  runs: readonly RunLine[]
  status: string | undefined
  cursor?: string | undefined
}

/** The runs of a workflow on the picture of its state machine, and one by one. */
export function runsView(viewer: Viewer, { workflow, graph, runs, status, cursor }: RunsScreen): View {
  const { word } = wordsFor(viewer)
  const now = new Map<string, number>()
  for (const { state } of runs) if (state !== undefined) now.set(state, (now.get(state) ?? 0) + 1)
  const rows = runs.map((run) => [
    html`<a href="${viewer.base}/operations/runs/${workflow}/${encodeURIComponent(run.runId)}">${run.runId}</a>`,
    runStatus(viewer, run.status),
    word('moment.told', { at: run.startedAt }),
    run.stoppedAt === undefined ? '–' : word('moment.told', { at: run.stoppedAt }),
    run.state === undefined ? '–' : stateName(viewer, run.state),
  ])
  const more = new URLSearchParams({ workflow, ...(status && { status }), cursor: cursor ?? '' })
  const content = html`${filters(viewer, workflow, status)}<section><h2>${word('console.workflow', { workflow })}</h2>${
    rows.length === 0
      ? html`<p class="empty">${word('console.no-runs')}</p>`
      : opsTable(viewer, ['run', 'status', 'began', 'ended', 'stands-at'], rows)
  }${cursor === undefined ? '' : html`<p><a class="button" href="${viewer.base}/operations/runs?${more}" rel="next">${word('console.more')}</a></p>`}</section>
<section><figure><figcaption>${word('console.standing')}</figcaption><div class="wide" tabindex="0" role="group" aria-label="${word('console.graph', { workflow })}">${drawGraph(spokenGraph(viewer, graph), word('console.graph', { workflow }), { now })}</div></figure>${stateTable(viewer, graph)}</section>`
  return operationsFrame(viewer, 'runs', { content })
}

/** How a run stands, as a word in its colour. */
export function runStatus(viewer: Viewer, status: RunStatus): Markup {
  const colour = { running: '', succeeded: 'green', failed: 'red', 'timed-out': 'red', aborted: 'yellow' }[
    status
  ]
  return html`<span class="band ${colour}">${wordsFor(viewer).word('console.run-status', { status })}</span>`
}

/** What each state is there for, for whoever does not see the picture; names and comments of the file as they stand in AWS, too. */
export function stateTable(viewer: Viewer, graph: Graph): Markup {
  const rows = graph.states.map(({ name, type, comment = '' }) => [
    html`${stateName(viewer, name)}<br><code>${name}</code>`,
    type,
    html`<span lang="en">${comment}</span>`,
  ])
  return html`<details><summary>${wordsFor(viewer).word('console.states')}</summary>${opsTable(viewer, ['stands-at', 'type', 'what-for'], rows)}</details>`
}

function filters(viewer: Viewer, workflow: WorkflowName, status: string | undefined): Markup {
  const { word } = wordsFor(viewer)
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  const column = (each: 'run' | 'status') => word('console.ops-column', { column: each })
  return html`<form class="filters" method="get" action="${viewer.base}/operations/runs" data-auto>
<div class="field"><label class="label" for="workflow">${column('run')}</label><select id="workflow" name="workflow">${sentences['console.workflow'].workflow.map((each) => option(each, word('console.workflow', { workflow: each }), workflow))}</select></div>
<div class="field"><label class="label" for="status">${column('status')}</label><select id="status" name="status">${option('', word('console.run-all'), status)}${sentences['console.run-status'].status.map((each) => option(each, word('console.run-status', { status: each }), status))}</select></div>
<button class="quiet">${word('console.show')}</button></form>`
}
