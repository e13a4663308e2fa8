import type { IntakeEvent } from '../../../domain/events/event.ts'
import { mergeAccounts } from '../../../functions/operations/mending/merge-accounts.ts'
import { refoldAccount } from '../../../functions/operations/mending/refold-account.ts'
import { undoImport } from '../../../functions/operations/mending/undo-import.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { putEvent } from '../../../functions/store/accounts/events.ts'
import { enlist, openImport, reviseImport } from '../../../functions/store/accounts/imports.ts'
import { acme, importOf, order } from '../../support/facts.ts'
import type { TestGiven } from '../../support/given.ts'

const counts = { accepted: 1, duplicate: 0, rejected: 0 }

/** Imports: begun, ended, taken back, with what they bring and what that leaves; and an account merged into another. */
export async function imports(given: TestGiven): Promise<void> {
  const { table, now, settings } = given
  const at = now().toISOString()
  const bring = async (digit: string, fact: IntakeEvent) => {
    const { opened } = await openImport(table, importOf(digit), at)
    await enlist(table, opened.importId, [fact.accountId])
    await putEvent(table, fact, at, settings.retention, opened.importId)
    return opened.importId
  }
  const end = (importId: string) =>
    reviseImport(table, importId, (present) => ({ ...present, counts, endedAt: at }))
  await end(await bring('b', order('imported', '2026-02-02', { accountId: 'brought' })))
  const undone = await bring('c', order('regretted', '2026-02-02', { accountId: 'brought' }))
  await saveAccount(table, 'brought', acme, at, undone)
  await end(undone)
  await bring('d', order('begun', '2026-02-02', { accountId: 'brought' }))
  await undoImport(table, undone, { at: now(), eventDays: settings.retention.eventDays })
  await putEvent(table, order('old-number', '2026-02-02', { accountId: 'renamed' }), at, settings.retention)
  await mergeAccounts(table, { from: 'renamed', into: 'brought' }, now())
  await refoldAccount('renamed', given)
}
