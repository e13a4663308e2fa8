import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../domain/accounts/locale.ts'
import type { Event } from '../../../domain/events/event.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { chooseOffer } from '../../../domain/offers/choose-offer.ts'
import { OfferCatalogue } from '../../../domain/offers/offer-catalogue.ts'
import { assess } from '../../../domain/risk/assess.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import { Settings } from '../../../domain/settings.ts'
import { stoppedArticles } from '../../../domain/signals/share/stopped-articles.ts'
import {
  openFollowUpTask,
  openRegainShareTask,
  openTellTask,
  openWinBackTask,
} from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { assessed, decision } from '../complaints/a-complaint.ts'
import { aClosing, aComplaint, aLostQuote, daysAfter, stateFrom, steadyOrders } from '../history/facts.ts'
import { madeUpModel } from '../risk/made-up-model.ts'
import { shrinkingOrders } from '../signals/shrinking.ts'
import { seed } from '../tasks/a-task.ts'
import { complaintMail, everyMail, handoverMail, winBackMail } from './mail-examples.ts'

const settings = Settings.parse({})
const year = {
  ...{ currency: 'EUR', netSales: '84200.00', netContribution: '15200.00', discountDependence: 0.4 },
  ...{ complaint: null, hadTrouble: true },
}
/** Everything that a signal has to say happened to it: silence, complaints open, closed and repeated, lost quotes. */
const troubled: Event[] = [
  ...steadyOrders('2025-01-01', 26, 14),
  ...[aComplaint('2025-11-10'), aClosing('2025-11-14', 'c-2025-11-10'), aComplaint('2025-12-10')],
  aLostQuote('2025-12-12'),
]
const reports = [
  assess(stateFrom(troubled), '2026-02-20', settings),
  assess(stateFrom(troubled), '2026-02-20', settings, madeUpModel()),
  assess(stateFrom(troubled.slice(0, 26)), '2025-12-20', settings),
]
const shrunk = stateFrom(shrinkingOrders('2025-01-01'))
const chosen = (report: RiskReport, complaint: { closedOn: string | null } | null = null) =>
  chooseOffer(
    report,
    { ...year, complaint },
    { grants: [], outstanding: {} },
    OfferCatalogue.parse({}),
    '2026-02-20T09:00:00Z',
  )
const winBacks = reports.flatMap((report) =>
  [null, { closedOn: null }, { closedOn: '2026-02-18' }].map((complaint) =>
    openWinBackTask(seed, report, chosen(report, complaint), null),
  ),
)
const tasks: Task[] = [
  ...winBacks,
  ...winBacks.slice(0, 1).map((before) => openFollowUpTask(seed, before)),
  openRegainShareTask(
    seed,
    assess(shrunk, daysAfter('2025-01-01', 350), settings),
    stoppedArticles(shrunk).stopped,
    null,
  ),
  openTellTask(seed, { ...assessed(), decision }),
]
/** Made of what is said of real facts, instead of what the examples make up. */
const real = tasks.map((task, i) => [
  `${task.kind} ${i}`,
  (locale: Locale) => messages.task.render({ ...winBackMail, task }, locale),
])
const complaints = [
  { category: 'safety', description: '一名员工受伤' },
  { description: '40件中有12件开裂，生产线已停工一天' },
  { description: '有点慢', remedySought: undefined },
].map((changes, i) => [
  `complaint ${i}`,
  (locale: Locale) => messages.task.render({ ...complaintMail, complaint: assessed(changes) }, locale),
])
const madeUp = /^win-back task|^handover/
const mails = [
  ...Object.entries(everyMail).filter(([name]) => !madeUp.test(name)),
  // Its draft of an introduction is in the customer's language, which here is the reader's.
  [
    'handover',
    (locale: Locale) => messages.handover.render({ ...handoverMail, accountLocale: locale }, locale),
  ],
  ...real,
  ...complaints,
] as [string, (locale: Locale) => { subject: string; text: string }][]

/** Names, codes and what people wrote, in whatever language. */
const wrote = [
  ...['Acme GmbH', 'Ostwind AG', 'Nordwall Fasteners', 'Li Wei', 'Ana Sol', 'Mira Novak', 'Jo Kern'],
  ...[
    '12 of 40 units cracked',
    '12 of 40 cracked',
    'budget frozen',
    'You were right.',
    'A photo of the crack',
    'cracked',
  ],
  ...['一名员工受伤', '受伤', '40件中有12件开裂，生产线已停工一天', '停工', '开裂', '有点慢'],
]
function withoutNames(text: string): string {
  const plain = text.replaceAll(/https?:\/\/\S+|\S+@\S+|\b[A-Z]+(?:-[A-Z0-9]+)+\b/g, ' ')
  return wrote.reduce((rest, name) => rest.replaceAll(name, ' '), plain)
}
const linesOf = ({ subject, text }: { subject: string; text: string }) =>
  withoutNames(`${subject}\n${text}`).split('\n')

describe.each(mails)('the mail about: %s', (_name, render) => {
  test('has no English sentence for a Chinese reader', () => {
    // Two words of Latin letters after one another make a sentence; codes such as EUR stand alone.
    expect(linesOf(render('zh-CN')).filter((line) => /[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}/.test(line))).toEqual([])
  })

  test('has no Chinese word for an English reader', () => {
    expect(linesOf(render('en')).filter((line) => /\p{sc=Han}/u.test(line))).toEqual([])
  })
})
