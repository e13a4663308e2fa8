import * as z from 'zod'
import { Task } from '../../../domain/tasks/task.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { sightOf } from '../../store/people/sight.ts'
import { seenPage } from '../../store/table/seen-page.ts'
import { listOpenTasks } from '../../store/tasks/open-tasks.ts'
import { listOwnerTasks } from '../../store/tasks/owner-tasks.ts'
import { taskOf } from '../../store/tasks/tasks.ts'
import { defaultLimit, OwnerFilter, ownerAskedFor, PageQuery } from '../page-query.ts'

const Overdue = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: 'Of the page, only those whose deadline has passed, or has not' })

/** Tasks of an owner, or all open ones that the caller may see, the earliest deadline first within a status. */
export const getTasks = defineRoute({
  name: 'GetTasks',
  needs: ['reader'],
  summary: 'List tasks; without an owner, all open ones the caller may see',
  query: PageQuery.extend({ owner: OwnerFilter, status: Task.shape.status.optional(), overdue: Overdue }),
  answers: {
    200: {
      description: 'A page of tasks; `cursor` is there when more may follow',
      schema: z.strictObject({ tasks: z.array(Task), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { owner, status, overdue, cursor, limit = defaultLimit }, caller }, { reader, now }) {
    const sight = await sightOf(reader, caller)
    const ownerId = await ownerAskedFor(reader, sight, owner)
    if (!ownerId && status !== undefined && status !== 'open') {
      const reason = `Tasks that are ${status} are listed by owner: name one.`
      throw new Problem('invalid-request', reason, [{ field: 'owner', code: 'missingField', reason }])
    }
    const page = await seenPage(
      sight,
      { limit, cursor },
      (asked) =>
        ownerId ? listOwnerTasks(reader, ownerId, { status, ...asked }) : listOpenTasks(reader, asked),
      (item) => taskOf(item).ownerId,
    )
    const at = now().toISOString()
    const tasks = page.items
      .map(taskOf)
      .filter(({ dueAt }) => overdue === undefined || dueAt < at === (overdue === 'true'))
    return { status: 200, body: { tasks, ...(page.cursor && { cursor: page.cursor }) } }
  },
})
