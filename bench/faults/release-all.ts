import { release } from '../../functions/operations/mending/release.ts'
import type { Given } from '../../functions/runtime/ports.ts'
import { listTroubles } from '../../functions/store/company/quarantine.ts'

/** Releases every account that is set aside; answers how many those are, and what stays on the list. */
export async function releaseAll(given: Given<'table'>): Promise<{ setAside: number; leftAside: string[] }> {
  const ids = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await listTroubles(given.table, { limit: 100, cursor })
    for (const { accountId } of page.troubles) if (accountId !== undefined) ids.add(accountId)
    cursor = page.cursor
  } while (cursor !== undefined)
  const leftAside: string[] = []
  for (const accountId of ids) {
    const { left } = await release(accountId, given)
    leftAside.push(...left.map(({ item }) => `${accountId} ${item}`))
  }
  return { setAside: ids.size, leftAside }
}
