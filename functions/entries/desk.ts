import { postComplaintClose } from '../api/post-complaint-close.ts'
import { postComplaintNote } from '../api/post-complaint-note.ts'
import { postComplaintPause } from '../api/post-complaint-pause.ts'
import { postComplaintRefer } from '../api/post-complaint-refer.ts'
import { postComplaintReopen } from '../api/post-complaint-reopen.ts'
import { postComplaintResume } from '../api/post-complaint-resume.ts'
import { postComplaintWithdraw } from '../api/post-complaint-withdraw.ts'
import { postSuppressionLift } from '../api/post-suppression-lift.ts'
import { postTaskAnswer } from '../api/post-task-answer.ts'
import { postTaskAnswerCheck } from '../api/post-task-answer-check.ts'
import { postTaskClose } from '../api/post-task-close.ts'
import { postTaskNote } from '../api/post-task-note.ts'
import { postTaskReassign } from '../api/post-task-reassign.ts'
import { postTaskSnooze } from '../api/post-task-snooze.ts'
import { putRiskOverride } from '../api/put-risk-override.ts'
import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Desk'>(
  {
    PutRiskOverride: putRiskOverride,
    PostTaskAnswer: postTaskAnswer,
    PostTaskAnswerCheck: postTaskAnswerCheck,
    PostTaskSnooze: postTaskSnooze,
    PostTaskReassign: postTaskReassign,
    PostTaskNote: postTaskNote,
    PostTaskClose: postTaskClose,
    PostComplaintNote: postComplaintNote,
    PostComplaintClose: postComplaintClose,
    PostComplaintWithdraw: postComplaintWithdraw,
    PostComplaintReopen: postComplaintReopen,
    PostComplaintPause: postComplaintPause,
    PostComplaintResume: postComplaintResume,
    PostComplaintRefer: postComplaintRefer,
    PostSuppressionLift: postSuppressionLift,
  },
  bind('Desk', { table: tableClient }),
)
