import { getAccount } from '../../../functions/api/accounts/get-account.ts'
import { getAccountHistory } from '../../../functions/api/accounts/get-account-history.ts'
import { getAccounts } from '../../../functions/api/accounts/get-accounts.ts'
import { getLostQuotes } from '../../../functions/api/accounts/get-lost-quotes.ts'
import { getRetention } from '../../../functions/api/accounts/get-retention.ts'
import { getWhatIf } from '../../../functions/api/accounts/get-what-if.ts'
import { getAction } from '../../../functions/api/actions/get-action.ts'
import { getActions } from '../../../functions/api/actions/get-actions.ts'
import { getComplaint } from '../../../functions/api/complaints/get-complaint.ts'
import { getComplaintAttachment } from '../../../functions/api/complaints/get-complaint-attachment.ts'
import { getComplaintInsight } from '../../../functions/api/complaints/get-complaint-insight.ts'
import { getComplaintRecord } from '../../../functions/api/complaints/get-complaint-record.ts'
import { getComplaints } from '../../../functions/api/complaints/get-complaints.ts'
import { getComplaintsExport } from '../../../functions/api/complaints/get-complaints-export.ts'
import { getOpenapi } from '../../../functions/api/get-openapi.ts'
import { getMe } from '../../../functions/api/people/get-me.ts'
import { getPeople } from '../../../functions/api/people/get-people.ts'
import { getWork } from '../../../functions/api/people/get-work.ts'
import { getTask } from '../../../functions/api/tasks/get-task.ts'
import { getTasks } from '../../../functions/api/tasks/get-tasks.ts'

/** Every route that only reads, as its function hosts them. */
export const readsRoutes = {
  GetAccount: getAccount,
  GetAccountHistory: getAccountHistory,
  GetAccounts: getAccounts,
  GetComplaint: getComplaint,
  GetComplaints: getComplaints,
  GetComplaintsExport: getComplaintsExport,
  GetComplaintRecord: getComplaintRecord,
  GetComplaintAttachment: getComplaintAttachment,
  GetMe: getMe,
  GetOpenapi: getOpenapi,
  GetPeople: getPeople,
  GetActions: getActions,
  GetAction: getAction,
  GetRetention: getRetention,
  GetLostQuotes: getLostQuotes,
  GetTask: getTask,
  GetTasks: getTasks,
  GetComplaintInsight: getComplaintInsight,
  GetWhatIf: getWhatIf,
  GetWork: getWork,
}
