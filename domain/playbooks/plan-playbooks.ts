import { dayNumber } from '../history/day.ts'
import type { AccountValue } from '../learning/account-value.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import type { PastRun } from './attempts.ts'
import { asksForCall, type Wish, wishesFor } from './wishes-for.ts'

/** An account that looks bad, with what it is worth, where that is known, and every run it had. */
export type Warned = {
  accountId: string
  ownerId: string
  report: RiskReport
  value: AccountValue | null
  runs: readonly PastRun[]
}

/** Why an account has to wait for a day: a complaint is being handled, somebody is to call it already, or its owner's hands are full. */
export const postponements = ['complaint-open', 'call-open', 'owner-busy'] as const
export type Postponement = (typeof postponements)[number]

/** What is to be asked for now for a warned account, and why the rest has to wait, if it has to. */
export type Planned = {
  accountId: string
  ownerId: string
  report: RiskReport
  value: AccountValue | null
  wishes: Wish[]
  postponed: Postponement | null
}

/** What a scan has asked for already on an owner's behalf. */
export type Asked = { calls: number; analyses: number }

/**
 * Decides which playbooks warned accounts get today, most at stake first, as far as each owner can bear: at most the configured
 * number of open tasks, and of new tasks and cost analyses a day. `openTasks` and `asked`, what the scan has asked for already, are by
 * owner id; who is not in them has none.
 */
export function planPlaybooks(
  warned: readonly Warned[],
  openTasks: ReadonlyMap<string, number>,
  settings: Settings,
  asked: ReadonlyMap<string, Asked> = new Map(),
): Planned[] {
  const { maxOpenTasksPerOwner: limit, rhythm } = settings
  const rooms = new Map<string, { calls: number; analyses: number }>()
  const roomOf = (ownerId: string) => {
    const { calls, analyses } = asked.get(ownerId) ?? { calls: 0, analyses: 0 }
    const fresh = {
      calls: Math.min(limit - (openTasks.get(ownerId) ?? 0), rhythm.callsADay - calls),
      analyses: rhythm.statementsADay - analyses,
    }
    const room = rooms.get(ownerId) ?? fresh
    rooms.set(ownerId, room)
    return room
  }
  return warned.toSorted(mostAtStakeFirst).map(({ accountId, ownerId, report, value, runs }) => {
    const { wishes, waitsFor } = wishesFor(report, runs, settings)
    const room = roomOf(ownerId)
    const granted = wishes.filter((wish) => room[asksForCall(wish) ? 'calls' : 'analyses']-- > 0)
    const full = granted.length < wishes.length ? 'owner-busy' : null
    return { accountId, ownerId, report, value, wishes: granted, postponed: waitsFor ?? full }
  })
}

function mostAtStakeFirst(a: Warned, b: Warned): number {
  return atStake(b) - atStake(a) || (a.accountId < b.accountId ? -1 : 1)
}

/**
 * What is expected to be lost times what the account is worth: of a silence its probability, the less pressing the more time is left to call
 * (by the square of the share that is over: what can wait leaves its place to what cannot), of one that shrinks at least the share of its
 * business that is gone. In units of an ordinary account so that currencies compare. An account
 * of unknown value counts as an ordinary one: where no value is known the probability alone decides.
 */
export function atStake({ report, value }: Pick<Warned, 'report' | 'value'>): number {
  const share = report.signals.find(({ key }) => key === 'share-of-customer')?.value ?? 1
  const gone = report.shrinkingSince === null ? 0 : 1 - share
  const silent = (report.probability ?? 0) * shareOfTimeOver(report) ** 2
  return Math.max(silent, gone) * (value?.timesOrdinary ?? 1)
}

/** How much of the time until a call comes too late is over, from 0 at the last order to 1. */
function shareOfTimeOver({ asOf, lastOrderDay, callUntil }: RiskReport): number {
  if (lastOrderDay === null || callUntil === null) return 1
  const idle = dayNumber(asOf) - dayNumber(lastOrderDay)
  return Math.min(1, idle / (dayNumber(callUntil) - dayNumber(lastOrderDay)))
}
