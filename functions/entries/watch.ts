import { getAudit } from '../api/operations/get-audit.ts'
import { getMailTrouble } from '../api/operations/get-mail-trouble.ts'
import { getModels } from '../api/operations/get-models.ts'
import { getOperations } from '../api/operations/get-operations.ts'
import { getPolicy } from '../api/operations/get-policy.ts'
import { getRun } from '../api/operations/get-run.ts'
import { getRuns } from '../api/operations/get-runs.ts'
import { bind } from '../runtime/bind.ts'
import { executionsClient } from '../runtime/clients/executions.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { timetableClient } from '../runtime/clients/timetable.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Watch'>(
  {
    GetOperations: getOperations,
    GetRuns: getRuns,
    GetRun: getRun,
    GetModels: getModels,
    GetMailTrouble: getMailTrouble,
    GetAudit: getAudit,
    GetPolicy: getPolicy,
  },
  bind<'Watch'>({
    reader: tableClient,
    executions: executionsClient,
    timetable: timetableClient,
  }),
)
