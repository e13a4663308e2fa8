import { type QualityCase, qualityCase } from '../../../domain/complaints/quality/quality-case.ts'
import { type QualityReport, qualityReport } from '../../../domain/complaints/quality/quality-report.ts'
import { trendMonths } from '../../../domain/complaints/quality/report-months.ts'
import type { Settings } from '../../../domain/settings.ts'
import { bounded } from '../../runtime/bounded.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { readOrderWeeks } from '../../store/company/order-weeks.ts'
import type { TableReader } from '../../store/table/table.ts'
import { pageOfReceived, type ReceivedPlace } from '../../store/tasks/complaints-received.ts'
import { costRatesInUse } from '../accounts/cost-rates-in-use.ts'

const aPage = 500
const accountsAtOnce = 16

/**
 * The quality report of the days from one to another, both included, with the twelve months before for the trend; undefined where more than `most`
 * complaints were received in all of that.
 */
export async function reportQuality(
  { from, to }: { from: string; to: string },
  { reader, settings, now }: { reader: TableReader; settings: Settings; now: () => Date },
  most = Number.POSITIVE_INFINITY,
): Promise<QualityReport | undefined> {
  const at = now().toISOString()
  const rates = costRatesInUse(settings)
  const months = trendMonths(from, to, settings.businessCalendar.timeZone)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) throw new RangeError(`a report from ${from} to ${to} has no month`)
  const cases: QualityCase[] = []
  let place: ReceivedPlace | undefined
  do {
    const span = { from: first.from, until: last.until }
    const page = await pageOfReceived(reader, span, { limit: aPage, place })
    cases.push(...page.complaints.map((each) => qualityCase(each, at, rates)))
    if (cases.length > most) return undefined
    place = page.next
  } while (place !== undefined)
  const currencies = new Map<string, string>()
  const paid = [
    ...new Set(cases.flatMap(({ accountId, redress }) => (redress === undefined ? [] : accountId))),
  ]
  await bounded(paid, accountsAtOnce, async (accountId) => {
    currencies.set(accountId, (await accountOrDefault(reader, accountId, settings)).currency)
  })
  const currencyOf = (accountId: string) => currencies.get(accountId) ?? settings.currency
  const orderWeeks = await readOrderWeeks(reader)
  const facts = { from, to, at, months, cases, currencyOf, orderWeeks }
  return qualityReport(facts, rates, settings.complaints.rootCauses)
}
