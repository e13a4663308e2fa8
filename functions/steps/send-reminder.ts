import { TaskRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult } from '../runtime/send-mail.ts'
import { sendTaskMail } from './send-task.ts'

/** The same task again, when most of the time has gone. */
export const sendReminder = defineStep({
  name: 'SendReminder',
  needs: ['table', 'mail'],
  input: TaskRef,
  output: SendResult,
  run: (input, given) => sendTaskMail('task-reminder', input, given),
})
