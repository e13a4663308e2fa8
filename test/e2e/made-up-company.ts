import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { madeUpAccounts } from '../domain/learning/made-up-accounts.ts'
import { order } from '../support/facts.ts'
import type { Doors } from './doors.ts'

const perRequest = 100

/** Sends the orders of a made-up company's accounts, whose last year and more ends on `lastDay`; some of them have left. */
export async function sendCompany(doors: Doors, accounts: number, lastDay: string): Promise<void> {
  const until = 400
  const first = dayNumber(lastDay) - until
  const events = madeUpAccounts(accounts, until).flatMap(({ accountId, days }) =>
    days.map((day) => order(`${accountId}-${day}`, dayFromNumber(first + day), { accountId })),
  )
  for (let i = 0; i < events.length; i += perRequest) {
    const { status } = await doors.send('POST', '/v1/events', { events: events.slice(i, i + perRequest) })
    if (status !== 200) throw new Error(`the orders from ${i} on were not taken: ${status}`)
  }
  await doors.quiet()
}
