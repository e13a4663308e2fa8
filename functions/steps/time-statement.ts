import * as z from 'zod'
import { RunRef, WaitSeconds } from '../../workflows/run-ref.ts'
import { isInHand } from '../operations/tasks/is-in-hand.ts'
import { defineStep } from '../runtime/define-step.ts'

/**
 * Whether the account's statement is told by a mail, or kept without one: while a complaint or a win-back of the account is going on, its
 * reader has the account in hand, and a win-back shows what the statement says.
 */
export const timeStatement = defineStep({
  name: 'TimeStatement',
  needs: ['table'],
  input: RunRef,
  // A run that was begun by an earlier machine reads how long it would wait.
  output: z.strictObject({ stands: z.enum(['tell', 'keep']), waitSeconds: WaitSeconds }),
  run: async ({ accountId }, { table }) => ({
    stands: (await isInHand(table, accountId)) ? ('keep' as const) : ('tell' as const),
    waitSeconds: 1,
  }),
})
