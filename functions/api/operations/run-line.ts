import * as z from 'zod'
import { Instant } from '../../../domain/events/fields.ts'
import { workflows } from '../../../workflows/registry.ts'

export const Workflow = z.enum(workflows.map(({ name }) => name))
export type Workflow = z.infer<typeof Workflow>
export const RunStatus = z.enum(['running', 'succeeded', 'failed', 'timed-out', 'aborted'])

/** An execution of a state machine in a list. */
export const RunLine = z
  .strictObject({
    runId: z.string(),
    status: RunStatus,
    startedAt: Instant,
    stoppedAt: Instant.optional(),
    state: z.string().optional().meta({ description: 'Where it stands, while it runs' }),
  })
  .meta({ id: 'RunLine' })
export type RunLine = z.infer<typeof RunLine>
