import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

/** What a task link opens, for whom it was made, and until when. */
const Link = z.object({
  accountId: Id,
  taskId: Id,
  /** The person it was made for. */
  personId: Id,
  expiresAt: Instant,
})
export type Link = z.infer<typeof Link>

const keptAfterExpiryDays = 30

/** LINK#<sha256 of the token>: who reads the table cannot open a page with it. */
function linkKey(token: string): Key {
  return { pk: `LINK#${createHash('sha256').update(token).digest('hex')}`, sk: 'LINK' }
}

/** Makes a link's token, 256 random bits; only its hash is stored. An expired link is kept a while, to say so. */
export async function makeLink(table: Table, link: Link): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const ttl = Math.ceil(Date.parse(link.expiresAt) / 1000) + keptAfterExpiryDays * 86_400
  await table.put({ ...linkKey(token), ...link, ttl })
  return token
}

/** The link of a token, expired or not; undefined for a token that was never given out. */
export async function readLink(reader: TableReader, token: string): Promise<Link | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined
  const item = await reader.get(linkKey(token))
  return item && linkOf(item)
}

/** The link of an item. */
export function linkOf(item: Item): Link {
  return readStored(Link, item)
}
