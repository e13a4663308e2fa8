import * as z from 'zod'
import { Complaint } from '../../../domain/complaints/complaint.ts'
import { Id } from '../../../domain/events/fields.ts'
import { Reason } from '../reason.ts'

/** What every route that moves a complaint is told by its path, and answers. */
export const aboutComplaint = {
  params: z.strictObject({ complaintId: Id }),
  answers: {
    200: { description: 'The complaint as it is now', schema: Complaint },
    404: { description: 'There is no such complaint' },
    409: { description: 'The complaint is past this' },
    422: { description: 'A field is missing or wrong' },
  },
}

/** The body of those that are told nothing but why. */
export const because = {
  type: 'json',
  limitBytes: 16 * 1024,
  schema: z.strictObject({ reason: Reason }),
} as const
