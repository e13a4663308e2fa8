import * as z from 'zod'
import { QuoteLostReason } from '../events/event.ts'

const Day = z.int()

/** How a customer stands to the company, as far as was told: the latest of each kind. Days are days since 1970. */
export const Attitude = z.object({
  /** The latest 20 surveys that were about no complaint, with their scales. */
  surveys: z.array(
    z.object({ day: Day, id: z.string(), score: z.number(), from: z.number(), to: z.number() }),
  ),
  /** The mark of who looks after the account as the latest event says, and the latest 12 changes after its first order. */
  owner: z.string().nullable(),
  ownerChanges: z.array(z.object({ day: Day, id: z.string() })),
  /** The latest 40 lost quotes. */
  lost: z.array(
    z.object({
      day: Day,
      id: z.string(),
      reason: QuoteLostReason,
      competitor: z.string().nullable(),
      skus: z.array(z.string()),
    }),
  ),
})
export type Attitude = z.infer<typeof Attitude>
