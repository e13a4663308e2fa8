import { getCase, headCase } from '../api/get-case.ts'
import { getComplain, headComplain } from '../api/get-complain.ts'
import { getComplainKept } from '../api/get-complain-kept.ts'
import { postCase } from '../api/post-case.ts'
import { postComplain } from '../api/post-complain.ts'
import { bind } from '../runtime/bind.ts'
import { secretsClient } from '../runtime/clients/secrets.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'CustomerPages'>(
  {
    GetComplain: getComplain,
    HeadComplain: headComplain,
    PostComplain: postComplain,
    GetComplainKept: getComplainKept,
    GetCase: getCase,
    HeadCase: headCase,
    PostCase: postCase,
  },
  bind('CustomerPages', { table: tableClient, secrets: secretsClient }),
)
