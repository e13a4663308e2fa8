import { putRiskOverride } from '../api/accounts/put-risk-override.ts'
import { postActionCheck } from '../api/actions/post-action-check.ts'
import { postActionClose } from '../api/actions/post-action-close.ts'
import { postActionNote } from '../api/actions/post-action-note.ts'
import { postActionOfferCalls } from '../api/actions/post-action-offer-calls.ts'
import { postComplaintAccept } from '../api/complaints/post-complaint-accept.ts'
import { postComplaintAttachmentErase } from '../api/complaints/post-complaint-attachment-erase.ts'
import { postComplaintClose } from '../api/complaints/post-complaint-close.ts'
import { postComplaintNote } from '../api/complaints/post-complaint-note.ts'
import { postComplaintPause } from '../api/complaints/post-complaint-pause.ts'
import { postComplaintRefer } from '../api/complaints/post-complaint-refer.ts'
import { postComplaintReopen } from '../api/complaints/post-complaint-reopen.ts'
import { postComplaintResume } from '../api/complaints/post-complaint-resume.ts'
import { postComplaintWithdraw } from '../api/complaints/post-complaint-withdraw.ts'
import { postSuppressionLift } from '../api/mending/post-suppression-lift.ts'
import { postTaskAnswer } from '../api/tasks/post-task-answer.ts'
import { postTaskAnswerCheck } from '../api/tasks/post-task-answer-check.ts'
import { postTaskAnswerDraft } from '../api/tasks/post-task-answer-draft.ts'
import { postTaskClose } from '../api/tasks/post-task-close.ts'
import { postTaskNote } from '../api/tasks/post-task-note.ts'
import { postTaskReassign } from '../api/tasks/post-task-reassign.ts'
import { postTaskSnooze } from '../api/tasks/post-task-snooze.ts'
import { bind } from '../runtime/bind.ts'
import { attachmentsClient } from '../runtime/clients/attachments.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Desk'>(
  {
    PostActionNote: postActionNote,
    PostActionCheck: postActionCheck,
    PostActionClose: postActionClose,
    PostActionOfferCalls: postActionOfferCalls,
    PutRiskOverride: putRiskOverride,
    PostTaskAnswer: postTaskAnswer,
    PostTaskAnswerDraft: postTaskAnswerDraft,
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
    PostComplaintAttachmentErase: postComplaintAttachmentErase,
    PostSuppressionLift: postSuppressionLift,
  },
  bind<'Desk'>({ table: tableClient, attachments: attachmentsClient }),
)
