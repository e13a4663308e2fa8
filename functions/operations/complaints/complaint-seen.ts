import type { Account } from '../../../domain/accounts/account.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import type { Caller } from '../../runtime/caller.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { findComplaint } from '../../store/tasks/complaints.ts'

/** A complaint that somebody names by its id or reference, with its account; throws a Problem where there is none they may see. */
export async function complaintSeen(
  named: string,
  caller: Caller,
  { reader, settings }: Pick<Given<'reader'>, 'reader' | 'settings'>,
): Promise<{ complaint: Complaint; account: Account }> {
  const complaint = await findComplaint(reader, named)
  const account = complaint && (await accountOrDefault(reader, complaint.accountId, settings))
  if (!complaint || !account || !sees(await sightOf(reader, caller), account.ownerId))
    throw new Problem('not-found', `There is no complaint ${named}.`)
  return { complaint, account }
}
