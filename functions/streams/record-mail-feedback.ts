import { MailFeedback, takeMailFeedback } from '../operations/take-mail-feedback.ts'
import { defineListener } from '../runtime/define-listener.ts'

/** Hears what became of mails after SES took them. */
export const recordMailFeedback = defineListener({
  name: 'RecordMailFeedback',
  needs: ['table'],
  event: MailFeedback,
  run: takeMailFeedback,
})
