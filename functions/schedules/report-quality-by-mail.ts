import type { QualityReport } from '../../domain/complaints/quality/quality-report.ts'
import { lastMonthBefore } from '../../domain/complaints/quality/report-months.ts'
import { messages } from '../../domain/messages/messages.ts'
import type { Colleague } from '../../domain/people/colleague.ts'
import { officeOf } from '../../domain/people/office-of.ts'
import { whoIsReportedTo } from '../../domain/people/who-is-reported-to.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { todayOf } from '../operations/accounts/as-of-day.ts'
import { reportQuality } from '../operations/complaints/report-quality.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import type { Given } from '../runtime/ports.ts'
import { sendMail } from '../runtime/send-mail.ts'
import { isSettled, reportKey } from '../store/mail/mails.ts'
import { readPeople } from '../store/people/people.ts'

/** Until then a report that could not be made or sent is tried again; afterwards it is read in the console. */
const lastDayOfMonth = 7

/**
 * What the complaints of the last month teach, by mail to whoever leads somebody and to the office, once. Looks every morning of the first days of
 * a month, so that what failed is tried again; where nothing was ever complained about, nothing is written.
 */
export const reportQualityByMail = defineTimer({
  name: 'ReportQuality',
  needs: ['table', 'mail'],
  async run(given) {
    const { table, settings, now } = given
    const counts = { sent: 0 }
    const failures: unknown[] = []
    const today = todayOf(now(), settings)
    if (Number(today.slice(8)) > lastDayOfMonth) return counts
    const period = lastMonthBefore(today)
    const people = await readPeople(table, settings)
    const untold: Colleague[] = []
    for (const person of whoIsReportedTo(people, today))
      if (!(await isSettled(table, keyOf(person, period.from)))) untold.push(person)
    if (untold.length === 0) return counts
    const report = await reportQuality(period, { reader: table, settings, now })
    if (!report?.months.some(({ received }) => received.count > 0)) return counts
    for (const person of untold) {
      try {
        if (await send(report, person, given)) counts.sent++
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
    return counts
  },
})

function keyOf({ personId }: Colleague, from: string) {
  return reportKey(personId, from.slice(0, 7))
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
      ...{ runId: `quality-${report.from.slice(0, 7)}`, name: message.name, audience: 'internal' },
      claim: keyOf(person, report.from),
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
