import { dueAfterNews } from '../../domain/playbooks/when-due.ts'
import { isWorse } from '../../domain/risk/band.ts'
import { foldAccount } from '../operations/fold-account.ts'
import { measureDrift } from '../operations/measure-drift.ts'
import { bounded } from '../runtime/bounded.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import { eachIsolated } from '../runtime/each-isolated.ts'
import type { Given } from '../runtime/ports.ts'
import { accountIdOf } from '../store/accounts.ts'
import { accountShards, listJudged, readRisk } from '../store/risk.ts'
import type { TableReader } from '../store/table.ts'
import { judgeAccount } from './judge-account.ts'

const accountsAtOnce = 16
const sampleSize = 200
const weekMs = 7 * 86_400_000

/**
 * The weekly sweep that the daily scan must agree with: judges every account, due or not. One whose band is worse than
 * the filed one is filed anew, so that the next scan looks at it. Where the version is the one it was filed under, it crossed a
 * line without having been due (a lost index entry, a changed policy) and is counted as missed, which should be 0; else the
 * version has moved, and this is how a silent account comes to it. One that cannot be judged is set aside, and the rest goes on. A sample of
 * the accounts is recomputed from the stored events, another one each week.
 */
export const reconcileDue = defineTimer({
  name: 'ReconcileDue',
  needs: ['table'],
  async run(given) {
    const shards = Array.from({ length: accountShards }, (_, shard) => shard)
    const accounts = (await bounded(shards, accountsAtOnce, (shard) => accountsOf(given.table, shard))).flat()
    const work = (accountId: string) => ({ accountId, item: 'ReconcileDue', work: 'ReconcileDue' })
    const { done: found, setAside } = await eachIsolated(accounts, accountsAtOnce, work, given, (accountId) =>
      refileWorse(accountId, given),
    )
    const countOf = (finding: Finding) => found.filter((each) => each === finding).length
    const counts = { swept: accounts.length, missed: countOf('missed'), moved: countOf('moved'), setAside }
    given.log.metric('MissedCrossings', counts.missed)
    const drifted = await measureDrift(sampleOf(accounts, given.now()), given)
    return { ...counts, drifted }
  },
})

async function accountsOf(reader: TableReader, shard: number): Promise<string[]> {
  const accounts: string[] = []
  let cursor: string | undefined
  do {
    const page = await listJudged(reader, shard, { cursor, attributes: ['pk'] })
    accounts.push(...page.items.map(({ pk }) => accountIdOf(pk)))
    cursor = page.cursor
  } while (cursor !== undefined)
  return accounts
}

/** So many accounts, and each week others, so that within some weeks all have had their turn. */
function sampleOf(accounts: readonly string[], now: Date): string[] {
  const every = Math.max(1, Math.ceil(accounts.length / sampleSize))
  const turn = Math.floor(now.getTime() / weekMs) % every
  return accounts.filter((_, position) => position % every === turn)
}

type Finding = 'as-filed' | 'missed' | 'moved'

async function refileWorse(accountId: string, { table, now, settings }: Given<'table'>): Promise<Finding> {
  const { report } = await judgeAccount(table, accountId, now(), settings)
  const filed = await readRisk(table, accountId)
  if (filed && !isWorse(report.band, filed.band)) return 'as-filed'
  await foldAccount(table, accountId, { now: now(), settings, due: dueAfterNews })
  return filed && filed.modelVersion !== report.modelVersion ? 'moved' : 'missed'
}
