import * as z from 'zod'
import { AccountStatement } from '../../../domain/costing/account-statement.ts'
import { accountPk } from '../accounts/account-key.ts'
import { readStored } from '../table/read-stored.ts'
import type { Item, Key, TableReader } from '../table/table.ts'

const Stored = z.object({ statement: AccountStatement })

const prefix = 'STATEMENT#'

/** A#<accountId> / STATEMENT#<period> */
export function statementKey(accountId: string, period: string): Key {
  return { pk: accountPk(accountId), sk: `${prefix}${period}` }
}

/** The item of a statement; the same period again replaces it, for it is computed from the same facts. */
export function statementItem(period: string, statement: AccountStatement): Item {
  return { ...statementKey(statement.accountId, period), statement }
}

/** A recorded statement; throws when there is none of that period. */
export async function readStatement(
  reader: TableReader,
  accountId: string,
  period: string,
): Promise<AccountStatement> {
  const item = await reader.get(statementKey(accountId, period))
  if (!item) throw new Error(`Statement ${period} of account ${accountId} is missing`)
  return readStored(Stored, item).statement
}

/** The latest statement that was recorded for a period up to a UTC day, or null. */
export async function latestStatement(
  reader: TableReader,
  accountId: string,
  day: string,
): Promise<AccountStatement | null> {
  const { items } = await reader.query({
    pk: accountPk(accountId),
    from: prefix,
    to: `${prefix}${day}`,
    newestFirst: true,
    limit: 1,
  })
  const [latest] = items
  return latest ? readStored(Stored, latest).statement : null
}
