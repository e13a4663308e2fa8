import Big from 'big.js'
import * as z from 'zod'
import { Amount, Line, Sku } from './fields.ts'

/** A number of at most four decimals: sums of such are exact in storage. */
export function fourDecimals(number: z.ZodNumber) {
  return number.refine((value) => Number(value.toFixed(4)) === value, {
    error: 'must have at most four decimals',
  })
}

/** How much of a product, in its own unit; never zero. */
export const Quantity = fourDecimals(z.number().min(0.0001).max(1e9))

/**
 * One line of an order. `unitPrice` is before `discount`; `discount` is an amount taken off the whole line,
 * so the line is worth quantity x unitPrice - discount.
 */
export const OrderLine = z
  .strictObject({
    sku: Sku,
    /** The lot or batch that the goods are of, where the sender keeps track of it. */
    lot: Line(128).optional(),
    quantity: Quantity,
    unitPrice: Amount,
    listPrice: Amount.optional(),
    unitCost: Amount.optional(),
    discount: Amount.optional(),
  })
  .refine(
    (line) => line.discount === undefined || Big(line.discount).lte(Big(line.unitPrice).times(line.quantity)),
    {
      path: ['discount'],
      error: 'must not exceed quantity x unitPrice of its line',
    },
  )
export type OrderLine = z.infer<typeof OrderLine>

/** One line of a return: positive quantity and the price credited per unit. */
export const ReturnLine = z.strictObject({
  sku: Sku,
  quantity: Quantity,
  unitPrice: Amount,
  unitCost: Amount.optional(),
})
export type ReturnLine = z.infer<typeof ReturnLine>

/** What came of one product of an order. */
export const DeliveryLine = z.strictObject({ sku: Sku, quantity: Quantity })
export type DeliveryLine = z.infer<typeof DeliveryLine>
