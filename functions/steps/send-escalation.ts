import { TaskRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { SendResult } from '../runtime/send-mail.ts'
import { sendTaskMail } from './send-task.ts'

/** Tells the owner's manager of the task that is theirs now. */
export const sendEscalation = defineStep({
  name: 'SendEscalation',
  needs: ['table', 'mail'],
  input: TaskRef,
  output: SendResult,
  run: (input, given) => sendTaskMail('task-escalation', input, given),
})
