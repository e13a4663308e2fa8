import Big from 'big.js'
import * as z from 'zod'
import { Money, Sku } from './fields.ts'

/** How much of a product, in its own unit; never zero, at most four decimals survive. */
export const Quantity = z.number().positive().max(1e9)

/**
 * One line of an order. `unitPrice` is before `discount`; `discount` is an amount taken off the whole line,
 * so the line is worth quantity x unitPrice - discount.
 */
export const OrderLine = z
  .strictObject({
    sku: Sku,
    quantity: Quantity,
    unitPrice: Money,
    listPrice: Money.optional(),
    unitCost: Money.optional(),
    discount: Money.optional(),
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
  unitPrice: Money,
  unitCost: Money.optional(),
})
export type ReturnLine = z.infer<typeof ReturnLine>
