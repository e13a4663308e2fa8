import { bind } from '../runtime/bind.ts'
import { mailClient } from '../runtime/clients/mail.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveSteps } from '../runtime/serve-steps.ts'
import { serveTimers } from '../runtime/serve-timers.ts'
import { followComplaints } from '../schedules/follow-complaints.ts'
import { morningMails } from '../schedules/morning-mails.ts'
import { sendAcknowledgement } from '../steps/send-acknowledgement.ts'
import { sendDecision } from '../steps/send-decision.ts'
import { sendHoldingLetter } from '../steps/send-holding-letter.ts'
import { sendStatement } from '../steps/send-statement.ts'
import { sendTask } from '../steps/send-task.ts'

const given = bind<'SendMail'>({ table: tableClient, mail: mailClient })
const onTimer = serveTimers<'SendMail'>(
  { FollowComplaints: followComplaints, MorningMails: morningMails },
  given,
)
const onStep = serveSteps<'SendMail'>(
  {
    SendAcknowledgement: sendAcknowledgement,
    SendTask: sendTask,
    SendHoldingLetter: sendHoldingLetter,
    SendDecision: sendDecision,
    SendStatement: sendStatement,
  },
  given,
)

export const handler = (event: object, context?: unknown) =>
  'timer' in event ? onTimer(event) : onStep(event, context)
