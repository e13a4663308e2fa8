import * as z from 'zod'
import { Id } from '../../domain/events/fields.ts'
import { ComplaintRef } from '../../workflows/run-ref.ts'
import { recordAsTold } from '../operations/complaints/record-as-told.ts'
import { defineStep } from '../runtime/define-step.ts'

/** How runs of earlier releases end once the customer was told; today's end with `RecordTold`. */
export const closeComplaint = defineStep({
  name: 'CloseComplaint',
  needs: ['table'],
  input: ComplaintRef.extend({ taskId: Id }),
  output: z.strictObject({ status: z.literal('closed') }),
  async run(input, given) {
    await recordAsTold(input, given)
    return { status: 'closed' as const }
  },
})
