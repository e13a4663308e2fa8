import { putAccount } from '../../functions/api/accounts/put-account.ts'
import { postComplaint } from '../../functions/api/complaints/post-complaint.ts'
import { postEvents } from '../../functions/api/events/post-events.ts'
import { postImport } from '../../functions/api/events/post-import.ts'
import { postImportEnd } from '../../functions/api/events/post-import-end.ts'
import { postImportUndo } from '../../functions/api/events/post-import-undo.ts'
import { getKeys } from '../../functions/api/operations/get-keys.ts'
import { putPerson } from '../../functions/api/people/put-person.ts'

/** Every signed route, as its function hosts them. */
export const intakeRoutes = {
  PostEvents: postEvents,
  PostImport: postImport,
  PostImportEnd: postImportEnd,
  PostImportUndo: postImportUndo,
  PostComplaint: postComplaint,
  PutAccount: putAccount,
  PutPerson: putPerson,
  GetKeys: getKeys,
}
