import type { Person } from '../../../domain/accounts/person.ts'
import type { Complaint, Decision } from '../../../domain/complaints/complaint.ts'
import { outsideOf } from '../../../domain/complaints/outside-route.ts'
import { endOfSilence } from '../../../domain/complaints/tell-complaint.ts'
import type { Mail } from '../../../domain/messages/message.ts'
import { messages } from '../../../domain/messages/messages.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import type { Given } from '../../runtime/ports.ts'
import type { Sending } from '../../runtime/send-mail.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import type { TableReader } from '../../store/table/table.ts'
import { readComplaint } from '../../store/tasks/complaints.ts'
import { takesReplies } from './case-link-to.ts'

/** The letter that tells a customer what was decided, signed by whoever wrote the answer: to whom, in which language, and its words. */
export async function decisionLetter(
  { accountId, complaintIds }: Pick<Task, 'accountId' | 'complaintIds'>,
  complaint: Complaint,
  decision: Decision,
  { signedBy, caseLink }: { signedBy: string | undefined; caseLink: string },
  { reader, settings, now }: Pick<Given<never>, 'settings' | 'now'> & { reader: TableReader },
): Promise<Pick<Sending, 'to' | 'locale'> & { render: (to: Pick<Person, 'name'>) => Mail }> {
  const account = await accountOrDefault(reader, accountId, settings)
  const contact = complaint.contact ?? account.contact
  const others = complaintIds.filter((id) => id !== complaint.complaintId)
  const { company } = settings
  const at = now().toISOString()
  const outside = outsideOf(complaint, decision, at, account.locale, settings)
  const data = {
    company: company.name,
    takesReplies: takesReplies(settings),
    timeZone: account.timeZone,
    accountName: account.name,
    caseLink,
    complaint,
    decision,
    alsoReferences: await Promise.all(
      others.map(async (id) => (await readComplaint(reader, accountId, id)).reference),
    ),
    currency: account.currency,
    closesAt: endOfSilence(complaint, at, settings),
    ...(outside && { outside }),
    signedBy: signedBy ?? account.owner.name,
  }
  const { render } = messages['complaint-decision']
  return {
    to: contact ? [contact] : [],
    locale: account.locale,
    render: ({ name }) => render({ ...data, contactName: name }, account.locale),
  }
}
