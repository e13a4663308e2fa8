import * as z from 'zod'
import { CauseKey } from '../causes/root-cause.ts'

/** When complaints of one cause, or about one lot, are too many to be answered one by one. */
export const ActionPolicy = z.strictObject({
  /** How often a rate that did not change may look as if it had risen: the level of the test. */
  falseAlarm: z.number().gt(0).max(0.2).default(0.001),
  /** The same for a fall: how sure it is that something was put right. */
  falseRelief: z.number().gt(0).max(0.2).default(0.05),
  /** Complaints below which nothing is opened, and accounts that they come from. */
  minimumComplaints: z.int().min(2).max(1000).default(3),
  minimumAccounts: z.int().min(1).max(1000).default(2),
  /** Days that are compared with the company's own earlier ones, and how many of those. */
  windowDays: z.int().min(1).max(180).default(28),
  earlierDays: z.int().min(28).max(1095).default(365),
  /** Whose head owns an action about a lot. */
  lotDepartment: CauseKey.default('production'),
  /** Days from the opening of an action, or a check, to the next check. */
  checkDays: z.int().min(7).max(365).default(30),
})
export type ActionPolicy = z.infer<typeof ActionPolicy>
