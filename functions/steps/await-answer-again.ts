import { WaitingTaskRef } from '../../workflows/workflow.ts'
import { defineStep } from '../runtime/define-step.ts'
import { answerOf, Waiting, waitFor } from './await-answer.ts'

/** Second wait, from the reminder to the deadline. */
export const awaitAnswerAgain = defineStep({
  name: 'AwaitAnswerAgain',
  needs: ['table'],
  input: WaitingTaskRef,
  output: Waiting,
  run: (input, given) => waitFor(input, answerOf, given),
})
