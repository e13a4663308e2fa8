import { todayOf } from '../operations/accounts/as-of-day.ts'
import { bounded } from '../runtime/bounded.ts'
import type { Given } from '../runtime/ports.ts'
import { type Candidate, firstCandidates, strikeCandidate } from '../store/company/candidates.ts'
import { daysToScan, markScanned } from '../store/company/scan-cursor.ts'
import {
  clearProgress,
  readProgress,
  type ScanProgress,
  saveProgress,
} from '../store/company/scan-progress.ts'
import { accountsAPage, nextDue } from './due-pages.ts'
import { judgeDue } from './judge-due.ts'
import { planCandidates } from './plan-candidates.ts'

const itemsAtOnce = 16
const counted = ['read', 'warned', 'winBacks', 'regainShares', 'analyses', 'postponed', 'setAside'] as const
const none = {
  ...{ days: 0, read: 0, warned: 0, winBacks: 0, regainShares: 0 },
  ...{ analyses: 0, postponed: 0, setAside: 0 },
}

/** What a scan did, in counts; `unfinished` is 1 where it has to be gone on with. */
export type ScanCounts = typeof none & { unfinished?: 1 }
/** Where a scan stands after some accounts, undefined at its end, and what came of them; `candidates` are decided upon. */
type Stride = { next?: ScanProgress; counts: Partial<typeof none>; candidates?: readonly Candidate[] }

/**
 * Scans some accounts at a time as long as there is time: first all due accounts are judged, then the candidates this gave are decided upon,
 * owner by owner. Goes on where the last invocation stopped or was killed, and begins anew after that where it is `fresh` or a day has
 * begun since. Where another scan is quicker, the rest is left to that one.
 */
export async function scanWhile(
  given: Given<'table'>,
  hasTime: () => boolean,
  { fresh }: { fresh: boolean },
): Promise<ScanCounts> {
  const { table } = given
  const today = todayOf(given.now(), given.settings)
  const sum = { ...none }
  let progress = await readProgress(table)
  sum.days = progress?.days.length ?? 0
  let begins = fresh
  while (progress || begins) {
    if (!progress) {
      begins = false
      progress = await begin(given)
      if (!(await saveProgress(table, progress))) return sum
      sum.days += progress.days.length
    }
    if (!hasTime()) return { ...sum, unfinished: 1 }
    const { next, counts, candidates = [] } = await stride(progress, given)
    for (const name of counted) sum[name] += counts[name] ?? 0
    const last = progress.days.at(-1) ?? today
    if (!next) await markScanned(table, last)
    const isOurs = next ? await saveProgress(table, next) : await clearProgress(table, progress)
    if (!isOurs) return sum
    await bounded(candidates, itemsAtOnce, (candidate) => strikeCandidate(table, candidate))
    if (!next && last < today) begins = true
    progress = next
  }
  return sum
}

async function begin({ table, now, settings }: Given<'table'>): Promise<ScanProgress> {
  const startedAt = now().toISOString()
  const days = await daysToScan(table, todayOf(now(), settings))
  return { phase: 'judge', startedAt, days, place: 0, revision: 1 }
}

async function stride(progress: ScanProgress, given: Given<'table'>): Promise<Stride> {
  const { days, startedAt, revision } = progress
  const after = { days, startedAt, revision: revision + 1 }
  if (progress.phase === 'judge') {
    const page = await nextDue(given.table, days, progress)
    if (!page) return { next: { phase: 'plan', ...after }, counts: {} }
    return {
      next: { phase: 'judge', ...after, ...page.next },
      counts: await judgeDue(page.accountIds, given),
    }
  }
  const candidates = await firstCandidates(given.table, accountsAPage)
  if (candidates.length === 0) return { counts: {} }
  const { counts, owner } = await planCandidates(candidates, progress, given)
  return { next: { phase: 'plan', ...after, ...(owner && { owner }) }, counts, candidates }
}
