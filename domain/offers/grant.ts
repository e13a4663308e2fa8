import * as z from 'zod'
import { Currency, Id, Instant, Money } from '../events/fields.ts'

/** An offer reserved for one account in one run; released when it was not accepted. */
export const Grant = z.strictObject({
  grantId: Id,
  offerId: Id,
  accountId: Id,
  runId: z.string(),
  status: z.enum(['reserved', 'accepted', 'released']),
  cost: Money,
  /** Of its cost: that of the offers when it was made. */
  currency: Currency.optional(),
  reservedAt: Instant,
  settledAt: Instant.optional(),
})
export type Grant = z.infer<typeof Grant>
