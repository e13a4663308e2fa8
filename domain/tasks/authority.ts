import Big from 'big.js'
import { converted, type ExchangeRates } from '../money/exchange-rates.ts'
import { ladderOf, standInFor } from '../people/ladder.ts'
import { officeId, type People } from '../people/people.ts'
import type { Task } from './task.ts'

/** What limits a person's word: the company's own limit, and what is needed to compare it with amounts of the account. */
export type Limits = {
  own: { amount: string; currency: string }
  currency: string
  day: string
  exchangeRates: ExchangeRates
}

/**
 * Why an answer needs somebody with more authority than whoever gives it: the amount, or letting an account go. Undefined when it does
 * not. A limit in another currency counts at the rate of the day; where none is known it does not cover the amount.
 */
export function beyondAuthority(
  task: Pick<Task, 'kind' | 'accountOwnerId'>,
  answer: { outcome: string; fields: Readonly<Record<string, string>> },
  personId: string,
  people: People,
  { own, currency, day, exchangeRates }: Limits,
): 'amount' | 'letting-go' | undefined {
  if (personId === officeId) return undefined
  const { amount } = answer.fields
  if (amount !== undefined) {
    const limit = people.people.get(personId)?.authorityLimit ?? own
    const most = converted(limit.amount, { from: limit.currency, to: currency, day }, exchangeRates)
    if (most === undefined || Big(amount).gt(most)) return 'amount'
  }
  return answer.outcome === 'lost' && personId === task.accountOwnerId ? 'letting-go' : undefined
}

/** Who decides on what is beyond a person: whoever is asked next above them and is there, at last the office. */
export function approverFor(personId: string, at: string, people: People): string {
  const above = ladderOf(personId, people).slice(1)
  const present = above.map((id) => standInFor(id, at, people))
  return present.find((id) => id !== personId) ?? officeId
}
