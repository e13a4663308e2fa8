import { WaitingTaskRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { answerOf, Waiting, waitFor } from './await-answer.ts'

/** Last wait, after the task went to the owner's manager. */
export const awaitManager = defineStep({
  name: 'AwaitManager',
  needs: ['table'],
  input: WaitingTaskRef,
  output: Waiting,
  run: (input, given) => waitFor(input, answerOf, given),
})
