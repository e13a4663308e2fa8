import { isDeepStrictEqual } from 'node:util'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import type { DayBucket } from '../../../domain/history/day-bucket.ts'
import type { Memory } from '../../../domain/history/memory.ts'
import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import { officeId } from '../../../domain/people/people.ts'
import { dueAfterNews, isWarning } from '../../../domain/playbooks/when-due.ts'
import { assess, bandOf } from '../../../domain/risk/assess.ts'
import type { Band } from '../../../domain/risk/band.ts'
import type { RiskReport } from '../../../domain/risk/risk-report.ts'
import type { Settings } from '../../../domain/settings.ts'
import { say } from '../../../domain/words/say.ts'
import { Problem } from '../../runtime/problem.ts'
import { profileKey } from '../../store/accounts/account-key.ts'
import { readOwnerId } from '../../store/accounts/profile.ts'
import {
  type Announced,
  type FiledAccount,
  readFiled,
  riskKey,
  riskWrite,
} from '../../store/accounts/risk.ts'
import { currentModel } from '../../store/company/models.ts'
import { beginScans } from '../../store/company/scan-cursor.ts'
import type { Item, Table, TableReader, Write } from '../../store/table/table.ts'
import { outboxItem } from '../../store/tasks/outbox.ts'
import { mergerOf } from '../mending/merger-of.ts'
import { asOfDay } from './as-of-day.ts'
import { rememberDays } from './remember-days.ts'
import { isOver, stateOn } from './state-on.ts'

const attempts = 6

/** Whether anything was filed, whether the account was ever filed as yellow or red, and whether its facts stand with another account. */
export type Folded = { isFiled: boolean; wasWarned: boolean; isMerged?: true }

/**
 * What an account is judged with. `changed` are the days that have news, ascending; `model` the version in use, where the caller knows
 * it; `due` says when to look again, given the report and of how many facts it is, and makes the account be judged even without news.
 */
export type Folding = {
  now: Date
  settings: Settings
  changed?: readonly DayBucket[]
  model?: () => Promise<LearnedModel | undefined>
  /** Whether the account may have another owner than is filed. */
  mayHaveMoved?: boolean
  /** Forgets what is filed and remembers all stored days anew. */
  anew?: boolean
  due?: (report: RiskReport, count: number) => string | null
  /** Whether the account is merged into another; looked for where it is not filed, as no merged account is. */
  isMerged?: boolean
}

/**
 * Takes changed days into what is remembered of an account, judges it under the model in use and files the result, whoever else does the
 * same meanwhile: an older judgement never replaces a newer one. Without news nothing is written, so that a replay changes nothing. A change
 * of band is announced in the same transaction. The first announcement tells a change of the account, not of what we know: today's
 * band against the one it had yesterday (or when last judged) by the same facts, so that importing old facts announces
 * nothing. From then on every other band than the one announced last is announced, also when late facts correct it: the
 * last word on an account is always what is filed. An account without facts that nobody has described is filed no longer, nor is one that is
 * merged into another.
 */
