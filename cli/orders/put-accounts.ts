import type { Client } from '../api/client.ts'
import type { ProgressBar } from '../output/progress-bar.ts'
import { inParallel } from './in-parallel.ts'
import type { Owner } from './owners.ts'

const LANES = 4

export type ProfileSource = {
  owners: readonly Owner[]
  names: ReadonlyMap<string, string>
  currency: string
  /** Where an account's orders name another currency than the file's. */
  currencies?: ReadonlyMap<string, string>
  timeZone: string
  /** The import that brings them. */
  importId?: string
}

/** Writes a profile for each account; the owners take turns in the order of the account ids. */
export async function putAccounts(
  client: Client,
  accountIds: Iterable<string>,
  source: ProfileSource,
  bar: ProgressBar,
): Promise<void> {
  let done = 0
  await inParallel(
    numbered(accountIds),
    () => LANES,
    async ([at, accountId]) => {
      await client.send('PUT', `/v1/accounts/${encodeURIComponent(accountId)}`, {
        accountId,
        name: source.names.get(accountId) ?? `Customer ${accountId}`,
        owner: source.owners[at % source.owners.length],
        currency: source.currencies?.get(accountId) ?? source.currency,
        timeZone: source.timeZone,
        ...(source.importId && { importId: source.importId }),
      })
      done += 1
      bar.at(done)
    },
  )
}

function* numbered(all: Iterable<string>): Generator<[at: number, id: string]> {
  let at = 0
  for (const each of all) yield [at++, each]
}
