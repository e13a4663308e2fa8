import { dayNumber } from '../../../domain/history/day.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { baseMovements } from '../../../domain/movement/base-movement.ts'
import { lostQuotesOf } from '../../../domain/movement/lost-quotes.ts'
import type { ColleagueInput } from '../../../domain/people/colleague.ts'
import type { BaseTally } from '../../../domain/portfolio/base-tally.ts'
import { Settings } from '../../../domain/settings.ts'
import { say } from '../../../domain/words/say.ts'
import { saveAnew } from '../../../functions/store/company/anew-progress.ts'
import { saveTally } from '../../../functions/store/company/base-tally.ts'
import { putCandidate } from '../../../functions/store/company/candidates.ts'
import { saveLostQuotes } from '../../../functions/store/company/lost-quotes.ts'
import { promoteModel, storeModel } from '../../../functions/store/company/models.ts'
import { saveMovement } from '../../../functions/store/company/movement.ts'
import { saveOrderWeeks } from '../../../functions/store/company/order-weeks.ts'
import { filePolicy } from '../../../functions/store/company/policies.ts'
import { fileTrouble, type Trouble } from '../../../functions/store/company/quarantine.ts'
import { ended, judged, keepPart, learned } from '../../../functions/store/company/refits.ts'
import { saveProgress } from '../../../functions/store/company/scan-progress.ts'
import { saveSweep } from '../../../functions/store/company/sweep-progress.ts'
import { markTimer } from '../../../functions/store/company/timer-marks.ts'
import { claimMessage, messageKey, settleMessage } from '../../../functions/store/people/messages.ts'
import { savePerson } from '../../../functions/store/people/people.ts'
import { announce } from '../../../functions/store/tasks/announcement.ts'
import { madeUpModel } from '../../domain/risk/made-up-model.ts'
import type { TestGiven } from '../../support/given.ts'
import { saying } from '../../support/told.ts'
import type { Whole } from '../whole.ts'

const at = '2026-03-02T03:00:00.000Z'
const shift = [{ from: '08:00', to: '12:00' }]
const colleague: Whole<ColleagueInput> = {
  name: 'Li Wei',
  email: 'li.wei@example.com',
  phone: '+49 30 1234',
  locale: 'en',
  reports: true,
  timeZone: 'Europe/Berlin',
  workingHours: {
    monday: shift,
    tuesday: shift,
    wednesday: shift,
    thursday: shift,
    friday: shift,
    saturday: [],
    sunday: [],
  },
  manager: 'ana',
  substitute: 'bo',
  absences: [{ from: '2026-04-01', to: '2026-04-10' }],
  leavingDate: '2027-01-31',
  statements: false,
  authorityLimit: { amount: '500.00', currency: 'EUR' },
}
const trouble: Whole<Trouble> = {
  accountId: 'acme',
  item: 'EVT#o-1',
  work: 'FoldEvents',
  reason: 'body: unreadable',
  content: '{}',
}
const judgement = {
  origin: '2025-12-01',
  accounts: 300,
  churnRate: 0.2,
  candidate: { version: 'madeupco', brier: 0.12, auc: 0.8, levelError: 0.1 },
  rival: { version: 'rules-1', brier: 0.14, auc: 0.7, levelError: -0.1 },
  difference: { estimate: -0.02, low: -0.03, high: -0.01 },
}

const tally: Whole<BaseTally> = {
  accounts: 4,
  owners: {
    li: {
      learning: 1,
      levels: { green: [9_000], yellow: [12_500], red: [0] },
      alarms: [{ above: 11_000, upTo: 16_000 }],
    },
  },
  contributions: { EUR: ['1200.50', '-30.00'] },
}
const movingAccounts = [
  { accountId: 'stays', currency: 'EUR', days: [20_240, 20_450], amounts: [100, 120] },
  { accountId: 'goes', currency: 'EUR', days: [20_361], amounts: [80] },
  { accountId: 'comes', currency: 'EUR', days: [20_470], amounts: [40] },
]

