import { postComplaint } from '../api/post-complaint.ts'
import { postEvents } from '../api/post-events.ts'
import { putAccount } from '../api/put-account.ts'
import { putPerson } from '../api/put-person.ts'
import { bind } from '../runtime/bind.ts'
import { secretsClient } from '../runtime/clients/secrets.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Intake'>(
  {
    PostEvents: postEvents,
    PostComplaint: postComplaint,
    PutAccount: putAccount,
    PutPerson: putPerson,
  },
  bind('Intake', { table: tableClient, secrets: secretsClient }),
)
