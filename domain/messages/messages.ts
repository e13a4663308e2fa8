import { accountStatement } from './account-statement.ts'
import { complaintAcknowledgement } from './customers/complaint-acknowledgement.ts'
import { complaintDecision } from './customers/complaint-decision.ts'
import { complaintHolding } from './customers/complaint-holding.ts'
import { complaintNews } from './customers/complaint-news.ts'
import { complaintSurvey } from './customers/complaint-survey.ts'
import { handover } from './handover.ts'
import { morning } from './morning.ts'
import { qualityReportMail } from './quality-report.ts'
import { task } from './task.ts'
import { taskApproval } from './task-approval.ts'
import { taskEscalation } from './task-escalation.ts'
import { taskReminder } from './task-reminder.ts'
import { taskWarning } from './task-warning.ts'

/** Every mail Holdfast sends, by name. */
export const messages = {
  'complaint-acknowledgement': complaintAcknowledgement,
  'complaint-holding': complaintHolding,
  'complaint-news': complaintNews,
  'complaint-decision': complaintDecision,
  'complaint-survey': complaintSurvey,
  task,
  'task-reminder': taskReminder,
  'task-escalation': taskEscalation,
  'task-approval': taskApproval,
  'task-warning': taskWarning,
  morning,
  handover,
  'account-statement': accountStatement,
  'quality-report': qualityReportMail,
} as const
export type MessageName = keyof typeof messages
