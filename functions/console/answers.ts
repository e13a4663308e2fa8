import type { Complaint } from '../../domain/complaints/complaint.ts'
import type { QualityReport } from '../../domain/complaints/quality/quality-report.ts'
import type { Task } from '../../domain/tasks/task.ts'
import type { AccountLine } from '../api/accounts/account-line.ts'
import type { AccountView } from '../api/accounts/account-view.ts'
import type { AccountHistory } from '../api/accounts/get-account-history.ts'
import type { LostQuotesInsight } from '../api/accounts/get-lost-quotes.ts'
import type { Retention } from '../api/accounts/get-retention.ts'
import type { WhatIf } from '../api/accounts/get-what-if.ts'
import type { ComplaintView } from '../api/complaints/get-complaint.ts'
import type { AttachmentLink } from '../api/complaints/get-complaint-attachment.ts'
import type { ComplaintRecord } from '../api/complaints/get-complaint-record.ts'
import type { ComplaintLine } from '../api/complaints/get-complaints.ts'
import type { TroubleLine } from '../api/mending/trouble-line.ts'
import type { Audit } from '../api/operations/get-audit.ts'
import type { Keys } from '../api/operations/get-keys.ts'
import type { MailTrouble } from '../api/operations/get-mail-trouble.ts'
import type { Models } from '../api/operations/get-models.ts'
import type { Operations } from '../api/operations/get-operations.ts'
import type { Policy } from '../api/operations/get-policy.ts'
import type { RunCourse } from '../api/operations/get-run.ts'
import type { Runs } from '../api/operations/get-runs.ts'
import type { Me } from '../api/people/get-me.ts'
import type { PeopleView } from '../api/people/get-people.ts'
import type { Work } from '../api/people/get-work.ts'
import type { TaskView } from '../api/tasks/get-task.ts'
import type { AnswerCheck } from '../api/tasks/post-task-answer-check.ts'

/** What the console asks of the API, by the route, and what that answers with. */
export type Answers = {
  GetMe: Me
  GetTasks: { tasks: Task[]; cursor?: string }
  GetTask: TaskView
  GetComplaints: { complaints: ComplaintLine[]; cursor?: string }
  GetAccount: AccountView
  GetAccountHistory: AccountHistory
  PutRiskOverride: unknown
  GetAccounts: { accounts: AccountLine[]; modelInUse: string; judgedEarlier: number; cursor?: string }
  GetComplaint: ComplaintView
  GetComplaintRecord: ComplaintRecord
  GetComplaintAttachment: AttachmentLink
  PostComplaintNote: Complaint
  PostComplaintPause: Complaint
  PostComplaintResume: Complaint
  PostComplaintRefer: Complaint
  PostComplaintClose: Complaint
  PostComplaintWithdraw: Complaint
  PostComplaintReopen: Complaint
  PostComplaintAttachmentErase: Complaint
  GetQuarantine: { setAside: TroubleLine[]; cursor?: string }
  PostRelease: { released: TroubleLine[]; left: TroubleLine[] }
  GetOperations: Operations
  GetKeys: Keys
  GetRuns: Runs
  GetRun: RunCourse
  GetModels: Models
  PostModelRollBack: unknown
  GetMailTrouble: MailTrouble
  PostSuppressionLift: { lifted: boolean }
  GetPolicy: Policy
  GetAudit: Audit
  GetRetention: Retention
  GetComplaintInsight: QualityReport
  GetLostQuotes: LostQuotesInsight
  GetWhatIf: WhatIf
  GetWork: Work
  GetPeople: PeopleView
  PostTaskAnswer: Task
  PostTaskAnswerCheck: AnswerCheck
  PostTaskSnooze: Task
  PostTaskReassign: Task
  PostTaskNote: Task
}