/** People, learned versions, and how far the work of the whole company has come. */
export async function company({ table }: TestGiven): Promise<void> {
  const now = new Date(at)
  await savePerson(table, 'ana', { name: 'Ana Sol', email: 'ana.sol@example.com', absences: [] })
  await savePerson(table, 'li', colleague)

  const model: LearnedModel = madeUpModel()
  await storeModel(table, model)
  await promoteModel(table, model.version, { before: undefined, now })
  const back = { ...model, version: 'backagain' }
  await storeModel(table, back)
  const later = new Date('2026-03-02T04:00:00.000Z')
  const because = { by: 'ana', why: 'the other warns too late' }
  await promoteModel(table, back.version, { before: model.version, now: later, because })
  const key = {
    key: model.version,
    sentence: saying('A version was put to use'),
    ids: { version: model.version },
  }
  await table.transact([announce('ModelPromoted.v1', key, at)])
  const horizon = { days: 60, gaps: 100, measured: null }
  await saveOrderWeeks(table, at, { lastDay: dayNumber('2026-02-28'), weeks: [12, 0, 15] })
  const quote = { day: dayNumber('2026-01-20'), competitor: 'Other Ltd', skus: ['A-1'] }
  const lostQuotes = Array.from({ length: 12 }, () => quote)
  await saveLostQuotes(table, {
    ...{ asOf: at, accounts: 2 },
    lost: lostQuotesOf([{ lostQuotes }], dayNumber('2026-02-28')),
  })
  await saveMovement(table, {
    asOf: at,
    accounts: 3,
    movements: baseMovements(movingAccounts, dayNumber('2026-02-28'), Settings.parse({}).tiers),
  })
  await keepPart(table, at, learned, { accounts: 300, version: model.version, horizon })
  await keepPart(table, at, judged, {
    decision: 'promote',
    before: 'rules-1',
    judgement,
    why: say('refit.horizon', { days: 60, gaps: 500 }),
  })
  await keepPart(table, at, ended, { outcome: 'promoted', version: model.version })
  const young = '2026-02-01T03:00:00.000Z'
  await keepPart(table, young, learned, {
    accounts: 3,
    missing: say('refit.few-accounts', { accounts: 3, needed: 100 }),
  })
  await keepPart(table, young, judged, {
    missing: say('refit.short-history', { since: '2026-01-01', days: 150 }),
  })

  await putCandidate(table, { accountId: 'acme', ownerId: 'li', stake: 120.5 })
  const days = ['2026-03-01', '2026-03-02']
  await saveProgress(table, { phase: 'judge', startedAt: at, days, place: 3, cursor: 'cursor', revision: 1 })
  const owner = { ownerId: 'li', open: 3, calls: 1, analyses: 0 }
  await saveProgress(table, { phase: 'plan', startedAt: at, days, owner, revision: 2 })
  await saveSweep(table, {
    startedAt: at,
    isOver: false,
    shard: 2,
    cursor: 'c',
    swept: 10,
    before: 90,
    tally,
    revision: 1,
  })

  await saveAnew(table, {
    ...{ version: 'v1', startedAt: at, isOver: false, shard: 3, cursor: 'c' },
    ...{ walked: 20, judged: 12, revision: 1 },
  })
  await saveTally(table, { shard: 1, startedAt: at }, tally)
  await filePolicy(table, [{ group: 'bands', setting: 'red', value: '1.5' }], now)
  await markTimer(table, 'ScanChurn', { at, outcome: 'done' })
  await fileTrouble(table, trouble, now)
  await fileTrouble(table, { item: 'mail feedback', work: 'RecordMailFeedback', reason: 'unreadable' }, now)

  const message = messageKey('shop', 'message-1')
  await claimMessage(table, message, 'digest', now)
  await settleMessage(table, message, { status: 202, body: '{}' })
  await claimMessage(table, messageKey('shop', 'message-2'), 'digest', now)
}
