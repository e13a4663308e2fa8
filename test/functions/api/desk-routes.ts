import { postActionCheck } from '../../../functions/api/actions/post-action-check.ts'
import { postActionClose } from '../../../functions/api/actions/post-action-close.ts'
import { postActionNote } from '../../../functions/api/actions/post-action-note.ts'
import { postActionOfferCalls } from '../../../functions/api/actions/post-action-offer-calls.ts'
import { postComplaintAccept } from '../../../functions/api/complaints/post-complaint-accept.ts'
import { postComplaintAttachmentErase } from '../../../functions/api/complaints/post-complaint-attachment-erase.ts'
import { postComplaintClose } from '../../../functions/api/complaints/post-complaint-close.ts'
import { postComplaintNote } from '../../../functions/api/complaints/post-complaint-note.ts'
import { postComplaintPause } from '../../../functions/api/complaints/post-complaint-pause.ts'
import { postComplaintRefer } from '../../../functions/api/complaints/post-complaint-refer.ts'
import { postComplaintReopen } from '../../../functions/api/complaints/post-complaint-reopen.ts'
import { postComplaintResume } from '../../../functions/api/complaints/post-complaint-resume.ts'
import { postComplaintWithdraw } from '../../../functions/api/complaints/post-complaint-withdraw.ts'
import { postSuppressionLift } from '../../../functions/api/mending/post-suppression-lift.ts'
import { postTaskAnswer } from '../../../functions/api/tasks/post-task-answer.ts'
import { postTaskAnswerCheck } from '../../../functions/api/tasks/post-task-answer-check.ts'
import { postTaskAnswerDraft } from '../../../functions/api/tasks/post-task-answer-draft.ts'
import { postTaskClose } from '../../../functions/api/tasks/post-task-close.ts'
import { postTaskNote } from '../../../functions/api/tasks/post-task-note.ts'
import { postTaskReassign } from '../../../functions/api/tasks/post-task-reassign.ts'
import { postTaskSnooze } from '../../../functions/api/tasks/post-task-snooze.ts'

/** The routes of the desk that act on tasks and complaints. */
export const deskRoutes = {
  PostActionNote: postActionNote,
  PostActionCheck: postActionCheck,
  PostActionClose: postActionClose,
  PostActionOfferCalls: postActionOfferCalls,
  PostTaskAnswer: postTaskAnswer,
  PostTaskAnswerDraft: postTaskAnswerDraft,
  PostTaskAnswerCheck: postTaskAnswerCheck,
  PostTaskSnooze: postTaskSnooze,
  PostTaskReassign: postTaskReassign,
  PostTaskNote: postTaskNote,
  PostTaskClose: postTaskClose,
  PostComplaintNote: postComplaintNote,
  PostComplaintClose: postComplaintClose,
  PostComplaintAttachmentErase: postComplaintAttachmentErase,
  PostComplaintWithdraw: postComplaintWithdraw,
  PostComplaintAccept: postComplaintAccept,
  PostComplaintReopen: postComplaintReopen,
  PostComplaintPause: postComplaintPause,
  PostComplaintResume: postComplaintResume,
  PostComplaintRefer: postComplaintRefer,
  PostSuppressionLift: postSuppressionLift,
}
