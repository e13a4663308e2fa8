import { getAccount } from '../api/accounts/get-account.ts'
import { getAccountHistory } from '../api/accounts/get-account-history.ts'
import { getAccounts } from '../api/accounts/get-accounts.ts'
import { getLostQuotes } from '../api/accounts/get-lost-quotes.ts'
import { getRetention } from '../api/accounts/get-retention.ts'
import { getWhatIf } from '../api/accounts/get-what-if.ts'
import { getAction } from '../api/actions/get-action.ts'
import { getActions } from '../api/actions/get-actions.ts'
import { getComplaint } from '../api/complaints/get-complaint.ts'
import { getComplaintAttachment } from '../api/complaints/get-complaint-attachment.ts'
import { getComplaintInsight } from '../api/complaints/get-complaint-insight.ts'
import { getComplaintRecord } from '../api/complaints/get-complaint-record.ts'
import { getComplaints } from '../api/complaints/get-complaints.ts'
import { getComplaintsExport } from '../api/complaints/get-complaints-export.ts'
import { getMe } from '../api/people/get-me.ts'
import { getPeople } from '../api/people/get-people.ts'
import { getWork } from '../api/people/get-work.ts'
import { getTask } from '../api/tasks/get-task.ts'
import { getTasks } from '../api/tasks/get-tasks.ts'
import { bind } from '../runtime/bind.ts'
import { attachmentsClient } from '../runtime/clients/attachments.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Reads'>(
  {
    GetAccountHistory: getAccountHistory,
    GetAccounts: getAccounts,
    GetAccount: getAccount,
    GetComplaint: getComplaint,
    GetComplaints: getComplaints,
    GetComplaintsExport: getComplaintsExport,
    GetComplaintRecord: getComplaintRecord,
    GetComplaintAttachment: getComplaintAttachment,
    GetTasks: getTasks,
    GetTask: getTask,
    GetMe: getMe,
    GetPeople: getPeople,
    GetActions: getActions,
    GetAction: getAction,
    GetRetention: getRetention,
    GetLostQuotes: getLostQuotes,
    GetComplaintInsight: getComplaintInsight,
    GetWhatIf: getWhatIf,
    GetWork: getWork,
    // A quarter of a megabyte that programmers ask for now and then.
    GetOpenapi: async () => (await import('../api/get-openapi.ts')).getOpenapi,
  },
  bind<'Reads'>({ reader: tableClient, attachments: attachmentsClient }),
)
