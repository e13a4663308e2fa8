import type { Client } from '../api/client.ts'
import { inParallel } from '../orders/in-parallel.ts'
import { postEvents } from '../orders/post-events.ts'
import type { Fact, SampleAccount } from './sample-year.ts'

const LANES = 4

/** Writes the profiles of the sample's accounts. */
export async function sendProfiles(client: Client, accounts: readonly SampleAccount[]): Promise<void> {
  await inParallel(
    accounts,
    () => LANES,
    async ({ part, profile }) => {
      await client.send('PUT', `/v1/accounts/${part.accountId}`, {
        ...profile,
        accountId: part.accountId,
      })
    },
  )
}

/** Sends facts as the supplier's systems would: events in batches, then complaints one by one. Throws when one is rejected. */
export async function sendFacts(client: Client, facts: readonly Fact[]): Promise<void> {
  const events = facts.flatMap((fact) => ('event' in fact ? [fact.event] : []))
  // By account, so that an account is judged once with its whole past instead of batch by batch.
  events.sort((a, b) => (a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0))
  const { rejected } = await postEvents(
    client,
    events.map((event) => ({ event, line: 0 })),
  )
  const [first] = rejected
  if (first) throw new Error(`a sample event was rejected: ${first.id}, ${first.field}: ${first.reason}`)
  for (const fact of facts)
    if ('complaint' in fact) await client.send('POST', '/v1/complaints', fact.complaint)
}
