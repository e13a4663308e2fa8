import * as z from 'zod'

const ADay = z.int().min(1).max(10_000)

/** What keeps machines from the public complaint form: how long it takes to fill it in, and how much is taken in a day. */
export const FormPolicy = z.strictObject({
  shortestSeconds: z.int().min(0).max(60).default(3),
  longestHours: z.int().min(1).max(72).default(24),
  /** From one mail address. */
  aSenderADay: ADay.default(10),
  /** Of one and the same text, whoever sends it. */
  aTextADay: ADay.default(5),
  /** From senders whom no account names. */
  strangersADay: ADay.default(200),
})
export type FormPolicy = z.infer<typeof FormPolicy>
