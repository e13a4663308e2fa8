import { AuditEntry } from '../../../domain/tasks/move-task.ts'
import { accountPk } from '../accounts/account-key.ts'
import type { Item, TableReader } from '../table/table.ts'

/** A#<accountId> / AUDIT#<task or complaint>#<revision>#<n>: the writes of what was done by one write of the record. */
export function auditItems(
  accountId: string,
  subject: string,
  revision: number,
  entries: readonly AuditEntry[],
): { put: Item }[] {
  const place = String(revision).padStart(8, '0')
  return entries.map((entry, at) => ({
    put: {
      pk: accountPk(accountId),
      sk: `AUDIT#${subject}#${place}#${String(at).padStart(2, '0')}`,
      ...entry,
    },
  }))
}

/** Everything that was done about a task or complaint, oldest first. */
export async function listAudit(
  reader: TableReader,
  accountId: string,
  subject: string,
): Promise<AuditEntry[]> {
  const items = await reader.queryAll({ pk: accountPk(accountId), prefix: `AUDIT#${subject}#` })
  return items.map(({ at, by, move, from, to, why }) => AuditEntry.parse({ at, by, move, from, to, why }))
}

const mostEntries = 500

/** What was done about all tasks and complaints of an account, the latest first, and whether there is more than was read. */
export async function listAuditOf(
  reader: TableReader,
  accountId: string,
): Promise<{ entries: (AuditEntry & { subject: string })[]; isCut: boolean }> {
  const page = await reader.query({ pk: accountPk(accountId), prefix: 'AUDIT#', limit: mostEntries })
  const entries = page.items.map(({ sk, at, by, move, from, to, why }) => ({
    ...AuditEntry.parse({ at, by, move, from, to, why }),
    subject: sk.split('#')[1] ?? '',
  }))
  return {
    entries: entries.toSorted((a, b) => b.at.localeCompare(a.at)),
    isCut: page.cursor !== undefined,
  }
}
