import type { AccountValue } from '../../domain/learning/account-value.ts'
import type { Band } from '../../domain/risk/band.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import type { Viewer } from '../viewer.ts'

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
  modelVersion: string
}

/** What a list says where some of its accounts were last judged by another version than the one in use; undefined where all were by that. */
export function judgedEarlier(
  viewer: Viewer,
  accounts: readonly AccountLine[],
  modelInUse: string,
): string | undefined {
  const count = accounts.filter(({ modelVersion }) => modelVersion !== modelInUse).length
  if (count === 0) return undefined
  return wordsFor(viewer).word('console.judged-earlier', { count, version: modelInUse })
}
