import Big from 'big.js'
import { ladderOf, standInFor } from '../people/ladder.ts'
import { officeId, type People } from '../people/people.ts'
import type { Task } from './task.ts'

/** What limits a person's word: the company's own limit is in the account's currency. */
export type Limits = { authorityLimit: string; currency: string }

/**
 * Why an answer needs somebody with more authority than whoever gives it: the amount, or letting an account go. Undefined when it does
 * not. A limit in another currency cannot be compared and so does not cover the amount.
 */
export function beyondAuthority(
  task: Pick<Task, 'kind' | 'accountOwnerId'>,
  answer: { outcome: string; fields: Readonly<Record<string, string>> },
  personId: string,
  people: People,
  limits: Limits,
): 'amount' | 'letting-go' | undefined {
  if (personId === officeId) return undefined
  const { amount } = answer.fields
  if (amount !== undefined) {
    const own = people.people.get(personId)?.authorityLimit
    const limit = own ?? { amount: limits.authorityLimit, currency: limits.currency }
    const covered = limit.currency === limits.currency && Big(amount).lte(limit.amount)
    if (!covered) return 'amount'
  }
  return answer.outcome === 'lost' && personId === task.accountOwnerId ? 'letting-go' : undefined
}

/** Who decides on what is beyond a person: whoever is asked next above them and is there, at last the office. */
export function approverFor(personId: string, at: string, people: People): string {
  const above = ladderOf(personId, people).slice(1)
  const present = above.map((id) => standInFor(id, at, people))
  return present.find((id) => id !== personId) ?? officeId
}
