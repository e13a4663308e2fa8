import { getComplain, headComplain } from '../../functions/api/get-complain.ts'
import { getComplainKept } from '../../functions/api/get-complain-kept.ts'
import { postComplain } from '../../functions/api/post-complain.ts'
import { postComplaint } from '../../functions/api/post-complaint.ts'
import { postEvents } from '../../functions/api/post-events.ts'
import { postImport } from '../../functions/api/post-import.ts'
import { postImportEnd } from '../../functions/api/post-import-end.ts'
import { postImportUndo } from '../../functions/api/post-import-undo.ts'
import { putAccount } from '../../functions/api/put-account.ts'
import { putPerson } from '../../functions/api/put-person.ts'

/** Every signed route, as its function hosts them. */
export const intakeRoutes = {
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
}
