import * as z from 'zod'
import { Locale } from '../accounts/locale.ts'
import { Person } from '../accounts/person.ts'
import { TimeZone } from '../accounts/time-zone.ts'
import { Attachment } from '../complaints/attachments/attachment.ts'
import { RootCauses } from '../complaints/causes/root-cause.ts'
import { Complaint, Decision } from '../complaints/complaint.ts'
import { Outside } from '../complaints/outside-route.ts'
import { QualityReport } from '../complaints/quality/quality-report.ts'
import { AccountStatement } from '../costing/account-statement.ts'
import { Currency, Day, Instant } from '../events/fields.ts'
import { AccountValue } from '../learning/account-value.ts'
import { RiskOverride } from '../risk/risk-override.ts'
import { Task, TaskKind } from '../tasks/task.ts'
import { Sentence } from '../words/sentence.ts'
import { Background } from './background.ts'

/** Who writes, and in which zone the reader reads times. */
const Letterhead = z.strictObject({ company: z.string().min(1), timeZone: TimeZone })

/** A letter to a customer; `takesReplies` says whether somebody reads what is sent back to it. */
const CustomerLetterhead = Letterhead.extend({
  takesReplies: z.boolean(),
  /** The page on which the customer sees where it stands. */
  caseLink: z.url({ protocol: /^https?$/ }).optional(),
})

export const AcknowledgementData = CustomerLetterhead.extend({
  contactName: z.string().optional(),
  accountName: z.string(),
  complaint: Complaint,
  /** Files of it that were not taken. */
  refused: z.array(Attachment).optional(),
  /** Reference of the complaint that this one opens again. */
  reopensReference: z.string().optional(),
})
export type AcknowledgementData = z.infer<typeof AcknowledgementData>

export const HoldingData = CustomerLetterhead.extend({
  contactName: z.string().optional(),
  accountName: z.string(),
  complaint: Complaint,
  /** The new date. */
  promisedBy: Instant,
})
export type HoldingData = z.infer<typeof HoldingData>

export const DecisionData = CustomerLetterhead.extend({
  contactName: z.string().optional(),
  accountName: z.string(),
  complaint: Complaint,
  decision: Decision,
  /** References of other complaints that this answers too. */
  alsoReferences: z.array(z.string()).optional(),
  currency: Currency,
  /** When it closes, should the customer say nothing. */
  closesAt: Instant.optional(),
  /** Whom they can turn to instead. */
  outside: Outside.optional(),
  /** Who signs: whoever wrote the answer. */
  signedBy: z.string(),
})
export type DecisionData = z.infer<typeof DecisionData>

export const SurveyData = Letterhead.extend({
  contactName: z.string().optional(),
  accountName: z.string(),
  complaint: Complaint,
  /** The page with the questions. */
  surveyLink: z.url({ protocol: /^https?$/ }),
})
export type SurveyData = z.infer<typeof SurveyData>

export const TaskMailData = Letterhead.extend({
  accountName: z.string(),
  /** Whom the mail is to, where that is not whoever has the task. */
  addressee: z.string().optional(),
  task: Task,
  /** The one link: the task's page. */
  link: z.url({ protocol: /^https?$/ }),
  linkExpiresAt: Instant,
  complaint: Complaint.optional(),
  /** What else is known of the account as the mail is made. */
  background: Background.optional(),
  /** What a manager says instead of the computed risk, while it holds. */
  riskOverride: RiskOverride.optional(),
  /** What the account earns and costs, as last recorded: a win-back shows it. */
  statement: AccountStatement.optional(),
})
export type TaskMailData = z.infer<typeof TaskMailData>

const MorningItem = z.strictObject({
  kind: TaskKind,
  accountName: z.string(),
  /** The complaint's reference, where the task is about one. */
  reference: z.string(),
  dueAt: Instant,
  /** Each task's own. */
  link: z.url({ protocol: /^https?$/ }),
  linkExpiresAt: Instant,
})
export type MorningItem = z.infer<typeof MorningItem>

/** Why a task is no longer to be done; a complaint that somebody ended is every other reason. */
export const DroppedWhy = z.enum(['taken-back', 'recovered', 'owner-changed', 'complaint-ended'])
export type DroppedWhy = z.infer<typeof DroppedWhy>

export const MorningData = Letterhead.extend({
  addressee: z.string(),
  fresh: z.array(MorningItem),
  due: z.array(MorningItem),
  overdue: z.array(MorningItem),
  /** What is no longer to be done. */
  dropped: z.array(
    MorningItem.pick({ kind: true, accountName: true, reference: true }).extend({ why: DroppedWhy }),
  ),
  statements: z.array(z.strictObject({ accountName: z.string(), statement: AccountStatement })),
  /** Corrective actions that the reader has: new ones, and those whose rate has not fallen. */
  actions: z.array(
    z.strictObject({
      actionId: z.string(),
      about: Sentence,
      isNew: z.boolean(),
      complaints: z.int().nonnegative(),
      checkOn: Instant,
    }),
  ),
  /** Accounts that somebody else looks after from now on. */
  handedOn: z.array(z.strictObject({ accountName: z.string(), owner: z.string() })),
  /** Calls in which the reader introduces whoever looks after an account now, and has the task. */
  calls: z.array(
    MorningItem.pick({ accountName: true, link: true, linkExpiresAt: true }).extend({
      owner: Person,
      at: Instant.optional(),
    }),
  ),
})
export type MorningData = z.infer<typeof MorningData>

export const StatementData = Letterhead.extend({
  accountName: z.string(),
  ownerName: z.string(),
  statement: AccountStatement,
})
export type StatementData = z.infer<typeof StatementData>

export const JointCall = z.enum(['asked', 'nobody'])
export type JointCall = z.infer<typeof JointCall>

/** Everything that whoever looks after an account from now on has to know, on one page. */
export const HandoverData = Letterhead.extend({
  addressee: z.string(),
  accountName: z.string(),
  accountId: z.string(),
  /** The language of the customer: the introduction is drafted in it. */
  accountLocale: Locale,
  contact: Person.optional(),
  former: z.string(),
  /** Whether the former owner works here no longer, and nobody was named in their place yet. */
  hasLeft: z.boolean(),
  value: AccountValue.nullable(),
  rhythm: z.strictObject({ every: z.int().positive(), last: Day }).nullable(),
  orders: z.array(z.strictObject({ day: Day, amount: z.string(), currency: Currency })),
  lastContact: Day.nullable(),
  tasks: z.array(
    MorningItem.pick({ kind: true, accountName: true, reference: true, dueAt: true }).extend({
      snoozed: z.strictObject({ until: Instant, note: z.string() }).optional(),
    }),
  ),
  complaints: z.array(z.strictObject({ reference: z.string(), description: z.string(), promised: Instant })),
  /** What was promised on complaints that are answered by now. */
  settled: z.array(
    Decision.pick({ decision: true, remedy: true, amount: true }).extend({
      ...{ reference: z.string(), description: z.string(), on: Day, currency: Currency },
    }),
  ),
  /** How whoever looks after a major account is introduced: in a call with the former owner, who is asked for it, or by somebody else. */
  jointCall: JointCall.optional(),
})
export type HandoverData = z.infer<typeof HandoverData>

export const QualityReportData = Letterhead.extend({
  addressee: z.string(),
  report: QualityReport,
  rootCauses: RootCauses,
})
export type QualityReportData = z.infer<typeof QualityReportData>
