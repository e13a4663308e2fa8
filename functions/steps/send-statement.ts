import * as z from 'zod'
import { Day, Id } from '../../domain/events/fields.ts'
import { personOf } from '../../domain/people/people.ts'
import { RunRef } from '../../workflows/run-ref.ts'
import { readerOf } from '../operations/people/reader-of.ts'
import { defineStep } from '../runtime/define-step.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { noticeItem } from '../store/mail/notices.ts'
import { readPeople } from '../store/people/people.ts'
import { mustReadRun } from '../store/tasks/runs.ts'

/** Gives the account's statement to the next morning's mail of its owner, or of who stands in, where they want any. A repeat changes nothing. */
export const sendStatement = defineStep({
  name: 'SendStatement',
  needs: ['table'],
  input: RunRef.extend({ period: Day }),
  output: z.strictObject({ readerId: Id }),
  async run({ runId, accountId, period }, { table, settings }) {
    const { startedAt } = (await mustReadRun(table, accountId, runId)).value
    const account = await accountOrDefault(table, accountId, settings)
    const people = await readPeople(table, settings)
    const { personId } = readerOf(account, startedAt, people)
    if (personOf(personId, people).statements === false) return { readerId: personId }
    const notice = { kind: 'statement', accountId, id: period, at: startedAt } as const
    await table.put(noticeItem(personId, notice), { ifAbsent: true })
    return { readerId: personId }
  },
})
