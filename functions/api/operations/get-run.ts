import * as z from 'zod'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { operatorsOnly } from '../mending/operators-only.ts'
import { graphNamed } from './get-runs.ts'
import { Graph } from './graph.ts'
import { RunLine, Workflow } from './run-line.ts'

const Answer = z
  .strictObject({
    ...RunLine.shape,
    workflow: Workflow,
    graph: Graph,
    accountId: Id.optional(),
    entered: z
      .array(z.strictObject({ state: z.string(), at: Instant }))
      .meta({ description: 'The states it entered, the latest first; of a long course the end' }),
  })
  .meta({ id: 'RunCourse' })
export type RunCourse = z.infer<typeof Answer>

/** One run: where it has been and where it stands, on the picture of its state machine. */
export const getRun = defineRoute({
  name: 'GetRun',
  needs: ['executions'],
  summary: 'Show where a run has been and where it stands',
  params: z.strictObject({ workflow: Workflow, runId: z.string().min(1).max(80) }),
  answers: {
    200: { description: 'The run', schema: Answer },
    404: { description: 'There is no such run, or it ended too long ago' },
  },
  async handle({ params: { workflow, runId }, caller }, { executions }) {
    operatorsOnly(caller)
    const course = await executions.course(workflow, runId)
    if (course === undefined) throw new Problem('not-found', `There is no run ${runId} of ${workflow}.`)
    const state = course.status === 'running' ? course.entered[0]?.state : undefined
    const body: RunCourse = { ...course, workflow, graph: graphNamed(workflow), ...(state && { state }) }
    return { status: 200, body }
  },
})
