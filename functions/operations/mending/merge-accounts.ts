import type { Merger } from '../../../domain/events/event.ts'
import { Problem } from '../../runtime/problem.ts'
import { profileKey } from '../../store/accounts/account-key.ts'
import { readDays } from '../../store/accounts/days.ts'
import {
  allEventItems,
  mergerItem,
  mergersWith,
  readEvent,
  retractionItem,
} from '../../store/accounts/events.ts'
import { contentHash } from '../../store/table/content-hash.ts'
import type { Table } from '../../store/table/table.ts'
import { mergerOf } from './merger-of.ts'

type Pair = { from: string; into: string }

/**
 * Merges one account into another: from now on its facts, also those that are still to come, stand with the other, and it is on no list. It is
 * noted as a fact of both; what follows from it is made by the fold. The same again changes nothing.
 */
export async function mergeAccounts(table: Table, pair: Pair, at: Date): Promise<Merger> {
  const { from, into } = pair
  if (from === into) throw refused('into', 'sameAccount', `${from} cannot be merged into itself.`)
  const [present, ofInto] = await Promise.all([mergerOf(table, from), mergerOf(table, into)])
  if (present?.into === into) return present
  if (present) throw refused('from', 'isMerged', `${from} is merged into ${present.into}: undo that first.`)
  if (ofInto)
    throw refused('into', 'isMerged', `${into} is merged into ${ofInto.into}: merge ${from} into that one.`)
  await mustBeWhole(table, from)
  if (!(await isKnown(table, into))) throw new Problem('not-found', `Nothing is known of account ${into}.`)
  const number = (await mergersWith(table, from)).filter((merger) => merger.from === from).length + 1
  const mergerId = `merge-${contentHash(from).slice(0, 16)}-${number}`
  const merger = { mergerId, from, into, at: at.toISOString() }
  const items = [into, from].map((accountId) => mergerItem(accountId, merger))
  await table.transact(items.map((put) => ({ put, ifAbsent: true as const })))
  // Somebody else may have merged it meanwhile; what is stored now holds.
  const stored = await mergerOf(table, from)
  if (stored?.into === into) return stored
  throw new Problem('unavailable', `${from} was changed while it was merged`)
}

/** Takes the merger of an account back: its facts are its own again, with those that came since. Undefined where it is not merged. */
export async function undoMerger(table: Table, from: string, at: Date): Promise<Merger | undefined> {
  const merger = await mergerOf(table, from)
  if (!merger) return undefined
  for (const accountId of [merger.into, from])
    await table.put(retractionItem(accountId, merger.mergerId, at.toISOString()), { ifAbsent: true })
  return merger
}

/** What is merged must still be stored whole, or a part of it would be left behind. Throws where nothing is known of the account. */
async function mustBeWhole(table: Table, accountId: string): Promise<void> {
  const [days, items] = await Promise.all([readDays(table, accountId), allEventItems(table, accountId)])
  if (days.length === 0 && items.length === 0 && !(await isKnown(table, accountId)))
    throw new Problem('not-found', `Nothing is known of account ${accountId}.`)
  const stored = new Set(
    items.flatMap((item) => {
      const read = readEvent(item)
      return 'event' in read ? [read.event.id] : []
    }),
  )
  const old = days.find(({ ids }) => ids.some((id) => !stored.has(id)))
  if (!old) return
  const reason = `The facts of ${accountId} of ${old.bucket.day} are kept no longer (retention.eventDays): it cannot be merged any more.`
  throw refused('from', 'tooLate', reason)
}

async function isKnown(table: Table, accountId: string): Promise<boolean> {
  if (await table.get(profileKey(accountId))) return true
  return (await allEventItems(table, accountId)).length > 0
}

function refused(field: string, code: string, reason: string): Problem {
  return new Problem('invalid-request', reason, [{ field, code, reason }])
}
