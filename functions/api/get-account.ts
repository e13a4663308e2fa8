import * as z from 'zod'
import { isOpen } from '../../domain/complaints/advance.ts'
import { Id } from '../../domain/events/fields.ts'
import { historyOf } from '../../domain/history/history.ts'
import { assess } from '../../domain/risk/assess.ts'
import { defineRoute } from '../runtime/define-route.ts'
import { Problem } from '../runtime/problem.ts'
import { accountOrDefault } from '../store/account-or-default.ts'
import { profileKey } from '../store/accounts.ts'
import { listComplaints } from '../store/complaints.ts'
import { readDays } from '../store/days.ts'
import { listRuns } from '../store/runs.ts'
import { listTasks } from '../store/tasks.ts'
import { AccountView, riskView } from './account-view.ts'

/** One account, judged as of today from what is stored. */
export const getAccount = defineRoute({
  name: 'GetAccount',
  needs: ['reader'],
  summary: 'Show an account: risk, signals, open complaints, tasks and runs',
  params: z.strictObject({ accountId: Id }),
  answers: {
    200: { description: 'The account', schema: AccountView },
    404: { description: 'Nothing is known of this account' },
  },
  async handle({ params: { accountId } }, { reader, now, settings }) {
    const [profile, days, complaints, tasks, runs] = await Promise.all([
      reader.get(profileKey(accountId)),
      readDays(reader, accountId),
      listComplaints(reader, accountId),
      listTasks(reader, accountId),
      listRuns(reader, accountId),
    ])
    if (!profile && days.length === 0 && complaints.length === 0) {
      throw new Problem('not-found', `Nothing is known of account ${accountId}.`)
    }
    const history = historyOf(days.map(({ bucket }) => bucket))
    const report = assess(history, now().toISOString().slice(0, 10), settings)
    const body: AccountView = {
      accountId,
      ...(await accountOrDefault(reader, accountId, settings)),
      ...riskView(report),
      complaints: complaints.filter(isOpen),
      tasks,
      runs,
    }
    return { status: 200, body }
  },
})
