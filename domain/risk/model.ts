import * as z from 'zod'

const Positive = z.number().positive()

/** Parameters and weights of the shipped risk model. Times of the purchase model are in weeks. */
export const Model = z.strictObject({
  version: z.string().min(1).max(64).default('shipped-1'),
  // MBG/NBD: CDNOW fit published with BTYDplus and lifetimes, reproduced to -9582.13.
  purchase: z
    .strictObject({ r: Positive, alpha: Positive, a: Positive, b: Positive })
    .default({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }),
  // Gamma-Poisson complaints an order: Online Retail credit notes, mean .201 an order.
  complaints: z.strictObject({ r: Positive, beta: Positive }).default({ r: 1.813, beta: 9.01 }),
  discounts: z.strictObject({ a: Positive, b: Positive }).default({ a: 1, b: 4 }),
})
export type Model = z.infer<typeof Model>
