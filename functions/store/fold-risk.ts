import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { historyOf } from '../../domain/history/history.ts'
import { learningRowOf } from '../../domain/learning/learning-row.ts'
import { officeId } from '../../domain/people/people.ts'
import { dueAfterNews } from '../../domain/playbooks/when-due.ts'
import { assessChange } from '../../domain/risk/assess.ts'
import type { Band } from '../../domain/risk/band.ts'
import type { RiskReport } from '../../domain/risk/risk-report.ts'
import type { Settings } from '../../domain/settings.ts'
import { Problem } from '../runtime/problem.ts'
import { readOwnerId } from './accounts.ts'
import { countOf, readDays } from './days.ts'
import { currentModel } from './models.ts'
import { outboxItem } from './outbox.ts'
import { type Announced, type FiledRisk, readRisk, riskWrite } from './risk.ts'
import { putRow } from './rows.ts'
import { beginScans } from './scan-cursor.ts'
import type { Item, Table } from './table.ts'

const attempts = 6

/**
 * What an account's risk is judged with. `due` says when to look again, given the report and of how many events it is, and
 * makes the account be judged even without news.
 */
export type Judging = {
  now: Date
  settings: Settings
  due?: (report: RiskReport, count: number) => string | null
}

/**
 * Judges an account from its stored days under the model in use and files the result, whoever else does the same meanwhile: an older judgement
 * never replaces a newer one. Without news nothing is written, so that a replay changes nothing. A change of band is
 * announced in the same transaction. The first announcement tells a change of the account, not of what we know: today's
 * band against the one it had yesterday (or when last judged) by the same history, so that importing old facts announces
 * nothing. From then on every other band than the one announced last is announced, also when late facts correct it: the
 * last word on an account is always what is filed.
 */
export async function foldRisk(table: Table, accountId: string, judging: Judging): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = await readRisk(table, accountId)
    const ownerId = await presentOwner(table, accountId)
    const { history, report, count, bandBefore } = await judge(table, accountId, before, judging)
    const nothingNew =
      before?.count === count && before.ownerId === ownerId && before.modelVersion === report.modelVersion
    if (nothingNew && !judging.due) return
    // Before the risk, so that a crash in between leaves a risk whose count asks for the row again.
    if (before?.count !== count || before.modelVersion !== report.modelVersion)
      await putRow(table, accountId, { row: learningRowOf(history), count })
    if (!before) await beginScans(table, report.asOf)
    const due = (judging.due ?? dueAfterNews)(report, count)
    const announcedBefore = before?.announced
    const { announced, news } = announcing(accountId, announcedBefore, { bandBefore, report }, judging.now)
    const risk = riskWrite(report, { accountId, ownerId, count, due, announced, announcedBefore })
    const written = news
      ? (await table.transact([risk, { put: news, ifAbsent: true }])).written
      : (await table.put(risk.put, { if: risk.if })).written
    // An owner named while this was judged may have been filed before it, and must not be overwritten.
    if (written && (await presentOwner(table, accountId)) === ownerId) return
  }
  throw new Problem('unavailable', `The risk of an account was changed ${attempts} times while it was judged`)
}

async function judge(table: Table, accountId: string, before: FiledRisk | undefined, judging: Judging) {
  const days = await readDays(table, accountId)
  const today = judging.now.toISOString().slice(0, 10)
  // Clocks of two workers may disagree around midnight; the later day has been promised already.
  const asOf = before && before.asOf > today ? before.asOf : today
  const history = historyOf(days.map(({ bucket }) => bucket))
  const model = await currentModel(table)
  const yesterday = dayFromNumber(dayNumber(asOf) - 1)
  const earlier = before && before.asOf < yesterday ? before.asOf : yesterday
  const change = assessChange(history, { day: asOf, before: earlier }, judging.settings, model)
  return { history, ...change, count: countOf(days) }
}

async function presentOwner(table: Table, accountId: string): Promise<string> {
  return (await readOwnerId(table, accountId)) ?? officeId
}

/** The band announced last once this judgement is filed, and the announcement where there is something to tell. */
function announcing(
  accountId: string,
  told: Announced | undefined,
  { bandBefore, report }: { bandBefore: Band; report: RiskReport },
  now: Date,
): { announced?: Announced; news?: Item } {
  const { band, asOf, sentence } = report
  const from = told?.band ?? bandBefore
  if (from === band || (told === undefined && from === 'learning')) return { announced: told }
  const announced = { band, number: (told?.number ?? 0) + 1 }
  const about = {
    key: `${asOf}#${announced.number}`,
    sentence: `${accountId} went from ${from} to ${band}: ${sentence}`,
    ids: { from, to: band },
  }
  const request = { kind: 'announce', accountId, type: 'AccountBandChanged.v1', ...about } as const
  return { announced, news: outboxItem(request, now.toISOString()) }
}
