import { createColumn } from './column.ts'
import { createNameList } from './name-list.ts'
import { createPlaceFinder } from './place-finder.ts'

/** What is told of one day of an account: its day (since 1970), and sums over all that was added to it. */
export type DaySum = {
  day: number
  amount: number
  /** Lines whose discount is known, and those that had one. */
  known: number
  discounted: number
}

/** Days of accounts, column by column as the orders of a file are: what is added to one day of one account is summed. */
export function createDayColumns() {
  const accounts = createNameList<string>()
  const finder = createPlaceFinder()
  const account = createColumn(Int32Array)
  const day = createColumn(Int32Array)
  const amount = createColumn(Float64Array)
  const known = createColumn(Int32Array)
  const discounted = createColumn(Int32Array)
  let count = 0

  function placeOf(accountId: string, when: number): number {
    const whose = accounts.placeOf(accountId)
    const hash = Math.imul(whose + 1, 0x9e3779b1) ^ when
    const found = finder.find(hash, (place) => account.at(place) === whose && day.at(place) === when)
    if (found !== null) return found
    const place = finder.add(hash)
    account.set(place, whose)
    day.set(place, when)
    count += 1
    return place
  }
  /** The places of all days: of the first account by id, ascending, then of the next. */
  function inOrder(): Uint32Array {
    const ids = [...accounts.all()].sort()
    const ranks = createColumn(Int32Array)
    ids.forEach((id, rank) => {
      ranks.set(accounts.placeOf(id), rank)
    })
    const rankOf = (place: number): number => ranks.at(account.at(place))
    const places = Uint32Array.from({ length: count }, (_, place) => place)
    return places.sort((a, b) => rankOf(a) - rankOf(b) || day.at(a) - day.at(b))
  }
  const named = ({ whose, days }: { whose: number; days: DaySum[] }) => ({
    accountId: accounts.at(whose) ?? '',
    days,
  })
  return {
    add(accountId: string, sum: DaySum): void {
      const place = placeOf(accountId, sum.day)
      amount.set(place, amount.at(place) + sum.amount)
      known.set(place, known.at(place) + sum.known)
      discounted.set(place, discounted.at(place) + sum.discounted)
    },
    /** One account after another in order of their ids, each with its days, ascending. */
    *byAccount(): Generator<{ accountId: string; days: DaySum[] }> {
      let latest: { whose: number; days: DaySum[] } | undefined
      for (const place of inOrder()) {
        const whose = account.at(place)
        if (latest?.whose !== whose) {
          if (latest) yield named(latest)
          latest = { whose, days: [] }
        }
        latest.days.push({
          ...{ day: day.at(place), amount: amount.at(place) },
          ...{ known: known.at(place), discounted: discounted.at(place) },
        })
      }
      if (latest) yield named(latest)
    },
  }
}
