import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, Table, TableReader } from '../table/table.ts'

/** What a customer's link opens: one complaint, until when. */
const CaseLink = z.object({ accountId: Id, complaintId: Id, expiresAt: Instant })
export type CaseLink = z.infer<typeof CaseLink>

const keptAfterExpiryDays = 30

/** LINK#<sha256 of the token> / CASE: who reads the table cannot open a page with it. */
function caseLinkKey(token: string): Key {
  return { pk: `LINK#${createHash('sha256').update(token).digest('hex')}`, sk: 'CASE' }
}

/** Makes the token of a customer's link, 256 random bits; only its hash is stored. */
export async function makeCaseLink(table: Table, link: CaseLink): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const ttl = Math.ceil(Date.parse(link.expiresAt) / 1000) + keptAfterExpiryDays * 86_400
  await table.put({ ...caseLinkKey(token), ...link, ttl })
  return token
}

/** The link of a token, expired or not; undefined for a token that was never given out. */
export async function readCaseLink(reader: TableReader, token: string): Promise<CaseLink | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined
  const item = await reader.get(caseLinkKey(token))
  return item && caseLinkOf(item)
}

/** The link of an item. */
export function caseLinkOf(item: Item): CaseLink {
  return readStored(CaseLink, item)
}
