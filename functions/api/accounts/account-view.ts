import * as z from 'zod'
import { Account } from '../../../domain/accounts/account.ts'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { AccountStatement } from '../../../domain/costing/account-statement.ts'
import { Day, Id } from '../../../domain/events/fields.ts'
import { AccountValue } from '../../../domain/learning/account-value.ts'
import { Band } from '../../../domain/risk/band.ts'
import { RiskOverride } from '../../../domain/risk/risk-override.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { PromiseLedger } from '../../../domain/signals/ledger/promise-ledger.ts'
import { RunOut } from '../../../domain/signals/share/run-outs.ts'
import { Task } from '../../../domain/tasks/task.ts'
import { Sentence } from '../../../domain/words/sentence.ts'
import { Run } from '../../store/tasks/runs.ts'

const Evidence = z.array(z.string()).meta({ description: 'Event ids, complaint ids or days' })

const RiskView = z
  .strictObject({
    asOf: Day,
    probability: z
      .number()
      .nullable()
      .meta({ description: 'Of no order within horizonDays; null while learning' }),
    band: Band,
    bandReason: z.enum(['silence', 'shrinking']).nullable().meta({
      description:
        'What yellow or red is for: silence, or buying less than it did though it orders; else null',
    }),
    usual: z.number().meta({
      description:
        "The same probability of the company's usual active account; bands begin at multiples of its odds",
    }),
    horizonDays: z
      .int()
      .meta({ description: 'Of the learned version; of the settings while the shipped rules judge' }),
    modelVersion: z.string().meta({ description: 'The version that this is judged by' }),
    /** Band and probability alone; `sentence` goes on with what weighs most. */
    verdict: Sentence,
    sentence: Sentence,
    contributions: z
      .array(
        z.strictObject({ measure: z.string(), points: z.number(), sentence: Sentence, evidence: Evidence }),
      )
      .meta({ description: 'On the logit scale; the points sum to the logit of the probability' }),
    dueOn: Day.nullable().meta({ description: 'First day a worse band could be entered without news' }),
    redSince: Day.nullable(),
    warnedSince: Day.nullable().meta({
      description: 'Since when silence alone makes it yellow or red, without a break',
    }),
    shrinkingSince: Day.nullable().meta({
      description: 'The order day from which on it buys far less than its own level',
    }),
    lateFrom: Day.nullable().meta({ description: 'First day it is later with its next order than usual' }),
    callFrom: Day.nullable().meta({ description: 'First day on which this silence is worth a call' }),
    callUntil: Day.nullable().meta({ description: 'Last day before a call comes too late' }),
    lastOrderDay: Day.nullable(),
    orderDays: z.int(),
  })
  .meta({ id: 'Risk' })

const SignalView = z
  .strictObject({
    key: z.string(),
    value: z.number().nullable(),
    status: z.enum(['ok', 'not-enough-data']),
    sentence: Sentence,
    evidence: Evidence,
  })
  .meta({ id: 'Signal' })

/** Everything known of an account, as the API shows it. */
export const AccountView = z
  .strictObject({
    accountId: Id,
    ...Account.shape,
    risk: RiskView,
    modelInUse: z.string().meta({
      description:
        'The version that judges accounts now. Today an account is shown by the one that judged it last: after a promotion all are judged anew within a day',
    }),
    value: AccountValue.nullable().meta({
      description: 'Null until a learned version ranks the accounts: not enough data yet',
    }),
    lastContactDay: Day.nullable().meta({ description: 'The latest day with an event of type contact' }),
    riskOverride: RiskOverride.nullable().meta({
      description: 'What a manager says instead, while it holds; it never replaces the computed risk',
    }),
    statement: AccountStatement.nullable().meta({
      description:
        'The latest recorded account statement, also one that was not mailed because a complaint or a win-back was going on; null before the first',
    }),
    signals: z.array(SignalView),
    replenishment: z.array(RunOut).meta({
      description:
        'When the articles that it buys regularly (four order days or more) run out, by its own rate of use; first to run out first',
    }),
    ledger: PromiseLedger,
    complaints: z.array(Complaint).meta({ description: 'Those still open' }),
    tasks: z.array(Task),
    runs: z.array(Run),
  })
  .meta({ id: 'Account' })
export type AccountView = z.infer<typeof AccountView>

/** A report in the API's words. */
export function riskView({ signals, ...risk }: RiskReport): Pick<AccountView, 'risk' | 'signals'> {
  return {
    risk,
    signals: signals.map(({ key, value, status, sentence, evidence }) => ({
      key,
      value,
      status,
      sentence,
      evidence,
    })),
  }
}
