import { getCase, headCase } from '../api/complaints/get-case.ts'
import { postCase } from '../api/complaints/post-case.ts'
import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'CustomerPages'>(
  {
    GetCase: getCase,
    HeadCase: headCase,
    PostCase: postCase,
  },
  bind('CustomerPages', { table: tableClient }),
)
