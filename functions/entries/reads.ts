import { getAccount } from '../api/get-account.ts'
import { getAccountHistory } from '../api/get-account-history.ts'
import { getAccounts } from '../api/get-accounts.ts'
import { getComplaint } from '../api/get-complaint.ts'
import { getComplaints } from '../api/get-complaints.ts'
import { getMe } from '../api/get-me.ts'
import { getOpenapi } from '../api/get-openapi.ts'
import { getPeople } from '../api/get-people.ts'
import { getRetention } from '../api/get-retention.ts'
import { getTask } from '../api/get-task.ts'
import { getTasks } from '../api/get-tasks.ts'
import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Reads'>(
  {
    GetAccountHistory: getAccountHistory,
    GetAccounts: getAccounts,
    GetAccount: getAccount,
    GetComplaint: getComplaint,
    GetComplaints: getComplaints,
    GetTasks: getTasks,
    GetTask: getTask,
    GetMe: getMe,
    GetPeople: getPeople,
    GetRetention: getRetention,
    GetOpenapi: getOpenapi,
  },
  bind('Reads', { reader: tableClient }),
)
