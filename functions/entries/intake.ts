import { getComplain, headComplain } from '../api/get-complain.ts'
import { getComplainKept } from '../api/get-complain-kept.ts'
import { postComplain } from '../api/post-complain.ts'
import { postComplaint } from '../api/post-complaint.ts'
import { postEvents } from '../api/post-events.ts'
import { postImport } from '../api/post-import.ts'
import { postImportEnd } from '../api/post-import-end.ts'
import { postImportUndo } from '../api/post-import-undo.ts'
import { putAccount } from '../api/put-account.ts'
import { putPerson } from '../api/put-person.ts'
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
    PostComplaint: postComplaint,
    PutAccount: putAccount,
    PutPerson: putPerson,
    GetComplain: getComplain,
    HeadComplain: headComplain,
    PostComplain: postComplain,
    GetComplainKept: getComplainKept,
  },
  bind('Intake', { table: tableClient, inserts: insertsClient, secrets: secretsClient }),
)
