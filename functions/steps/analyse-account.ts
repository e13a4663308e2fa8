import * as z from 'zod'
import { adviceFor } from '../../domain/costing/advice-for.ts'
import { computeStatement } from '../../domain/costing/compute-statement.ts'
import { Day } from '../../domain/events/fields.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { isWarning } from '../../domain/playbooks/when-due.ts'
import { say } from '../../domain/words/say.ts'
import { RunRef } from '../../workflows/run-ref.ts'
import { todayOf } from '../operations/accounts/as-of-day.ts'
import { costRatesInUse } from '../operations/accounts/cost-rates-in-use.ts'
import { reportOf } from '../operations/accounts/report-of.ts'
import { defineStep } from '../runtime/define-step.ts'
import { accountOrDefault } from '../store/accounts/account-or-default.ts'
import { readHistory } from '../store/accounts/days.ts'
import { announce } from '../store/tasks/announcement.ts'
import { listComplaints } from '../store/tasks/complaints.ts'
import { listGrants } from '../store/tasks/grants.ts'
import { mustReadRun } from '../store/tasks/runs.ts'
import { statementItem } from '../store/tasks/statements.ts'

/** The account's year up to the company's day on which the run began, as a statement with a recommendation, recorded under that day. */
export const analyseAccount = defineStep({
  name: 'AnalyseAccount',
  needs: ['table'],
  input: RunRef,
  output: z.strictObject({ period: Day }),
  async run({ runId, accountId }, { table, settings, now }) {
    const { startedAt } = (await mustReadRun(table, accountId, runId)).value
    const to = todayOf(new Date(startedAt), settings)
    const from = dayFromNumber(dayNumber(to) - 364)
    const { currency } = await accountOrDefault(table, accountId, settings)
    const facts = {
      ...(await readHistory(table, accountId, { from, to })),
      complaints: await listComplaints(table, accountId),
      grants: await listGrants(table, accountId),
    }
    const computed = computeStatement(
      { accountId, currency },
      facts,
      { from, to },
      costRatesInUse(settings),
      settings.exchangeRates,
    )
    const { report } = await reportOf(table, accountId, new Date(startedAt), settings)
    const statement = adviceFor(computed, isWarning(report))
    const { action } = statement.recommendation
    const ids = { runId, period: to, action }
    const sentence = say('told.statement-recorded', { account: accountId, action })
    await table.put(statementItem(to, statement))
    const told = announce('StatementRecorded.v1', { accountId, key: to, ids, sentence }, now().toISOString())
    await table.put(told.put, { ifAbsent: true })
    return { period: to }
  },
})
