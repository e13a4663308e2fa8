import { AccountList } from './account-views.ts'
import type { Client } from './client.ts'

/** The most that the API puts on a page. */
const PAGE = 200

/** Walks through the pages of `GET /v1/accounts`, worst first, until `limit` accounts are read. */
export async function listAccounts(
  client: Client,
  filter: { band?: string | undefined; owner?: string | undefined },
  limit: number,
): Promise<Pick<AccountList, 'accounts' | 'modelInUse'>> {
  const accounts: AccountList['accounts'] = []
  let modelInUse = ''
  let cursor: string | undefined
  do {
    const query = new URLSearchParams({ limit: String(Math.min(limit, PAGE)) })
    for (const [name, value] of Object.entries({ ...filter, cursor })) if (value) query.set(name, value)
    const page = AccountList.parse(await client.read(`/v1/accounts?${query}`))
    accounts.push(...page.accounts)
    modelInUse = page.modelInUse
    cursor = page.cursor
  } while (cursor && accounts.length < limit)
  return { accounts: accounts.slice(0, limit), modelInUse }
}
