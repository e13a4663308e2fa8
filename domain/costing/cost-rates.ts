import * as z from 'zod'
import { Currency, Money } from '../events/fields.ts'

/** What a group of people costs in a period, and how many minutes of it are practically available. */
export const ResourceGroup = z.strictObject({
  cost: Money.describe('cost of the capacity supplied, in the currency of the rates'),
  practicalMinutes: z.number().positive(),
})
export type ResourceGroup = z.infer<typeof ResourceGroup>

const group = (cost: string, practicalMinutes: number) => ResourceGroup.default({ cost, practicalMinutes })
const minutes = (standard: number) => z.number().min(0).max(10_000).default(standard)

/**
 * Time-driven activity-based costing (Kaplan & Anderson 2004): rates of resource groups and time equations.
 * The defaults are round starting figures of a mid-sized distributor (80 % of theoretical time is practical);
 * a company replaces them by its own.
 */
export const CostRates = z.strictObject({
  /** What the amounts below are in; the company's currency where left out. */
  currency: Currency.optional(),
  groups: z
    .strictObject({
      orderDesk: group('560000', 700_000),
      warehouse: group('420000', 700_000),
      service: group('480000', 600_000),
      quality: group('300000', 300_000),
    })
    .prefault({}),
  /** Minutes: a constant and what each driver adds. */
  minutes: z
    .strictObject({
      order: z.strictObject({ base: minutes(8), perLine: minutes(1) }).prefault({}),
      picking: z.strictObject({ base: minutes(6), perLine: minutes(2) }).prefault({}),
      return: z.strictObject({ base: minutes(25), perLine: minutes(5) }).prefault({}),
      contact: z.strictObject({ base: minutes(4) }).prefault({}),
      complaint: z
        .strictObject({
          base: minutes(60),
          major: minutes(60),
          critical: minutes(180),
          reopened: minutes(45),
        })
        .prefault({}),
    })
    .prefault({}),
  /** Cost of one delivery that carries no freight amount of its own. */
  deliveryCost: Money.default('0'),
  /** Gross margin assumed for sales whose unit cost is unknown. */
  assumedMargin: z.number().min(0).max(1).default(0.3),
  receivables: z
    .strictObject({
      enabled: z.boolean().default(false),
      daysOutstanding: minutes(45),
      capitalCost: z.number().min(0).max(1).default(0.08),
    })
    .prefault({}),
  /** Where the statement's recommendation draws its lines. */
  recommendation: z
    .strictObject({
      lowMargin: z.number().min(0).max(1).default(0.25),
      highCtsRatio: z.number().min(0).max(1).default(0.15),
      minOrders: z.int().min(1).default(3),
    })
    .prefault({}),
})
export type CostRates = z.infer<typeof CostRates>
