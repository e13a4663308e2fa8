import { getAccount } from '../../../functions/api/get-account.ts'
import { getAccountHistory } from '../../../functions/api/get-account-history.ts'
import { getAccounts } from '../../../functions/api/get-accounts.ts'
import { getComplaint } from '../../../functions/api/get-complaint.ts'
import { getComplaints } from '../../../functions/api/get-complaints.ts'
import { getMe } from '../../../functions/api/get-me.ts'
import { getOpenapi } from '../../../functions/api/get-openapi.ts'
import { getPeople } from '../../../functions/api/get-people.ts'
import { getRetention } from '../../../functions/api/get-retention.ts'
import { getTask } from '../../../functions/api/get-task.ts'
import { getTasks } from '../../../functions/api/get-tasks.ts'

/** Every route that only reads, as its function hosts them. */
export const readsRoutes = {
  GetAccount: getAccount,
  GetAccountHistory: getAccountHistory,
  GetAccounts: getAccounts,
  GetComplaint: getComplaint,
  GetComplaints: getComplaints,
  GetMe: getMe,
  GetOpenapi: getOpenapi,
  GetPeople: getPeople,
  GetRetention: getRetention,
  GetTask: getTask,
  GetTasks: getTasks,
}
