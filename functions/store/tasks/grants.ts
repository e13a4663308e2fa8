import * as z from 'zod'
import { Money } from '../../../domain/events/fields.ts'
import { sum } from '../../../domain/history/sum.ts'
import { Grant } from '../../../domain/offers/grant.ts'
import { accountPk } from '../accounts/account-key.ts'
import { firstRevision, nextRevision, readRevised, revisedOf, untilWritten } from '../table/revision.ts'
import type { Key, Table, TableReader, Write } from '../table/table.ts'

/** What the company owes on all living grants of one offer. */
const Budget = z.object({ reserved: Money })

/** A#<accountId> / GRANT#<grantId> */
export function grantKey(accountId: string, grantId: string): Key {
  return { pk: accountPk(accountId), sk: `GRANT#${grantId}` }
}

/** O#<offerId> / BUDGET */
export function budgetKey(offerId: string): Key {
  return { pk: `O#${offerId}`, sk: 'BUDGET' }
}

/** What is owed on an offer now, as money. */
export async function readReserved(reader: TableReader, offerId: string): Promise<string> {
  return (await readRevised(reader, budgetKey(offerId), Budget))?.value.reserved ?? '0'
}

/** A grant, or undefined. */
export async function readGrant(
  reader: TableReader,
  accountId: string,
  grantId: string,
): Promise<Grant | undefined> {
  return (await readRevised(reader, grantKey(accountId, grantId), Grant))?.value
}

/** Every grant an account ever had. */
export async function listGrants(reader: TableReader, accountId: string): Promise<Grant[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: 'GRANT#' })
  return items.map((item) => revisedOf(item, Grant).value)
}

/**
 * Reserves a grant, its cost in the offer's budget and what goes along with it, all or nothing.
 * `exhausted`: the offer's liability limit would be passed. `contended`: somebody else wrote first, look again.
 */
export async function reserveGrant(
  table: Table,
  grant: Grant,
  limit: string,
  along: readonly Write[] = [],
): Promise<'reserved' | 'exhausted' | 'contended'> {
  const budget = await readRevised(table, budgetKey(grant.offerId), Budget)
  const reserved = sum([budget?.value.reserved ?? '0', grant.cost])
  if (sum([limit, `-${reserved}`]).startsWith('-')) return 'exhausted'
  const value = { reserved }
  const { written } = await table.transact([
    { put: firstRevision(grantKey(grant.accountId, grant.grantId), grant), ifAbsent: true },
    budget
      ? nextRevision(budget, value)
      : { put: firstRevision(budgetKey(grant.offerId), value), ifAbsent: true },
    ...along,
  ])
  return written ? 'reserved' : 'contended'
}

/** Ends a reserved grant: accepted stays owed, released gives its cost back to the budget. Once; repeats do nothing. */
export function settleGrant(
  table: Table,
  key: { accountId: string; grantId: string },
  status: 'accepted' | 'released',
  at: string,
): Promise<'settled' | 'nothing to settle'> {
  return untilWritten(`Grant ${key.grantId}`, async () => {
    const grant = await readRevised(table, grantKey(key.accountId, key.grantId), Grant)
    if (grant?.value.status !== 'reserved') return 'nothing to settle'
    const writes = [nextRevision(grant, { ...grant.value, status, settledAt: at })]
    if (status === 'released') {
      const budget = await readRevised(table, budgetKey(grant.value.offerId), Budget)
      if (!budget) throw new Error(`The budget of offer ${grant.value.offerId} is missing`)
      const reserved = sum([budget.value.reserved, `-${grant.value.cost}`])
      writes.push(nextRevision(budget, { reserved }))
    }
    return (await table.transact(writes)).written ? 'settled' : undefined
  })
}
