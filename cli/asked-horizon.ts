import type { AccountPast } from '../domain/learning/account-past.ts'
import { type Horizon, horizonInWords, horizonOf } from '../domain/learning/horizon.ts'
import { Settings } from '../domain/settings.ts'
import type { Sentence } from '../domain/words/kinds.ts'

/** The days of silence a back-test asks about: named by the user, or told by the data known on its day. */
export type AskedHorizon = { days: number; told?: Horizon }

/** The horizon that was named, or else what a refit on that day would take; too few gaps leave the shipped one. */
export function askedHorizon(
  named: number | undefined,
  accounts: readonly AccountPast[],
  at: number,
): AskedHorizon {
  if (named !== undefined) return { days: named }
  const told = horizonOf(accounts, at, { otherwise: Settings.parse({}).horizonDays })
  return { days: told.days, told }
}

/** Where an unnamed horizon comes from; null where the user named it and knows. */
export function horizonSource({ told }: AskedHorizon): Sentence | null {
  return told === undefined ? null : horizonInWords(told)
}

/** The same for programs: nothing where the user named it, so that the document stays what it was. */
export function horizonFields({ days, told }: AskedHorizon) {
  if (told === undefined) return {}
  const horizonFrom = told.measured === null ? ('default' as const) : ('gaps' as const)
  return { horizonDays: days, horizonFrom, horizonGaps: told.gaps }
}
