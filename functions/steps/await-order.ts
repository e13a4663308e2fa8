import { WaitingTaskRef } from '../../workflows/run-ref.ts'
import { defineStep } from '../runtime/define-step.ts'
import { Waiting, waitFor } from './await-answer.ts'

/** The customer was reached: waits on the same task until an order follows. */
export const awaitOrder = defineStep({
  name: 'AwaitOrder',
  needs: ['table'],
  input: WaitingTaskRef,
  output: Waiting,
  run: (input, given) => waitFor(input, given),
})
