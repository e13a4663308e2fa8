import * as z from 'zod'
import { isOpen, wasOpenOn } from '../../../domain/complaints/advance.ts'
import { Day, Id } from '../../../domain/events/fields.ts'
import { dayFromNumber, dayNumber, dayOf } from '../../../domain/history/day.ts'
import { stateOf } from '../../../domain/history/remember.ts'
import { valueOfState } from '../../../domain/learning/value-of-state.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { promiseLedgerOf } from '../../../domain/signals/ledger/promise-ledger.ts'
import { runOutsOf } from '../../../domain/signals/share/run-outs.ts'
import { asOfDay, todayOf } from '../../operations/accounts/as-of-day.ts'
import { knownHistory } from '../../operations/accounts/known-history.ts'
import { readLatest } from '../../operations/accounts/read-latest.ts'
import { mergerOf } from '../../operations/mending/merger-of.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { profileKey } from '../../store/accounts/account-key.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { overrideOn } from '../../store/accounts/risk-overrides.ts'
import { effectiveVersion } from '../../store/company/models.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { listComplaints } from '../../store/tasks/complaints.ts'
import { listRuns } from '../../store/tasks/runs.ts'
import { latestStatement } from '../../store/tasks/statements.ts'
import { listTasks } from '../../store/tasks/tasks.ts'
import { AccountView, riskView } from './account-view.ts'
import { chooseModel } from './choose-model.ts'

const On = Day.optional().meta({
  description:
    'A past UTC day: the risk, band and signals that the events up to it say, with the complaints then open and the tasks and runs begun by then, as they stand now. Without it, today',
})

const Version = z.string().min(1).max(64).optional().meta({
  description:
    'The model version to judge by, or `shipped` for the shipped rules. Without it, the one that was in use on a past day; today, the one the account was last judged under',
})

/** One account, judged as of today or of a past day from what is stored. */
export const getAccount = defineRoute({
  name: 'GetAccount',
  needs: ['reader'],
  summary: 'Show an account: risk, signals, open complaints, tasks and runs',
  params: z.strictObject({ accountId: Id }),
  query: z.strictObject({ on: On, model: Version }),
  answers: {
    200: { description: 'The account', schema: AccountView },
    404: { description: 'Nothing is known of this account' },
    422: { description: 'The day is no day or has not come yet, or no such model is stored' },
  },
  async handle({ params: { accountId }, query, caller }, { reader, now, settings }) {
    const today = todayOf(now(), settings)
    const on = query.on ?? today
    if (on > today) {
      const reason = `${on} has not come yet: it is ${today}. Ask for that day or an earlier one.`
      throw new Problem('invalid-request', reason, [{ field: 'on', code: 'futureDay', reason }])
    }
    const [profile, state, complaints, tasks, runs] = await Promise.all([
      reader.get(profileKey(accountId)),
      on < today
        ? knownHistory(reader, accountId, { day: on, timeZone: settings.businessCalendar.timeZone }).then(
            stateOf,
          )
        : readLatest(reader, accountId),
      listComplaints(reader, accountId),
      listTasks(reader, accountId),
      listRuns(reader, accountId),
    ])
    const merger = on === today && state.count === 0 ? await mergerOf(reader, accountId) : undefined
    if (merger) throw new Problem('not-found', `Account ${accountId} was merged into ${merger.into}.`)
    const account = await accountOrDefault(reader, accountId, settings)
    const known = profile || state.count > 0 || complaints.length > 0
    if (!known || !sees(await sightOf(reader, caller), account.ownerId))
      throw new Problem('not-found', `Nothing is known of account ${accountId}.`)
    const pastDay = on < today ? on : undefined
    const model = await chooseModel(reader, settings, { accountId, pastDay, version: query.model })
    const report = assess(state, query.on ?? asOfDay(state, now(), settings), settings, model)
    const begun = (at: string) => query.on === undefined || dayOf(at) <= on
    const body: AccountView = {
      accountId,
      ...account,
      ...riskView(report),
      modelInUse: await effectiveVersion(reader, settings),
      lastContactDay: state.lastContact === null ? null : dayFromNumber(state.lastContact),
      replenishment: runOutsOf(state),
      ledger: promiseLedgerOf(state, dayNumber(report.asOf), settings.model),
      value: valueOfState(state, on, settings, model),
      riskOverride: await overrideOn(reader, accountId, on, settings),
      statement: await latestStatement(reader, accountId, on),
      complaints: complaints.filter((each) => (query.on === undefined ? isOpen(each) : wasOpenOn(each, on))),
      tasks: tasks.filter(({ openedAt }) => begun(openedAt)),
      runs: runs.filter(({ startedAt }) => begun(startedAt)),
    }
    return { status: 200, body }
  },
})
