import { postComplaintAccept } from '../../../functions/api/complaints/post-complaint-accept.ts'
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
import { postTaskClose } from '../../../functions/api/tasks/post-task-close.ts'
import { postTaskNote } from '../../../functions/api/tasks/post-task-note.ts'
import { postTaskReassign } from '../../../functions/api/tasks/post-task-reassign.ts'
import { postTaskSnooze } from '../../../functions/api/tasks/post-task-snooze.ts'

/** The routes of the desk that act on tasks and complaints. */
export const deskRoutes = {
  PostTaskAnswer: postTaskAnswer,
  PostTaskAnswerCheck: postTaskAnswerCheck,
  PostTaskSnooze: postTaskSnooze,
  PostTaskReassign: postTaskReassign,
  PostTaskNote: postTaskNote,
  PostTaskClose: postTaskClose,
  PostComplaintNote: postComplaintNote,
  PostComplaintClose: postComplaintClose,
  PostComplaintWithdraw: postComplaintWithdraw,
  PostComplaintAccept: postComplaintAccept,
  PostComplaintReopen: postComplaintReopen,
  PostComplaintPause: postComplaintPause,
  PostComplaintResume: postComplaintResume,
  PostComplaintRefer: postComplaintRefer,
  PostSuppressionLift: postSuppressionLift,
}
