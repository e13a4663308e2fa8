import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { ComplaintRef } from '../../workflows/run-ref.ts'
import { recordAsTold } from '../operations/complaints/record-as-told.ts'
import { defineStep } from '../runtime/define-step.ts'

/** The customer was told what was decided: the complaints of the task wait for them, and the run is over. */
export const recordTold = defineStep({
  name: 'RecordTold',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ how: z.string() }),
  run: recordAsTold,
})
