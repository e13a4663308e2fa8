import { type AccountState, blankState } from '../../domain/history/account-state.ts'
import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import type { History } from '../../domain/history/history.ts'
import { remember } from '../../domain/history/remember.ts'
import { valueOfState } from '../../domain/learning/value-of-state.ts'
import { orderDayOf } from '../../domain/playbooks/attempts.ts'
import { planPlaybooks } from '../../domain/playbooks/plan-playbooks.ts'
import {
  alarmSince,
  dueAfterNews,
  dueAfterScan,
  dueTomorrow,
  isWarning,
} from '../../domain/playbooks/when-due.ts'
import { asksForCall } from '../../domain/playbooks/wishes-for.ts'
import { assess } from '../../domain/risk/assess.ts'
import { type Band, isWorse } from '../../domain/risk/band.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { createAgenda } from './agenda.ts'
import { createModelShelf, type ModelShelf } from './model-shelf.ts'
import { type FiledPast, orderHistory } from './order-history.ts'
import { createRunBook } from './run-book.ts'
import { createTaskLoad } from './task-load.ts'

/** An account with its owner and its past, what came after the period included. */
export type ReplayedAccount = FiledPast & { ownerId: string }
/** A win-back task of the replay; `lastOrderDay` is the last order known that morning, `horizonDays` what the version asked. */
export type Warning = {
  accountId: string
  ownerId: string
  day: number
  lastOrderDay: number
  /** The day from which it would have been warned of, had Holdfast run before. */
  alarmDay: number
  probability: number
  horizonDays: number
  sentence: Sentence
}
/** `waits` counts mornings on which an account had to wait; `judgements` how often a risk was computed. */
export type Replay = {
  warnings: Warning[]
  regainShares: number
  analyses: number
  waits: number
  judgements: number
} & Pick<ModelShelf, 'versions' | 'refits'>

/** With `learning` the refit runs on the first day and every Sunday; without, the shipped rules judge throughout. */
export type ReplayGiven = { settings: Settings; learning: boolean; onDay?: (day: number) => void }

/**
 * Lives through days (both included) as Holdfast would have, beginning on the first with the orders before it: every
 * morning a scan of the accounts that are due, over the day the orders that came; on Sundays before the scan a refit, and
 * the sweep that files what looks worse than when it was last judged. Decides with the code of the product. An account is
 * judged by a new version when it orders, is due or is swept. Tasks are answered on the last day of their term, or settled by an order;
 * without one their win-back ends when the time of following up is over, and may come again after its cooldown.
 */
export function replay(
  accounts: readonly ReplayedAccount[],
  period: { from: number; to: number },
  { settings, learning, onDay }: ReplayGiven,
): Replay {
  const { from, to } = period
  const shelf = createModelShelf(accounts, from, settings)
  const byId = new Map(accounts.map((account) => [account.accountId, watch(account)]))
  const ordering = orderingOn(accounts, from, to)
  const agenda = createAgenda()
  const load = createTaskLoad(settings.winBack.answerDays)
  const book = createRunBook(settings.winBack)
  /** The band each account was last judged to have. */
  const filed = new Map<string, Band>()
  const { versions, refits } = shelf
  const result: Replay = {
    warnings: [],
    regainShares: 0,
    analyses: 0,
    waits: 0,
    judgements: 0,
    versions,
    refits,
  }
  for (const { accountId, days } of accounts) if ((days[0] ?? from) < from) agenda.file(accountId, from)

  const judge = (state: AccountState, day: number) => {
    result.judgements += 1
    return assess(state, dayFromNumber(day), settings, shelf.current())
  }
  const scan = (day: number) => {
    for (const accountId of book.end(day)) agenda.file(accountId, day)
    const judged = agenda.take(day).flatMap((accountId) => {
      const account = byId.get(accountId)
      if (!account) return []
      const known = account.knownBefore(day)
      const report = judge(known, day)
      const value = isWarning(report)
        ? valueOfState(known, dayFromNumber(day), settings, shelf.current())
        : null
      return [{ ...account, report, value, runs: book.of(accountId) }]
    })
    for (const { accountId, report } of judged) {
      filed.set(accountId, report.band)
      agenda.file(accountId, dayAfter(day, dueAfterScan(report, book.of(accountId), settings)))
    }
    const warned = judged.filter(({ report }) => isWarning(report))
    for (const { accountId, ownerId, report, wishes, postponed } of planPlaybooks(
      warned,
      load.on(day),
      settings,
    )) {
      if (postponed !== null) {
        result.waits += 1
        agenda.file(accountId, dayAfter(day, dueTomorrow(report)))
      }
      for (const { playbook, cause } of wishes) {
        book.begin(accountId, { playbook, cause }, day)
        if (asksForCall({ playbook })) load.open(accountId, ownerId, day, playbook === 'win-back')
        if (playbook !== 'win-back') {
          result[playbook === 'regain-share' ? 'regainShares' : 'analyses'] += 1
          continue
        }
        const { probability, horizonDays, sentence } = report
        const lastOrderDay = dayNumber(orderDayOf(cause))
        const alarmDay = dayNumber(alarmSince(report) ?? report.asOf)
        const risk = { probability: probability ?? 0, horizonDays, sentence }
        result.warnings.push({ accountId, ownerId, day, lastOrderDay, alarmDay, ...risk })
      }
    }
  }
  const takeOrders = (day: number) => {
    for (const accountId of ordering.get(day) ?? []) {
      const account = byId.get(accountId)
      if (!account) continue
      load.settle(accountId)
      book.settle(accountId, day)
      const report = judge(account.knownBefore(day + 1), day)
      filed.set(accountId, report.band)
      agenda.file(accountId, dayAfter(day, dueAfterNews(report)))
    }
  }
  const sweep = (day: number) => {
    for (const [accountId, band] of filed) {
      const account = byId.get(accountId)
      if (!account) continue
      const report = judge(account.knownBefore(day), day)
      if (!isWorse(report.band, band)) continue
      filed.set(accountId, report.band)
      agenda.file(accountId, day)
    }
  }
  for (let day = from; day <= to; day += 1) {
    if (learning && (day === from || isSunday(day))) shelf.refit(day)
    if (isSunday(day)) sweep(day)
    scan(day)
    takeOrders(day)
    onDay?.(day)
  }
  return result
}

function watch(account: ReplayedAccount) {
  const history: History = orderHistory(account)
  let state = blankState
  return {
    accountId: account.accountId,
    ownerId: account.ownerId,
    /** What was known in the morning of a day; days are asked for in their order. */
    knownBefore(day: number): AccountState {
      state = remember(state, history, day - 1)
      return state
    },
  }
}

/** Days since 1970 began on a Thursday. */
function isSunday(day: number): boolean {
  return day % 7 === 3
}

/** This morning's scan is over: what is due today is looked at tomorrow. */
function dayAfter(today: number, due: string | null): number | null {
  return due === null ? null : Math.max(today + 1, dayNumber(due))
}

function orderingOn(accounts: readonly ReplayedAccount[], from: number, to: number): Map<number, string[]> {
  const ordering = new Map<number, string[]>()
  for (const { accountId, days } of accounts) {
    for (const day of days) {
      if (day < from || day > to) continue
      const others = ordering.get(day) ?? []
      others.push(accountId)
      ordering.set(day, others)
    }
  }
  return ordering
}
