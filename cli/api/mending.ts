import * as z from 'zod'
import type { Client } from './client.ts'

const Trouble = z.looseObject({
  accountId: z.string().optional(),
  item: z.string(),
  work: z.string(),
  reason: z.string(),
  at: z.string(),
  lastAt: z.string(),
  times: z.number(),
})
/** Something that is set aside. */
export type Trouble = z.infer<typeof Trouble>
const TroublePage = z.looseObject({ setAside: z.array(Trouble), cursor: z.string().optional() })
const Released = z.looseObject({ released: z.array(Trouble), left: z.array(Trouble) })
export type Released = z.infer<typeof Released>
const Mended = z.looseObject({
  accountId: z.string(),
  changed: z.boolean(),
  days: z.array(z.string()),
  setAside: z.array(z.string()),
})
/** What recomputing an account came to. */
export type Mended = z.infer<typeof Mended>
const Results = z.looseObject({ results: z.array(Mended) })
const AccountPage = z.looseObject({ accountIds: z.array(z.string()), cursor: z.string().optional() })

/** The most accounts of one request. */
const CHUNK = 25

/** Everything that is set aside, or only of one account. */
export async function listTroubles(client: Client, account?: string): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  let cursor: string | undefined
  do {
    const query = new URLSearchParams({ limit: '200' })
    for (const [name, value] of Object.entries({ account, cursor })) if (value) query.set(name, value)
    const page = TroublePage.parse(await client.read(`/v1/quarantine?${query}`))
    troubles.push(...page.setAside)
    cursor = page.cursor
  } while (cursor)
  return troubles
}

/** Takes back what is set aside of one account, or of none (undefined). */
export async function release(client: Client, accountId: string | undefined): Promise<Released> {
  return Released.parse(
    await client.act('/v1/quarantine/release', accountId === undefined ? {} : { accountId }),
  )
}

/** Recomputes accounts from their stored events; `done` hears of each request's. */
export async function refold(
  client: Client,
  accountIds: readonly string[],
  done: (mended: readonly Mended[]) => void,
): Promise<void> {
  for (let from = 0; from < accountIds.length; from += CHUNK) {
    const body = { accountIds: accountIds.slice(from, from + CHUNK) }
    done(Results.parse(await client.act('/v1/refolds', body)).results)
  }
}

/** Pages of the accounts that events are stored of; `since` a UTC day: of those that received something from then on. */
export async function* storedAccounts(client: Client, since?: string): AsyncGenerator<string[]> {
  let cursor: string | undefined
  do {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ since, cursor })) if (value) query.set(name, value)
    const page = AccountPage.parse(await client.read(`/v1/stored-accounts?${query}`))
    yield page.accountIds
    cursor = page.cursor
  } while (cursor)
}
