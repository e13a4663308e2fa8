import { accountIdOf } from '../../functions/store/accounts/account-key.ts'
import { readDays } from '../../functions/store/accounts/days.ts'
import { eventKey } from '../../functions/store/accounts/events.ts'
import type { Key, TableReader } from '../../functions/store/table/table.ts'

/** Whether a stored event is in the bucket of its day. */
export async function isFolded(reader: TableReader, { pk, sk }: Key): Promise<boolean> {
  const accountId = accountIdOf(pk)
  const days = await readDays(reader, accountId)
  return days.some(({ ids }) => ids.some((id) => eventKey(accountId, id).sk === sk))
}
