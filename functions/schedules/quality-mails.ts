import type { QualityReport } from '../../domain/complaints/quality/quality-report.ts'
import { lastMonthBefore } from '../../domain/complaints/quality/report-months.ts'
import { messages } from '../../domain/messages/messages.ts'
import type { Colleague } from '../../domain/people/colleague.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import type { People } from '../../domain/people/people.ts'
import { whoIsReportedTo } from '../../domain/people/who-is-reported-to.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { todayOf } from '../operations/accounts/as-of-day.ts'
import { reportQuality } from '../operations/complaints/report-quality.ts'
import type { Given } from '../runtime/ports.ts'
import { sendMail } from '../runtime/send-mail.ts'
import { reportedTo, reportKey } from '../store/mail/mails.ts'

/**
 * The days of a month in which the report of the last one goes out: from when its last complaints are confirmed and assessed, until whoever was
 * not at work, or whom it could not be sent, has had a week; afterwards it is read in the console.
 */
const [firstDay, lastDay] = [3, 9]

/** Sends a report that is still owed to somebody; answers whether it went out now. */
export type SendReport = () => Promise<boolean>

/**
 * What the complaints of the last month teach, owed once to each of those `present` who lead somebody, and to the office, in the first days of a
 * month; nothing where nothing was complained about in the year before.
 */
export async function owedReports(
  people: People,
  present: ReadonlySet<string>,
  given: Given<'table' | 'mail'>,
): Promise<SendReport[]> {
  const { table, settings, now } = given
  const today = todayOf(now(), settings)
  const dayOfMonth = Number(today.slice(8))
  if (dayOfMonth < firstDay || dayOfMonth > lastDay) return []
  const period = lastMonthBefore(today)
  const owed = whoIsReportedTo(people, today).filter(({ personId }) => present.has(personId))
  const personIds = owed.map(({ personId }) => personId)
  const told = await reportedTo(table, personIds, monthOf(period))
  const untold = owed.filter(({ personId }) => !told.has(personId))
  if (untold.length === 0) return []
  const report = await reportQuality(period, { reader: table, settings, now })
  if (!report?.months.some(({ received }) => received.count > 0)) return []
  return untold.map((person) => () => send(report, person, given))
}

function monthOf({ from }: { from: string }): string {
  return from.slice(0, 7)
}

async function send(
  report: QualityReport,
  person: Colleague,
  given: Given<'table' | 'mail'>,
): Promise<boolean> {
  const { settings } = given
  const { locale = settings.locale, timeZone = settings.businessCalendar.timeZone } = person
  const subject = wordsFor({ locale, timeZone }).word('quality.unsubscribe')
  const message = messages['quality-report']
  const { rootCauses } = settings.complaints
  const { status } = await sendMail(
    {
      ...{ runId: `quality-${monthOf(report)}`, name: message.name, audience: 'internal' },
      claim: reportKey(person.personId, monthOf(report)),
      to: [person, officeOf(settings)],
      locale,
      unsubscribe: `mailto:${officeOf(settings).email}?subject=${encodeURIComponent(subject)}`,
      render: ({ name: addressee }) =>
        message.render({ company: settings.company.name, timeZone, addressee, report, rootCauses }, locale),
    },
    given,
  )
  return status === 'sent'
}
