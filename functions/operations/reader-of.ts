import type { Account } from '../../domain/accounts/account.ts'
import type { Colleague } from '../../domain/people/colleague.ts'
import { standInFor } from '../../domain/people/ladder.ts'
import { type People, personOf } from '../../domain/people/people.ts'
import { whenReached } from '../../domain/people/presence.ts'

/** Who reads what is written about an account at `at`, its owner or who stands in, and the first instant from then on in which they work. */
export function readerOf(
  { ownerId }: Pick<Account, 'ownerId'>,
  at: string,
  people: People,
): { reader: Colleague; workingFrom: string } {
  const personId = standInFor(ownerId, at, people)
  return { reader: personOf(personId, people), workingFrom: whenReached(personId, at, people) }
}
