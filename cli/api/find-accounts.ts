import type { Client } from './client.ts'
import { listAccounts } from './list-accounts.ts'

type Filter = Parameters<typeof listAccounts>[1]

/** Accounts whose name or id contains a text, worst first: letters are compared without case, accents and composition. Reads the whole list. */
export async function findAccounts(
  client: Client,
  filter: Filter,
  { text, limit }: { text: string; limit: number },
): ReturnType<typeof listAccounts> {
  const wanted = plain(text)
  const all = await listAccounts(client, filter, Number.POSITIVE_INFINITY)
  const found = all.accounts.filter(({ name, accountId }) => plain(`${name}\n${accountId}`).includes(wanted))
  return { ...all, accounts: found.slice(0, limit) }
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
}
