import { dueAfterNews } from '../../../domain/playbooks/when-due.ts'
import { isolated } from '../../runtime/isolated.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountPk } from '../../store/accounts/account-key.ts'
import { type FiledTrouble, strikeTrouble, troublesOf } from '../../store/company/quarantine.ts'
import type { Table } from '../../store/table/table.ts'
import { enterOutbox } from '../../store/tasks/outbox.ts'
import { MailFeedback, takeMailFeedback } from '../take-mail-feedback.ts'
import { mendAccount } from './mend-account.ts'

/** What was taken back into work, and what failed again and stays set aside. */
export type Released = { released: FiledTrouble[]; left: FiledTrouble[] }

/**
 * Takes back all that is set aside of one account, or of none (undefined): a request goes back into the outbox, a report about a mail
 * is heard again, and the account is made anew from its stored events, those included that arrived since. What fails again, or was
 * met again meanwhile, stays on the list. May be done twice, and by two at once.
 */
export async function release(accountId: string | undefined, given: Given<'table'>): Promise<Released> {
  const troubles = await troublesOf(given.table, accountId)
  const failed = new Set<string>()
  const ofAccount = troubles.filter((trouble) => !isRequest(trouble) && trouble.content === undefined)
  if (accountId !== undefined && ofAccount.length > 0) {
    // An account that a scan has passed over is due again; one that only missed facts stays due as it was.
    const due = ofAccount.some(({ work }) => work !== 'FoldEvents') ? dueAfterNews : undefined
    for (const item of (await mendAccount(accountId, given, due)).setAside) failed.add(item)
    // An account that cannot be made anew takes nothing in.
    if (failed.has('FoldEvents')) for (const { item } of ofAccount) failed.add(item)
  }
  for (const trouble of troubles) {
    if (isRequest(trouble)) await askAgain(trouble, given)
    else if (trouble.content !== undefined && !(await hearAgain(trouble, given))) failed.add(trouble.item)
  }
  const result: Released = { released: [], left: [] }
  for (const trouble of troubles) {
    const gone = !failed.has(trouble.item) && (await strikeTrouble(given.table, trouble))
    result[gone ? 'released' : 'left'].push(trouble)
  }
  return result
}

function isRequest({ item }: FiledTrouble): boolean {
  return item.startsWith('OUT#')
}

async function askAgain({ accountId, item }: FiledTrouble, { table, now }: { table: Table; now(): Date }) {
  const pk = accountId === undefined ? 'COMPANY' : accountPk(accountId)
  await enterOutbox(table, { pk, sk: item }, now())
}

async function hearAgain(
  { item, work, content = '' }: FiledTrouble,
  given: Given<'table'>,
): Promise<boolean> {
  const outcome = await isolated({ item, work, content }, given, () =>
    takeMailFeedback(MailFeedback.parse(JSON.parse(content)), given),
  )
  return 'done' in outcome
}
