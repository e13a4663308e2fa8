import type { Item, Key, Table } from '../table/table.ts'

/** Writes how far some work on all accounts is, unless somebody has since it was read: of two at once the slower one stops. Answers whether it is written. */
export async function saveProgressAt(
  table: Table,
  key: Key,
  progress: Omit<Item, 'pk' | 'sk'> & { revision: number },
): Promise<boolean> {
  const { revision } = progress
  const unchanged = { if: { revision: { is: revision - 1 } } }
  return (await table.put({ ...progress, ...key }, revision === 1 ? { ifAbsent: true } : unchanged)).written
}
