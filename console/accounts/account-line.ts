import type { AccountValue } from '../../domain/learning/account-value.ts'
import type { Band } from '../../domain/risk/band.ts'
import type { Sentence } from '../../domain/words/kinds.ts'

/** An account in a list, as the API gives it. */
export type AccountLine = {
  accountId: string
  name: string
  ownerId: string
  band: Band
  /** The one it had a week before; null where that is not known. */
  bandWeekBefore?: Band | null | undefined
  bandReason: 'silence' | 'shrinking' | null
  since: string | null
  probability: number | null
  sentence: Sentence
  lastOrderDay: string | null
  lastContactDay: string | null
  value: AccountValue | null
  asOf: string
}
