import { blankState } from '../../domain/history/account-state.ts'
import type { LearnedModel } from '../../domain/learning/learned-model.ts'
import { officeId } from '../../domain/people/people.ts'
import { dueAfterNews } from '../../domain/playbooks/when-due.ts'
import {
  type BaseTally,
  blankTally,
  type Counted,
  tallyOf,
  together,
} from '../../domain/portfolio/base-tally.ts'
import { assess } from '../../domain/risk/assess.ts'
import { isWorse } from '../../domain/risk/band.ts'
import { asOfDay } from '../operations/accounts/as-of-day.ts'
import { countAccount } from '../operations/accounts/count-account.ts'
import { foldAccount } from '../operations/accounts/fold-account.ts'
import { measureDrift } from '../operations/mending/measure-drift.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Given } from '../runtime/ports.ts'
import { accountIdOf } from '../store/accounts/account-key.ts'
import { accountShards, listJudged, readFiled } from '../store/accounts/risk.ts'
import { saveTally } from '../store/company/base-tally.ts'
import { currentModel } from '../store/company/models.ts'
import { readSweep, type SweepProgress, saveSweep } from '../store/company/sweep-progress.ts'

const accountsAtOnce = 16
const accountsAPage = 100
const sampleSize = 200
const weekMs = 7 * 86_400_000
const none = { swept: 0, missed: 0, moved: 0, setAside: 0, drifted: 0 }

/** What a sweep found, in counts; `unfinished` is 1 where it has to be gone on with. */
export type SweepCounts = typeof none & { unfinished?: 1 }

/**
 * Sweeps all accounts, shard by shard and page by page, as long as there is time; goes on with the sweep that was not finished, else begins
 * one. Where another is quicker, the rest is left to that one. On the way the accounts are counted, by where they stand and what they contribute:
 * what a whole shard comes to is filed.
 */
export async function sweepWhile(given: Given<'table'>, hasTime: () => boolean): Promise<SweepCounts> {
  const { table } = given
  const sum = { ...none }
  const before = await readSweep(table)
  let sweep: SweepProgress = before?.isOver === false ? before : begin(given.now(), before)
  let isOurs = true
  while (isOurs && !sweep.isOver && hasTime()) {
    const found = await sweepPage(sweep, given)
    for (const name of counted) sum[name] += found.counts[name]
    isOurs = await saveSweep(table, found.next)
    sweep = found.next
  }
  given.log.metric('MissedCrossings', sum.missed)
  given.log.metric('RefoldDrift', sum.drifted)
  return isOurs && !sweep.isOver ? { ...sum, unfinished: 1 } : sum
}

const counted = ['swept', 'missed', 'moved', 'setAside', 'drifted'] as const

function begin(now: Date, before: SweepProgress | undefined): SweepProgress {
  const { swept = 0, revision = 0 } = before ?? {}
  return { startedAt: now.toISOString(), isOver: false, shard: 0, swept: 0, before: swept, revision }
}

async function sweepPage(
  sweep: SweepProgress,
  given: Given<'table'>,
): Promise<{ next: SweepProgress; counts: typeof none }> {
  const { shard, swept } = sweep
  const page = await listJudged(given.table, shard, {
    limit: accountsAPage,
    cursor: sweep.cursor,
    attributes: ['pk'],
  })
  const accountIds = page.items.map(({ pk }) => accountIdOf(pk))
  const work = (accountId: string) => ({ accountId, item: 'ReconcileDue', work: 'ReconcileDue' })
  const model = await currentModel(given.table)
  const { done, setAside } = await eachIsolated(accountIds, accountsAtOnce, work, given, (accountId) =>
    refileWorse(accountId, model, given),
  )
  const countOf = (finding: Finding) => done.filter((each) => each.finding === finding).length
  const tally = tallyWith(
    sweep,
    done.map(({ counted }) => counted),
  )
  const isShardOver = page.cursor === undefined
  if (isShardOver && tally) await saveTally(given.table, sweep, tally)
  const drifted = await measureDrift(sampleOf(accountIds, sweep), given)
  const { cursor: _, tally: __, ...rest } = sweep
  const at = isShardOver ? { shard: shard + 1 } : { cursor: page.cursor, ...(tally && { tally }) }
  const next = { ...rest, ...at, swept: swept + accountIds.length, revision: sweep.revision + 1 }
  return {
    next: { ...next, isOver: next.shard >= accountShards },
    counts: {
      swept: accountIds.length,
      missed: countOf('missed'),
      moved: countOf('moved'),
      setAside,
      drifted,
    },
  }
}

/**
 * Of a page the accounts that are recomputed from their stored events: in all so many, going by how many the last sweep has seen, and each
 * week others, so that within some weeks all have had their turn.
 */
function sampleOf(accountIds: readonly string[], { startedAt, swept, before }: SweepProgress): string[] {
  const every = Math.max(1, Math.ceil(before / sampleSize))
  const turn = Math.floor(Date.parse(startedAt) / weekMs) % every
  const isFull = Math.floor(swept / every) >= sampleSize
  return isFull ? [] : accountIds.filter((_, i) => (swept + i) % every === turn)
}

/** The count of the shard with a page more; undefined where the first pages of it were swept by a release that did not count. */
function tallyWith({ cursor, tally }: SweepProgress, counted: readonly Counted[]): BaseTally | undefined {
  if (cursor !== undefined && tally === undefined) return undefined
  return together([tally ?? blankTally, tallyOf(counted)])
}

type Finding = 'as-filed' | 'missed' | 'moved'

async function refileWorse(
  accountId: string,
  model: LearnedModel | undefined,
  { table, now, settings }: Given<'table'>,
): Promise<{ finding: Finding; counted: Counted }> {
  const filed = await readFiled(table, accountId)
  const state = filed?.memory.latest ?? blankState
  const today = asOfDay(state, now(), settings)
  const report = assess(state, today, settings, model)
  const account = { accountId, ownerId: filed?.ownerId ?? officeId }
  const counted = await countAccount(table, account, state, today, { settings, model })
  if (filed && !isWorse(report.band, filed.band)) return { finding: 'as-filed', counted }
  await foldAccount(table, accountId, { now: now(), settings, due: dueAfterNews })
  const isMoved = filed && filed.modelVersion !== report.modelVersion
  return { finding: isMoved ? 'moved' : 'missed', counted }
}
