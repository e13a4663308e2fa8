import * as z from 'zod'
import { Day, Instant } from '../../../domain/events/fields.ts'
import { standInFor } from '../../../domain/people/ladder.ts'
import { officeId } from '../../../domain/people/people.ts'
import { isPresent } from '../../../domain/people/presence.ts'
import { todayOf } from '../../operations/accounts/as-of-day.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { readPeople } from '../../store/people/people.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { deadlinesOf } from '../../store/tasks/owner-tasks.ts'

/** So many people are looked at for one answer, and so many tasks of each are counted. */
const peopleAtOnce = 50
const mostCounted = 200

const Count = z.int().nonnegative()
const WorkLine = z
  .strictObject({
    personId: z.string(),
    name: z.string(),
    present: z.boolean(),
    standIn: z.string().meta({ description: 'Who is handed their work now; the same person when present' }),
    absences: z
      .array(z.strictObject({ from: Day, to: Day }))
      .meta({ description: 'Those that are not over yet' }),
    leavingDate: Day.optional(),
    open: Count.meta({ description: `Tasks to do, counted up to ${mostCounted}` }),
    overdue: Count.meta({ description: 'Of these, those past their deadline' }),
    oldestDueAt: Instant.nullable().meta({ description: 'The earliest deadline of a task to do' }),
    snoozed: Count,
    waiting: Count.meta({ description: 'Their tasks that wait for the agreement of somebody else' }),
  })
  .meta({ id: 'WorkLine' })

const Answer = z
  .strictObject({ people: z.array(WorkLine), cursor: z.string().optional() })
  .meta({ id: 'WorkInsight' })
export type Work = z.infer<typeof Answer>

/** Who carries how much, who is late, and who is away: of everybody the caller answers for. */
export const getWork = defineRoute({
  name: 'GetWork',
  needs: ['reader'],
  summary: 'Show who carries how much work, what is late, and who is away',
  query: z.strictObject({
    cursor: z.string().min(1).max(128).optional().meta({ description: 'As given with the page before' }),
  }),
  answers: { 200: { description: 'A page of people, by id', schema: Answer } },
  async handle({ query: { cursor = '' }, caller }, { reader, settings, now }) {
    if (caller.role === 'owner')
      throw new Problem('forbidden', 'Who carries how much is for managers and operators.')
    const sight = await sightOf(reader, caller)
    const at = now().toISOString()
    const today = todayOf(now(), settings)
    const everybody = await readPeople(reader, settings)
    const seen = [...everybody.people.values()]
      .filter(({ personId }) => personId !== officeId && personId > cursor && sees(sight, personId))
      .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    const people = await Promise.all(
      seen.slice(0, peopleAtOnce).map(async ({ personId, name, absences, leavingDate }) => {
        const [open = [], snoozed = [], waiting = []] = await Promise.all(
          ['open', 'snoozed', 'waiting-for-approval'].map((status) =>
            deadlinesOf(reader, personId, { status, limit: mostCounted }),
          ),
        )
        return {
          ...{ personId, name, present: isPresent(personId, at, everybody) },
          standIn: standInFor(personId, at, everybody),
          absences: absences.filter(({ to }) => to >= today),
          ...(leavingDate && { leavingDate }),
          ...{ open: open.length, overdue: open.filter((due) => due < at).length },
          ...{ oldestDueAt: open[0] ?? null, snoozed: snoozed.length, waiting: waiting.length },
        }
      }),
    )
    const last = people.at(-1)?.personId
    const more = seen.length > peopleAtOnce && last !== undefined
    return { status: 200, body: { people, ...(more && { cursor: last }) } satisfies Work }
  },
})
