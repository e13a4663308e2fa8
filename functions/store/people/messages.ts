import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { tryStored } from '../table/read-stored.ts'
import type { Key, Table } from '../table/table.ts'

/** Answers are remembered for a day: a sender's own tries are over by then, and an older copy fails by its timestamp. */
const keptSeconds = 24 * 60 * 60
/** A message in work for longer than any function may run was given up by whoever worked on it. */
const abandonedMs = 30_000

const Stored = z.object({
  digest: z.string(),
  claimedAt: z.string(),
  status: z.int().optional(),
  body: z.string().optional(),
})

/** What a message was answered with the first time. */
export type Answered = { status: number; body: string }
export type Claimed = 'new' | 'other content' | 'in work' | { answered: Answered }

/** MESSAGE#<hash> / MESSAGE: one message of one sender, by the id that the sender gave it. */
export function messageKey(sender: string, messageId: string): Key {
  const hash = createHash('sha256')
    .update(JSON.stringify([sender, messageId]))
    .digest('hex')
  return { pk: `MESSAGE#${hash}`, sk: 'MESSAGE' }
}

/** Takes a message for work, once. `digest` stands for everything that it asks for. */
export async function claimMessage(table: Table, key: Key, digest: string, now: Date): Promise<Claimed> {
  const claim = { digest, claimedAt: now.toISOString(), ttl: Math.floor(now.getTime() / 1000) + keptSeconds }
  const claimed = await table.put({ ...key, ...claim }, { ifAbsent: true })
  if (claimed.written) return 'new'
  const before = tryStored(Stored, claimed.existing ?? (await table.get(key)))
  // It was there a moment ago and is not now: its first try was refused.
  if (!before.success) return 'in work'
  if (before.data.digest !== digest) return 'other content'
  const { status, body = '', claimedAt } = before.data
  if (status !== undefined)
    return { answered: { status, body: gunzipSync(Buffer.from(body, 'base64')).toString() } }
  if (now.getTime() - Date.parse(claimedAt) < abandonedMs) return 'in work'
  const taken = await table.put({ ...key, ...claim }, { if: { claimedAt: { is: claimedAt } } })
  return taken.written ? 'new' : 'in work'
}

/** Remembers the answer of a message that has had its effect. */
export async function settleMessage(table: Table, key: Key, { status, body }: Answered): Promise<void> {
  await table.update(key, { set: { status, body: gzipSync(body).toString('base64') } })
}

/** Gives back a message that had no effect, so that it may be sent again, also corrected. */
export async function releaseMessage(table: Table, key: Key): Promise<void> {
  await table.delete(key)
}
