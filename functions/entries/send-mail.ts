import { bind } from '../runtime/bind.ts'
import { mailClient } from '../runtime/clients/mail.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveSteps } from '../runtime/serve-steps.ts'
import { sendAcknowledgement } from '../steps/send-acknowledgement.ts'
import { sendDecision } from '../steps/send-decision.ts'
import { sendHoldingLetter } from '../steps/send-holding-letter.ts'
import { sendStatement } from '../steps/send-statement.ts'
import { sendTask } from '../steps/send-task.ts'

export const handler = serveSteps<'SendMail'>(
  {
    SendAcknowledgement: sendAcknowledgement,
    SendTask: sendTask,
    SendHoldingLetter: sendHoldingLetter,
    SendDecision: sendDecision,
    SendStatement: sendStatement,
  },
  bind('SendMail', { table: tableClient, mail: mailClient }),
)
