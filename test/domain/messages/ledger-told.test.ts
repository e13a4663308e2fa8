import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../domain/accounts/locale.ts'
import type { Event } from '../../../domain/events/event.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { taskPage } from '../../../domain/messages/pages/task-page.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Settings } from '../../../domain/settings.ts'
import { openWinBackTask } from '../../../domain/tasks/open-task.ts'
import { wordsFor } from '../../../domain/words/words-for.ts'
import { aDelivery, anInvoice, aPayment, daysAfter, stateFrom, steadyOrders } from '../history/facts.ts'
import { choice, seed } from '../tasks/a-task.ts'
import { winBackMail } from './mail-examples.ts'
import { winBackPage } from './pages/page-examples.ts'

const first = '2025-01-06'
const on = (days: number) => daysAfter(first, days)
/** Weekly orders for half a year, delivered late from the twentieth on and paid late from the fourteenth on; then silence. */
const events: Event[] = steadyOrders(first, 28, 7).flatMap((order, i): Event[] => {
  const invoice = anInvoice(on(i * 7), on(i * 7 + 14))
  return [
    { ...order, promisedAt: on(i * 7 + 3) },
    aDelivery(on(i * 7 + (i < 19 ? 3 : 6)), order.id),
    invoice,
    aPayment(on(i * 7 + (i < 13 ? 14 : 50)), invoice.id),
  ]
})
const report = assess(stateFrom(events), on(300), Settings.parse({}))
const task = openWinBackTask(seed, report, choice, null)

describe.each<[Locale, string, string]>([
  [
    'en',
    '9 of the last 12 deliveries came later than promised.',
    'Lately it pays 36 days after the due day on average, earlier',
  ],
  ['zh-CN', '最近12次交货中，有9次晚于约定日期。', '近期平均在到期日后36天付款，此前平均在'],
])('what was promised and how it pays, in %s', (locale, deliveries, payments) => {
  test('is the same sentence in the reasons of the risk, the mail and the page', () => {
    const { tell } = wordsFor({ locale, timeZone: 'UTC' })
    const told = report.contributions.map(({ sentence }) => tell(sentence)).join(' ')
    const mail = messages.task.render({ ...winBackMail, task }, locale).text.replaceAll(/\s+/g, ' ')
    const page = taskPage({ ...winBackPage, locale, task })
    for (const sentence of [deliveries, payments])
      for (const text of [told, mail, page]) expect(text).toContain(sentence)
  })
})
