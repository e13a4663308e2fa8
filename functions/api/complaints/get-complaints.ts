import * as z from 'zod'
import { PersonName } from '../../../domain/accounts/person.ts'
import { isOpen } from '../../../domain/complaints/advance.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { isComplaint } from '../../../domain/complaints/is-complaint.ts'
import { Id } from '../../../domain/events/fields.ts'
import { officeId } from '../../../domain/people/people.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { namesOf } from '../../store/accounts/names-of.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { seenPage } from '../../store/table/seen-page.ts'
import type { TableReader } from '../../store/table/table.ts'
import { listComplaints, readComplaint } from '../../store/tasks/complaints.ts'
import { listOpenTasks } from '../../store/tasks/open-tasks.ts'
import { listOwnerTasks } from '../../store/tasks/owner-tasks.ts'
import { taskOf } from '../../store/tasks/tasks.ts'
import { defaultLimit, OwnerFilter, ownerAskedFor, PageQuery } from '../page-query.ts'

/** A complaint in a list, with the name of its account. */
export const ComplaintLine = z
  .strictObject({ ...Complaint.shape, accountName: PersonName })
  .meta({ id: 'ComplaintLine' })
export type ComplaintLine = z.infer<typeof ComplaintLine>

/** Complaints: those of an account, or the open ones that people still have a task for, the earliest deadline first. */
export const getComplaints = defineRoute({
  name: 'GetComplaints',
  needs: ['reader'],
  summary: 'List complaints; without an account, those that are open',
  query: PageQuery.extend({
    account: Id.optional(),
    owner: OwnerFilter,
    status: z.enum(['open', 'closed']).optional(),
    kind: z
      .enum(['complaint', 'suggestion'])
      .default('complaint')
      .meta({ description: 'Suggestions are listed apart' }),
  }),
  answers: {
    200: {
      description: 'A page of complaints; `cursor` is there when more may follow',
      schema: z.strictObject({ complaints: z.array(ComplaintLine), cursor: z.string().optional() }),
    },
    422: { description: 'Closed complaints are listed by account' },
  },
  async handle(
    { query: { account, owner, status, kind, cursor, limit = defaultLimit }, caller },
    { reader },
  ) {
    const sight = await sightOf(reader, caller)
    if (account !== undefined) {
      const mine = sees(sight, (await readOwnerId(reader, account)) ?? officeId)
      const complaints = (mine ? await listComplaints(reader, account) : []).filter(
        (each) =>
          isComplaint(each) === (kind === 'complaint') &&
          (status === undefined || isOpen(each) === (status === 'open')),
      )
      return { status: 200, body: { complaints: await withNames(reader, complaints) } }
    }
    if (status === 'closed') {
      const reason = 'Closed complaints are listed by account: name one.'
      throw new Problem('invalid-request', reason, [{ field: 'account', code: 'missingField', reason }])
    }
    const ownerId = await ownerAskedFor(reader, sight, owner)
    const page = await seenPage(
      sight,
      { limit, cursor },
      (asked) => (ownerId ? listOwnerTasks(reader, ownerId, asked) : listOpenTasks(reader, asked)),
      (item) => taskOf(item).ownerId,
    )
    const ids = page.items
      .map(taskOf)
      .flatMap(({ accountId, complaintIds }) => complaintIds.map((id) => ({ accountId, id })))
    const found = await Promise.all(ids.map(({ accountId, id }) => readComplaint(reader, accountId, id)))
    const complaints = found.filter((each) => isOpen(each) && isComplaint(each) === (kind === 'complaint'))
    const lines = await withNames(reader, complaints)
    return { status: 200, body: { complaints: lines, ...(page.cursor && { cursor: page.cursor }) } }
  },
})

async function withNames(reader: TableReader, complaints: readonly Complaint[]): Promise<ComplaintLine[]> {
  const names = await namesOf(
    reader,
    complaints.map(({ accountId }) => accountId),
  )
  return complaints.map((each) => ({ ...each, accountName: names.get(each.accountId) ?? each.accountId }))
}
