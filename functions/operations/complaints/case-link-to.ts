import type { Complaint } from '../../../domain/complaints/complaint.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { Given } from '../../runtime/ports.ts'
import { makeCaseLink } from '../../store/people/case-links.ts'

const linkWorksDays = 400

/** A link of the customer's own to where a complaint stands. */
export async function caseLinkTo(
  { accountId, complaintId }: Pick<Complaint, 'accountId' | 'complaintId'>,
  { table, settings, now }: Given<'table'>,
): Promise<string> {
  const expiresAt = new Date(now().getTime() + linkWorksDays * 86_400_000).toISOString()
  return caseAddress(settings, await makeCaseLink(table, { accountId, complaintId, expiresAt }))
}

/** Where a case is shown to whoever has its token. */
export function caseAddress({ publicUrl }: Pick<Settings, 'publicUrl'>, token: string): string {
  return `${publicUrl.replace(/\/$/, '')}/cases/${token}`
}

/** Whether somebody reads what is sent back to a letter: a person, or Holdfast. */
export function takesReplies({ company }: Pick<Settings, 'company'>): boolean {
  return company.replyTo !== undefined || company.inbound !== undefined
}
