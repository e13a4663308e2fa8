import { html } from 'hono/html'
import { wordsFor } from '../../domain/words/words-for.ts'
import { drawGraph, type Graph } from '../charts/draw-graph.ts'
import type { View } from '../view.ts'
import type { Viewer } from '../viewer.ts'
import type { WorkflowName } from './operations-data.ts'
import { operationsFrame } from './operations-frame.ts'
import { type RunLine, runStatus, stateTable } from './runs-view.ts'
import { spokenGraph, stateName } from './spoken-graph.ts'

export type RunScreen = RunLine & {
  workflow: WorkflowName
  graph: Graph
  accountId?: string | undefined
  entered: readonly { state: string; at: string }[]
}

/** One run: where it has been and where it stands, on the picture and in words. */
export function runView(viewer: Viewer, run: RunScreen): View {
  const { word } = wordsFor(viewer)
  const { workflow, graph, accountId, entered, state } = run
  const course = entered.map((each) => each.state).toReversed()
  const now = new Map(state === undefined ? [] : [[state, 1]])
  const content = html`<p class="crumbs"><a href="${viewer.base}/operations/runs?workflow=${workflow}">${word('console.workflow', { workflow })}</a>${
    accountId === undefined
      ? ''
      : html` · <a href="${viewer.base}/accounts/${encodeURIComponent(accountId)}">${accountId}</a>`
  } · ${runStatus(viewer, run.status)}</p>
<section><figure><div class="wide" tabindex="0" role="group" aria-label="${word('console.graph', { workflow })}">${drawGraph(spokenGraph(viewer, graph), word('console.graph', { workflow }), { course, now })}</div></figure>${stateTable(viewer, graph)}</section>
<section><h2>${word('console.course')}</h2><ol class="timeline">${entered.map((each) => html`<li><time datetime="${each.at}">${word('moment.told', { at: each.at })}</time>${stateName(viewer, each.state)}</li>`)}</ol></section>`
  return operationsFrame(viewer, 'runs', { title: run.runId, content })
}
