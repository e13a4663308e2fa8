import * as z from 'zod'
import { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { Id } from '../../../domain/events/fields.ts'

/** What every route that moves a corrective action is told by its path, and answers. */
export const aboutAction = {
  params: z.strictObject({ actionId: Id }),
  answers: {
    200: { description: 'The action as it is now', schema: CorrectiveAction },
    404: { description: 'There is no such action' },
    409: { description: 'The action is past this, or the rate has not fallen' },
  },
}
