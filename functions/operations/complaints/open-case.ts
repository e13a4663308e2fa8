import type { Locale } from '../../../domain/accounts/locale.ts'
import { doneAt } from '../../../domain/complaints/advance.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { type Outside, outsideOf } from '../../../domain/complaints/outside-route.ts'
import { type CasePageData, caseExpiredPage } from '../../../domain/messages/pages/case-page.ts'
import type { Settings } from '../../../domain/settings.ts'
import type { HttpResponse } from '../../runtime/define-route.ts'
import { htmlAnswer } from '../../runtime/page-answer.ts'
import type { Given } from '../../runtime/ports.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { listLetters } from '../../store/mail/mails.ts'
import { readCaseLink } from '../../store/people/case-links.ts'
import { listAttachments } from '../../store/tasks/attachments.ts'
import { listAudit } from '../../store/tasks/audit.ts'
import { readComplaint } from '../../store/tasks/complaints.ts'
import { mayTakeUp } from './take-up-again.ts'

export type OpenedCase = Omit<CasePageData, 'entered' | 'wrong' | 'files' | 'told'>

/** Opens a customer's link: what its page shows, or the answer for a link that is unknown (404) or too old (410). Reads only. */
export async function openCase(
  token: string,
  { table, settings, now }: Given<'table'>,
): Promise<OpenedCase | { answer: HttpResponse }> {
  const company = settings.company.name
  const link = await readCaseLink(table, token)
  if (!link) {
    const reader = { locale: settings.locale, timeZone: settings.businessCalendar.timeZone }
    return { answer: htmlAnswer(caseExpiredPage({ ...reader, company }), 404) }
  }
  const { accountId, complaintId } = link
  const { locale, timeZone } = await accountOrDefault(table, accountId, settings)
  if (Date.parse(link.expiresAt) <= now().getTime())
    return { answer: htmlAnswer(caseExpiredPage({ locale, timeZone, company }), 410) }
  const complaint = await readComplaint(table, accountId, complaintId)
  const said = await listAudit(table, accountId, complaintId)
  const letters = await listLetters(table, accountId, complaintId)
  return {
    company,
    locale,
    timeZone,
    complaint,
    mayReopen: mayTakeUp(complaint, now(), settings),
    outside: outsideIn(complaint, locale, settings),
    added: said.flatMap(({ by, move, at, why }) =>
      by === 'customer' && move === 'note' && why !== undefined ? [{ at, text: why }] : [],
    ),
    attachments: await listAttachments(table, complaintId),
    letters: letters.filter((letter) => letter.status === 'sent'),
  }
}

function outsideIn(complaint: Complaint, locale: Locale, settings: Settings): Outside | undefined {
  const { decision } = complaint
  const at = doneAt(complaint)
  return decision && at !== undefined ? outsideOf(complaint, decision, at, locale, settings) : undefined
}
