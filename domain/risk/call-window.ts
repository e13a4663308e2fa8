import type { LearnedModel } from '../learning/learned-model.ts'
import type { Settings } from '../settings.ts'
import { cadence } from '../signals/rhythm/cadence.ts'

/** The first and the last day (days since 1970) on which a silence asks for a call. */
export type CallWindow = { from: number; until: number }

// One silence in ten is longer than nine of ten last; twice as long, hardly anybody comes back who is not called.
const longerThanMost = 2

/**
 * When to call an account about its silence: from when it is longer than its own usual gap, or than half of the company's silences last, until
 * it is twice as long as nine of ten of them, within what the settings allow. Null before two order days. See decision 116.
 */
export function callWindowOf(
  orderDays: readonly number[],
  { winBack }: Pick<Settings, 'winBack'>,
  model?: Pick<LearnedModel, 'silences'>,
): CallWindow | null {
  const last = orderDays.at(-1)
  if (last === undefined || orderDays.length < 2) return null
  const { half, mostOver } = model?.silences ?? { half: null, mostOver: null }
  const until = Math.min(winBack.tooLateDays - 1, longerThanMost * (mostOver ?? Number.POSITIVE_INFINITY))
  const long = Math.min(half ?? winBack.longSilenceDays, until - 1)
  return { from: last + Math.min(cadence(orderDays), long) + 1, until: last + until }
}
