import * as z from 'zod'
import { graphOf } from '../../../workflows/graph.ts'
import { workflows } from '../../../workflows/registry.ts'
import { Definition } from '../../../workflows/workflow.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { operatorsOnly } from '../mending/operators-only.ts'
import { Graph } from './graph.ts'
import { RunLine, RunStatus, Workflow } from './run-line.ts'

/** Where a run stands is asked for one by one: so many of a page. */
const mostAtOnce = 25
const Limit = z
  .string()
  .regex(/^([1-9]|1\d|2[0-5])$/, { error: `must be 1 to ${mostAtOnce}` })
  .transform(Number)
  .optional()
  .meta({
    description: 'Most to answer with',
    override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
      delete jsonSchema.pattern
      Object.assign(jsonSchema, { type: 'integer', minimum: 1, maximum: mostAtOnce, default: mostAtOnce })
    },
  })

const Answer = z
  .strictObject({
    workflow: Workflow,
    graph: Graph,
    runs: z.array(RunLine),
    cursor: z.string().optional(),
  })
  .meta({ id: 'Runs' })
export type Runs = z.infer<typeof Answer>

/** The runs of a workflow, the latest first, each with where it stands, and the picture to draw them on. */
export const getRuns = defineRoute({
  name: 'GetRuns',
  needs: ['executions'],
  summary: 'List the runs of a workflow, and where each stands',
  query: z.strictObject({
    workflow: Workflow,
    status: RunStatus.optional(),
    limit: Limit,
    cursor: z
      .string()
      .min(1)
      .max(2048)
      .optional()
      .meta({ description: 'Opaque; as given with the page before' }),
  }),
  answers: { 200: { description: 'A page of runs; `cursor` is there when more may follow', schema: Answer } },
  async handle({ query: { workflow, status, limit = mostAtOnce, cursor }, caller }, { executions }) {
    operatorsOnly(caller)
    const page = await executions.list(workflow, {
      limit,
      ...(status && { status }),
      ...(cursor && { cursor }),
    })
    const runs = await Promise.all(
      page.executions.map(async (each) => {
        const state = each.status === 'running' ? await executions.stateOf(workflow, each.runId) : undefined
        return { ...each, ...(state !== undefined && { state }) }
      }),
    )
    const body: Runs = {
      workflow,
      graph: graphNamed(workflow),
      runs,
      ...(page.cursor && { cursor: page.cursor }),
    }
    return { status: 200, body }
  },
})

/** The picture of a workflow as this release has it. */
export function graphNamed(name: Workflow): z.infer<typeof Graph> {
  const found = workflows.find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no workflow ${name}`)
  return graphOf(Definition.parse(found.source))
}
