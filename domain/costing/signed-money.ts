import * as z from 'zod'

/** An amount that may be below zero, as a decimal string. */
export const SignedMoney = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/, {
  error: 'must be a decimal amount in quotes, such as "-12.50"',
})
