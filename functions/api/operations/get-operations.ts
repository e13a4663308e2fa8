import * as z from 'zod'
import { Instant } from '../../../domain/events/fields.ts'
import { workflows } from '../../../workflows/registry.ts'
import { todayOf } from '../../operations/accounts/as-of-day.ts'
import { firingOf } from '../../operations/firing-of.ts'
import { calendar } from '../../registry.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import type { Executions } from '../../runtime/ports.ts'
import { listTroubles } from '../../store/company/quarantine.ts'
import { daysToScan } from '../../store/company/scan-cursor.ts'
import { readTimerMarks, TimerOutcome } from '../../store/company/timer-marks.ts'
import { listWaiting } from '../../store/tasks/outbox.ts'
import { operatorsOnly } from '../mending/operators-only.ts'
import { RunStatus, Workflow } from './run-line.ts'

/** What is counted is counted so far: then there are many. */
const mostCounted = 100

const Answer = z
  .strictObject({
    schedules: z
      .array(
        z.strictObject({
          name: z.string(),
          expression: z.string(),
          timeZone: z.string(),
          ranAt: Instant.nullable().meta({
            description: 'Null before the first time, or before this release',
          }),
          outcome: TimerOutcome.or(RunStatus).nullable(),
          nextAt: Instant.nullable(),
          isLate: z.boolean().meta({ description: 'Whether it should have run by now and did not' }),
        }),
      )
      .meta({ description: 'What fires by the clock' }),
    lag: z.strictObject({
      waiting: z
        .int()
        .nonnegative()
        .meta({
          description: `Requests to start or answer a run, or to announce, that are not carried out yet, counted up to ${mostCounted}`,
        }),
      oldestAt: Instant.nullable(),
      daysToScan: z
        .int()
        .nonnegative()
        .meta({ description: 'Days before today that no scan has come to the end of' }),
    }),
    setAside: z
      .int()
      .nonnegative()
      .meta({ description: `Pieces of work, counted up to ${mostCounted}` }),
    failed: z
      .array(z.strictObject({ workflow: Workflow, runId: z.string(), stoppedAt: Instant, status: RunStatus }))
      .meta({ description: 'The last run of each workflow that failed or ran out of time' }),
  })
  .meta({ id: 'Operations' })
export type Operations = z.infer<typeof Answer>

/** What an operator looks at first: what fires by the clock, what lags, what is set aside, and what failed. */
export const getOperations = defineRoute({
  name: 'GetOperations',
  needs: ['reader', 'executions', 'timetable'],
  summary: 'Show schedules, lag, what is set aside and failed runs',
  answers: { 200: { description: 'As it stands now', schema: Answer } },
  async handle({ caller }, { reader, executions, timetable, now, settings }) {
    operatorsOnly(caller)
    const [marks, refits, waiting, days, troubles, failed] = await Promise.all([
      readTimerMarks(reader),
      executions.list('refit', { limit: 1 }),
      listWaiting(reader, mostCounted),
      daysToScan(reader, todayOf(now(), settings)),
      listTroubles(reader, { limit: mostCounted }),
      failuresOf(executions),
    ])
    const { timeZone } = timetable
    const [refit] = refits.executions
    const started = refit && { at: refit.startedAt, outcome: refit.status }
    const schedules = Object.entries(timetable.schedules).map(([name, expression]) => {
      const ran = Object.hasOwn(calendar, name) ? started : marks.get(name)
      return {
        ...{ name, expression, timeZone, ranAt: ran?.at ?? null, outcome: ran?.outcome ?? null },
        ...firingOf(expression, { timeZone, now: now(), ranAt: ran?.at }),
      }
    })
    const body: Operations = {
      schedules,
      lag: {
        waiting: waiting.length,
        oldestAt: waiting[0] ?? null,
        daysToScan: days.length - 1,
      },
      setAside: troubles.troubles.length,
      failed,
    }
    return { status: 200, body }
  },
})

async function failuresOf(executions: Executions): Promise<Operations['failed']> {
  const asked = workflows.flatMap(({ name }) =>
    (['failed', 'timed-out'] as const).map((status) => ({ workflow: name, status })),
  )
  const found = await Promise.all(
    asked.map(async ({ workflow, status }) => {
      const [last] = (await executions.list(workflow, { status, limit: 1 })).executions
      return last?.stoppedAt === undefined
        ? []
        : [{ workflow, status, runId: last.runId, stoppedAt: last.stoppedAt }]
    }),
  )
  return found.flat().toSorted((a, b) => b.stoppedAt.localeCompare(a.stoppedAt))
}
