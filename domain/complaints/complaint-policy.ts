import * as z from 'zod'
import { Currency, Id, Money } from '../events/fields.ts'
import { ActionPolicy } from './actions/action-policy.ts'
import { RootCauses } from './causes/root-cause.ts'
import { FormPolicy } from './form-policy.ts'

/** The company's rules for complaints beside the clocks: who may promise how much, what counts as major. */
export const ComplaintPolicy = z.strictObject({
  /** Redress an owner may promise without asking, in `currency`. */
  authorityLimit: Money.default('500.00'),
  /** The company's currency where left out. */
  currency: Currency.optional(),
  /** Share of an order affected from which a complaint is major. */
  majorShare: z.number().gt(0).max(1).default(0.25),
  /** Days back in which an earlier complaint makes the next one a repeat failure. */
  repeatDays: z.int().min(1).max(730).default(180),
  /** Hours in which whoever is asked about a matter of safety must answer, day and night. */
  safetyHours: z.number().gt(0).max(72).default(4),
  /** Who is told of every matter of safety at once, beside the owner and their manager: the id of a person. */
  safetyPerson: Id.optional(),
  /** Business days by which a holding letter moves the date that the customer was promised. */
  holdingDays: z.int().min(1).max(60).default(5),
  /** Business days the owner's manager has after an escalation. */
  managerDays: z.int().min(1).max(60).default(5),
  /** What a decision chooses from when it says why the complaint came about. */
  rootCauses: RootCauses.prefault({}),
  actions: ActionPolicy.prefault({}),
  form: FormPolicy.prefault({}),
})
export type ComplaintPolicy = z.infer<typeof ComplaintPolicy>
