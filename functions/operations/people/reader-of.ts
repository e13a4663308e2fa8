import type { Account } from '../../../domain/accounts/account.ts'
import type { Colleague } from '../../../domain/people/colleague.ts'
import { standInFor } from '../../../domain/people/ladder.ts'
import { type People, personOf } from '../../../domain/people/people.ts'

/** Who reads what is written about an account at `at`: its owner, or who stands in. */
export function readerOf({ ownerId }: Pick<Account, 'ownerId'>, at: string, people: People): Colleague {
  return personOf(standInFor(ownerId, at, people), people)
}
