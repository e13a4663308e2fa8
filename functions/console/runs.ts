import { runView } from '../../console/operations/run-view.ts'
import { runsView } from '../../console/operations/runs-view.ts'
import { definePage } from './define-page.ts'

const usual = 'complaint-handling'

/** The runs of a workflow. */
export const runs = definePage({
  path: 'operations/runs',
  async show({ ask, query: { workflow = usual, status, cursor } }) {
    const found = await ask('GetRuns', { query: { workflow, status, cursor } })
    return (viewer) => runsView(viewer, { ...found, status })
  },
})

/** One run. */
export const run = definePage({
  path: 'operations/runs/{workflow}/{runId}',
  async show({ ask, params: { workflow = '', runId = '' } }) {
    const found = await ask('GetRun', { params: { workflow, runId } })
    return (viewer) => runView(viewer, found)
  },
})
