import type { LearnedModel } from '../../domain/learning/learned-model.ts'
import { dueAfterNews } from '../../domain/playbooks/when-due.ts'
import { foldAccount } from '../operations/accounts/fold-account.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Given } from '../runtime/ports.ts'
import { accountIdOf } from '../store/accounts/account-key.ts'
import { accountShards, listJudged, readRisk } from '../store/accounts/risk.ts'
import { type AnewProgress, readAnew, saveAnew } from '../store/company/anew-progress.ts'
import { currentModel } from '../store/company/models.ts'
import type { Standings } from '../store/company/standings.ts'

const accountsAtOnce = 16
const accountsAPage = 100
/** How long after one shard the next one is begun: sixteen shards take twelve hours, and an hourly timer is done within fourteen. */
const shardEveryMs = 45 * 60_000

/** What was done, in counts; `unfinished` is 1 where it has to be gone on with. */
export type AnewCounts = { walked: number; judgedAnew: number; setAside: number; unfinished?: 1 }

/**
 * Judges all accounts by the version in use, once for each time that another one is put to use: shard by shard, a page at a time, spread over
 * half a day, so that neither the bus nor the owners meet the whole base at once, and whoever sees within the hour that a version is wrong can
 * still go back. Nothing is started here: an account that looks bad is due for the next scan, which keeps the limits of its owner. Goes on where
 * the last invocation stopped; of two at once the slower one stops after its page. Begins anew where the version has changed meanwhile.
 */
export async function judgeAnewWhile(given: Given<'table'>, hasTime: () => boolean): Promise<AnewCounts> {
  const { table, settings } = given
  const sum = { walked: 0, judgedAnew: 0, setAside: 0 }
  const model = await currentModel(table)
  const version = model?.version ?? settings.model.version
  const before = await readAnew(table)
  let progress = before
  if (before?.version !== version) {
    progress = begin(version, given.now(), before)
    if (!(await saveAnew(table, progress))) return sum
  }
  while (progress && !progress.isOver && isOpen(progress, given.now())) {
    if (!hasTime()) return { ...sum, unfinished: 1 }
    const { next, setAside } = await judgePage(progress, model, given)
    sum.walked += next.walked - progress.walked
    sum.judgedAnew += next.judged - progress.judged
    sum.setAside += setAside
    if (!(await saveAnew(table, next))) return sum
    progress = next
  }
  return sum
}

/** Whether there is something to be judged anew now: another version is in use than all were judged by, or the next shard's time has come. */
export function isAnewOpen({ anew, version }: Standings, { settings, now }: Given<'table'>): boolean {
  const inUse = version ?? settings.model.version
  return anew?.version !== inUse || (!anew.isOver && isOpen(anew, now()))
}

function begin(version: string, now: Date, before: AnewProgress | undefined): AnewProgress {
  const from = { isOver: false, shard: 0, walked: 0, judged: 0, revision: (before?.revision ?? 0) + 1 }
  return { version, startedAt: now.toISOString(), ...from }
}

function isOpen({ startedAt, shard }: AnewProgress, now: Date): boolean {
  return now.getTime() >= Date.parse(startedAt) + (shard + 1) * shardEveryMs
}

async function judgePage(
  progress: AnewProgress,
  model: LearnedModel | undefined,
  given: Given<'table'>,
): Promise<{ next: AnewProgress; setAside: number }> {
  const { table, settings, now } = given
  const { cursor, shard, version, ...rest } = progress
  const page = await listJudged(table, shard, { limit: accountsAPage, cursor, attributes: ['pk'] })
  const accountIds = page.items.map(({ pk }) => accountIdOf(pk))
  const work = (accountId: string) => ({ accountId, item: 'GoOn', work: 'GoOn' })
  const { done, setAside } = await eachIsolated(
    accountIds,
    accountsAtOnce,
    work,
    given,
    async (accountId) => {
      if ((await readRisk(table, accountId))?.modelVersion === version) return false
      const judging = { now: now(), settings, model: async () => model, due: dueAfterNews }
      return (await foldAccount(table, accountId, judging)).isFiled
    },
  )
  const at = page.cursor === undefined ? { shard: shard + 1 } : { shard, cursor: page.cursor }
  const next = {
    ...{ ...rest, version, ...at, isOver: at.shard >= accountShards },
    walked: rest.walked + accountIds.length,
    judged: rest.judged + done.filter((isJudged) => isJudged).length,
    revision: rest.revision + 1,
  }
  return { next, setAside }
}
