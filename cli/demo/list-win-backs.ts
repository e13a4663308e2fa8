import * as z from 'zod'
import type { Client } from '../api/client.ts'
import type { Warning } from './judge-warnings.ts'

const Page = z.looseObject({
  tasks: z.array(z.looseObject({ accountId: z.string(), kind: z.string(), openedAt: z.string() })),
  cursor: z.string().optional(),
})

/** The first win-back task of every account, over the owners given by mail address, in order of time. */
export async function listWinBacks(client: Client, owners: readonly string[]): Promise<Warning[]> {
  const first = new Map<string, string>()
  for (const owner of owners) {
    let cursor: string | undefined
    do {
      const query = new URLSearchParams({ owner, limit: '200', ...(cursor && { cursor }) })
      const page = Page.parse(await client.read(`/v1/tasks?${query}`))
      for (const { accountId, kind, openedAt } of page.tasks) {
        const known = first.get(accountId)
        if (kind === 'win-back' && (known === undefined || openedAt < known)) first.set(accountId, openedAt)
      }
      cursor = page.cursor
    } while (cursor)
  }
  return [...first].map(([accountId, at]) => ({ accountId, at })).sort((a, b) => (a.at < b.at ? -1 : 1))
}
