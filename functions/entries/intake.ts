import { postEvents } from '../api/events/post-events.ts'
import { postImport } from '../api/events/post-import.ts'
import { postImportEnd } from '../api/events/post-import-end.ts'
import { postImportUndo } from '../api/events/post-import-undo.ts'
import { getKeys } from '../api/operations/get-keys.ts'
import { putPerson } from '../api/people/put-person.ts'
import { bind } from '../runtime/bind.ts'
import { insertsClient } from '../runtime/clients/inserts.ts'
import { secretsClient } from '../runtime/clients/secrets.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Intake'>(
  {
    PostEvents: postEvents,
    PostImport: postImport,
    PostImportEnd: postImportEnd,
    PostImportUndo: postImportUndo,
    // Events come all the time; what assesses a complaint or judges an account is read when one comes.
    PostComplaint: async () => (await import('../api/complaints/post-complaint.ts')).postComplaint,
    PutAccount: async () => (await import('../api/accounts/put-account.ts')).putAccount,
    PutPerson: putPerson,
    GetKeys: getKeys,
  },
  bind<'Intake'>({
    table: tableClient,
    inserts: insertsClient,
    secrets: secretsClient,
  }),
)
