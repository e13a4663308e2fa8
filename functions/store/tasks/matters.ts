import * as z from 'zod'
import { accountPk } from '../accounts/account-key.ts'
import { contentHash } from '../table/content-hash.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key } from '../table/table.ts'

const Matter = z.object({ taskId: z.string() })

/** A#<accountId> / MATTER#<hash>: which task answers complaints about one order, lot or article. */
export function matterKey(accountId: string, matter: string): Key {
  return { pk: accountPk(accountId), sk: `MATTER#${contentHash(matter).slice(0, 24)}` }
}

/** The item that gives a matter to a task. */
export function matterItem(accountId: string, matter: string, taskId: string): Item {
  return { ...matterKey(accountId, matter), taskId }
}

/** The task that has a matter. */
export function taskOfMatter(item: Item): string {
  return readStored(Matter, item).taskId
}
