import * as z from 'zod'

/** Amounts as written: whole parts of a unit, each as what it is more than the one before; or as they are, where they are no such parts. */
export const StoredAmounts = z.union([
  z.array(z.number()),
  z.object({ parts: z.int().positive(), steps: z.array(z.int()) }),
])
export type StoredAmounts = z.infer<typeof StoredAmounts>

/** Cents, and the finer parts that some currencies and prices have. */
const parts = [100, 1_000, 10_000]

/** Amounts in few digits: a year of order-days is mostly what they were worth, and stored bytes are what a write costs. */
export function inSteps(amounts: readonly number[]): StoredAmounts {
  const fitting = parts.find((part) => amounts.every((amount) => isWhole(amount, part)))
  if (fitting === undefined) return [...amounts]
  const whole = amounts.map((amount) => Math.round(amount * fitting))
  return { parts: fitting, steps: whole.map((amount, i) => amount - (whole[i - 1] ?? 0)) }
}

/** The way back, to the bit. */
export function fromSteps(stored: StoredAmounts): number[] {
  if (Array.isArray(stored)) return stored
  let whole = 0
  return stored.steps.map((step) => {
    whole += step
    return whole / stored.parts
  })
}

function isWhole(amount: number, part: number): boolean {
  const whole = Math.round(amount * part)
  return Number.isSafeInteger(2 * whole) && Object.is(whole / part, amount)
}
