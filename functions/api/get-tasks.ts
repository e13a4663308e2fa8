import * as z from 'zod'
import { Task } from '../../domain/tasks/task.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Problem } from '../runtime/problem.ts'
import { listOpenTasks } from '../store/open-tasks.ts'
import { listOwnerTasks } from '../store/owner-tasks.ts'
import { taskOf } from '../store/tasks.ts'
import { defaultLimit, OwnerFilter, ownerIdIn, PageQuery } from './page-query.ts'

/** Tasks of an owner, or everybody's open ones, the earliest deadline first within a status. */
export const getTasks = defineRoute({
  name: 'GetTasks',
  needs: ['reader'],
  summary: 'List tasks; without an owner, all open ones',
  query: PageQuery.extend({ owner: OwnerFilter, status: Task.shape.status.optional() }),
  answers: {
    200: {
      description: 'A page of tasks; `cursor` is there when more may follow',
      schema: z.strictObject({ tasks: z.array(Task), cursor: z.string().optional() }),
    },
  },
  async handle({ query: { owner, status, cursor, limit = defaultLimit } }, { reader }) {
    if (!owner && status !== undefined && status !== 'open') {
      const reason = `Tasks that are ${status} are listed by owner: name one.`
      throw new Problem('invalid-request', reason, [{ field: 'owner', code: 'missingField', reason }])
    }
    const page = owner
      ? await listOwnerTasks(reader, await ownerIdIn(reader, owner), { status, limit, cursor })
      : await listOpenTasks(reader, { limit, cursor })
    const tasks = page.items.map(taskOf)
    return { status: 200, body: { tasks, ...(page.cursor && { cursor: page.cursor }) } }
  },
})
