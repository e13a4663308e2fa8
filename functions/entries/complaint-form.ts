import { getComplain, headComplain } from '../api/complaints/get-complain.ts'
import { getComplainKept } from '../api/complaints/get-complain-kept.ts'
import { postComplain } from '../api/complaints/post-complain.ts'
import { bind } from '../runtime/bind.ts'
import { attachmentsClient } from '../runtime/clients/attachments.ts'
import { secretsClient } from '../runtime/clients/secrets.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'ComplaintForm'>(
  {
    GetComplain: getComplain,
    HeadComplain: headComplain,
    PostComplain: postComplain,
    GetComplainKept: getComplainKept,
  },
  bind<'ComplaintForm'>({ table: tableClient, secrets: secretsClient, attachments: attachmentsClient }),
)
