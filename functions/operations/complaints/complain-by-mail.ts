import { PersonName } from '../../../domain/accounts/person.ts'
import type { ComplaintInput } from '../../../domain/complaints/complaint.ts'
import type { IncomingMail } from '../../../domain/complaints/incoming/incoming-mail.ts'
import { isProven } from '../../../domain/complaints/incoming/is-proven.ts'
import { ownWords } from '../../../domain/complaints/incoming/own-words.ts'
import { wordsOf } from '../../../domain/complaints/incoming/words-of.ts'
import { Email } from '../../../domain/events/fields.ts'
import type { Given } from '../../runtime/ports.ts'
import { saveStranger } from '../../store/accounts/accounts.ts'
import { isStranger, strangerIdOf } from '../../store/mail/senders.ts'
import type { TakenMail } from '../../store/mail/taken-mails.ts'
import { countForm } from '../../store/people/form-counts.ts'
import { pointerKey } from '../../store/tasks/complaints.ts'
import { storeComplaint } from '../../store/tasks/store-complaint.ts'
import { accountOfSender } from './account-of-sender.ts'
import type { judgeFiles } from './judge-files.ts'
import { keepMailed } from './keep-attachments.ts'

/**
 * A mail that belongs to no case as a complaint of its own. Whose address is not proven has not said who they are: it goes to the office, apart
 * from all that is known of the address, and no confirmation goes to whoever really has it.
 */
export async function complainByMail(
  mail: IncomingMail,
  files: Awaited<ReturnType<typeof judgeFiles>>,
  hash: string,
  given: Given<'table' | 'attachments'>,
): Promise<TakenMail> {
  const { table, settings, now } = given
  const email = Email.safeParse(mail.from?.email)
  if (!email.success) return { outcome: 'nobody' }
  const name = PersonName.safeParse(ownWords(mail.from?.name ?? '', 200)).data ?? email.data
  const isTheirs = isProven(mail)
  const accountId = isTheirs
    ? await accountOfSender(table, email.data)
    : strangerIdOf(`unproven ${email.data}`)
  const complaintId = `mail-${hash.slice(0, 32)}`
  const { aSenderADay, strangersADay } = settings.complaints.form
  const at = now()
  if (!(await table.get(pointerKey(complaintId)))) {
    if (!(await countForm(table, ['sender', email.data.toLowerCase()], { at, most: aSenderADay })))
      return { outcome: 'too-many' }
    if (isStranger(accountId) && !(await countForm(table, ['strangers'], { at, most: strangersADay })))
      return { outcome: 'too-many' }
  }
  if (isStranger(accountId)) {
    const { currency, locale, businessCalendar } = settings
    const described = { name, currency, locale, timeZone: businessCalendar.timeZone }
    await saveStranger(table, accountId, {
      ...described,
      ...(isTheirs && { contact: { name, email: email.data } }),
    })
  }
  const subject = ownWords(mail.subject, 200)
  const input: ComplaintInput = {
    id: complaintId,
    accountId,
    category: 'other',
    channel: 'mail',
    description: [subject, wordsOf(mail, files.fit)]
      .filter(Boolean)
      .join('\n\n')
      .slice(0, 5000)
      .toWellFormed(),
    ...(isTheirs
      ? { contact: { name, email: email.data } }
      : { organisation: `${name}, ${email.data}`.slice(0, 200) }),
  }
  // Before the complaint: its confirmation, which goes out at once, says what was not taken.
  await keepMailed(complaintId, files, given)
  await storeComplaint(table, input, at, settings)
  return { outcome: isStranger(accountId) ? 'to-office' : 'complaint', complaintId }
}