export async function foldAccount(table: Table, accountId: string, folding: Folding): Promise<Folded> {
  const { now, settings, changed = [], anew = false } = folding
  const model = await (folding.model?.() ?? currentModel(table))
  // An account that was filed no longer and is filed again has told things before.
  let toldBefore = 0
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = await readFiled(table, accountId)
    const isMerged = folding.isMerged ?? (!before && (await mergerOf(table, accountId)) !== undefined)
    if (isMerged && !before) return { isFiled: false, wasWarned: false, isMerged }
    const readsOwner = !before || folding.mayHaveMoved === true
    const ownerId = readsOwner ? await presentOwner(table, accountId) : before.ownerId
    const known = anew ? undefined : before?.memory
    const { memory, also } = await rememberDays(table, accountId, known, changed)
    const { latest } = memory
    if (isMerged || (latest.count === 0 && !(await table.get(profileKey(accountId))))) {
      if (!before) return { isFiled: false, wasWarned: false }
      const gone = { delete: riskKey(accountId), if: { revision: { is: before.revision } } }
      if ((await table.transact([gone, ...also])).written) return { isFiled: true, wasWarned: false }
      continue
    }
    const version = model?.version ?? settings.model.version
    const hasNews =
      before?.count !== latest.count ||
      before.ownerId !== ownerId ||
      before.modelVersion !== version ||
      (anew && !isDeepStrictEqual(memory, before.memory))
    if (!hasNews && !folding.due) return { isFiled: false, wasWarned: before?.wasWarned ?? false }
    const report = assess(latest, asOfDay(latest, now, settings, before), settings, model)
    if (!before) await beginScans(table, report.asOf)
    const due = folding.due ? folding.due(report, latest.count) : dueWithNews(report, before?.due)
    const { announced, news } = await announcing(
      table,
      accountId,
      { before, memory, report, model, toldBefore },
      folding,
    )
    const wasWarned = before?.wasWarned === true || isWarning(report)
    const risk = riskWrite(report, {
      ...{ accountId, ownerId, memory, due, announced, wasWarned },
      revision: before?.revision ?? 0,
    })
    const beside: Write[] = [...also, ...(news ? [{ put: news, ifAbsent: true as const }] : [])]
    const result =
      beside.length > 0 ? await table.transact([risk, ...beside]) : await table.put(risk.put, { if: risk.if })
    const { written } = result
    if (!written && news && 'failed' in result && result.failed === beside.length) toldBefore += 1
    // An owner named while this was judged may have been filed before it, and must not be overwritten.
    if (written && (!readsOwner || (await presentOwner(table, accountId)) === ownerId))
      return { isFiled: true, wasWarned }
  }
  throw new Problem('unavailable', `The account was changed ${attempts} times while it was judged`)
}

/**
 * After news an account stays filed under the day it was, unless it must be looked at sooner: the scan that finds it not due yet files it
 * under the right day, so that an account that orders often is not moved with each order.
 */
function dueWithNews(report: RiskReport, filed: string | undefined): string | null {
  const due = dueAfterNews(report)
  const stays = filed !== undefined && filed >= report.asOf && (due === null || filed <= due)
  return stays ? filed : due
}

async function presentOwner(reader: TableReader, accountId: string): Promise<string> {
  return (await readOwnerId(reader, accountId)) ?? officeId
}

type Judged = {
  before: FiledAccount | undefined
  memory: Memory
  report: RiskReport
  model: LearnedModel | undefined
  toldBefore: number
}

/** The band announced last once this judgement is filed, and the announcement where there is something to tell. */
async function announcing(
  reader: TableReader,
  accountId: string,
  judged: Judged,
  { now, settings, changed = [] }: Folding,
): Promise<{ announced?: Announced; news?: Item }> {
  const { band, asOf, sentence } = judged.report
  const told = judged.before?.announced
  const from = told?.band ?? (await bandBefore(reader, accountId, judged, { changed, settings }))
  if (from === band || (told === undefined && from === 'learning')) return { announced: told }
  const announced = { band, number: (told?.number ?? 0) + 1 + judged.toldBefore }
  const about = {
    key: `${asOf}#${announced.number}`,
    sentence: say('told.band-changed', { account: accountId, from, to: band, judgement: sentence }),
    ids: { from, to: band },
  }
  const request = { kind: 'announce', accountId, type: 'AccountBandChanged.v1', ...about } as const
  return { announced, news: outboxItem(request, now.toISOString()) }
}

/** The band that the account had yesterday, or when it was last judged, by all that is known now. */
async function bandBefore(
  reader: TableReader,
  accountId: string,
  { before, memory, report, model }: Judged,
  { changed, settings }: { changed: readonly DayBucket[]; settings: Settings },
): Promise<Band> {
  const yesterday = dayFromNumber(dayNumber(report.asOf) - 1)
  const day = before && before.asOf < yesterday ? before.asOf : yesterday
  const isOlder = before !== undefined && changed.every((bucket) => bucket.day > day)
  const known = isOlder ? [memory.latest, before.memory.latest] : [memory.latest]
  const state = known.find((each) => isOver(each, day)) ?? (await stateOn(reader, accountId, memory, day))
  return bandOf(state, day, settings, model)
}
