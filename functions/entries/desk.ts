import { putRiskOverride } from '../api/put-risk-override.ts'
import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Desk'>(
  { PutRiskOverride: putRiskOverride },
  bind('Desk', { table: tableClient }),
)
