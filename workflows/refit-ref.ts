import * as z from 'zod'

/**
 * What every step of a refit is called with: the instant the refit is of. It names the refit, so that two runs for the
 * same instant are one refit, and its UTC day is the last one that is learned from.
 */
export const RefitRef = z.strictObject({ at: z.iso.datetime() })

/** What a refit starts from: a version and an instant; the schedule gives its own time. */
export const RefitInput = RefitRef.extend({ v: z.literal(1) })

/** Overtaken: another refit put its version to use while this one was judged. */
export const RefitOutcome = z.enum(['promoted', 'already-in-use', 'overtaken', 'kept', 'not-enough-data'])

/**
 * How it ended, for whoever reads the run: the version in use by then, the accounts it was tried on, and where there was a
 * back-test, its day and the Brier scores of this way of learning and of its rival.
 */
export const RefitOutput = z.strictObject({
  outcome: RefitOutcome,
  version: z.string(),
  accounts: z.int().nonnegative(),
  origin: z.iso.date().optional(),
  brier: z.number().optional(),
  rivalBrier: z.number().optional(),
})
export type RefitOutput = z.infer<typeof RefitOutput>
