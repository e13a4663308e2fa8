import type { Event, Merger, Retraction } from '../../../domain/events/event.ts'
import { bucketOf } from '../../../domain/history/bucket-of.ts'
import { mergeBuckets } from '../../../domain/history/merge-buckets.ts'
import type { FoldedDay } from '../../store/accounts/days.ts'
import { importsOf, mergersOf, readEvent } from '../../store/accounts/events.ts'
import type { Item } from '../../store/table/table.ts'

/**
 * What the stored event items of an account say: facts that stand, facts that were taken back, facts that stand with the account it was
 * merged into, and items that cannot be read.
 */
export type Facts = {
  standing: Event[]
  retracted: Event[]
  moved: { item: Item; event: Event }[]
  retractions: Retraction[]
  /** The merger by which all facts of the account stand with another one. */
  merger: Merger | undefined
  unreadable: { item: Item; why: string }[]
}

/**
 * Tells the facts of an account that stand from those that were taken back: brought by imports alone, all of which were, or by a merger that was;
 * and from those that stand elsewhere, which is all of them while the account is merged into another. With `before` as things stood just
 * before that instant.
 */
export function standingFacts(items: readonly Item[], accountId: string, before?: Date): Facts {
  const facts: Facts = {
    ...{ standing: [], retracted: [], moved: [], retractions: [], unreadable: [] },
    merger: undefined,
  }
  const mergers: Merger[] = []
  const read: { item: Item; event: Event }[] = []
  for (const item of items) {
    const each = readEvent(item)
    if (before !== undefined && Date.parse(String(item.receivedAt)) >= before.getTime()) continue
    if ('event' in each) read.push({ item, event: each.event })
    else if ('retraction' in each) facts.retractions.push(each.retraction)
    else if ('merger' in each) mergers.push(each.merger)
    else facts.unreadable.push({ item, why: each.unreadable })
  }
  facts.merger = presentMerger(accountId, mergers, facts.retractions)
  for (const { item, event } of read) {
    if (isRetracted(item, facts.retractions)) facts.retracted.push(event)
    else if (facts.merger) facts.moved.push({ item, event })
    else facts.standing.push(event)
  }
  return facts
}

/** The merger by which an account is merged into another now. */
export function presentMerger(
  accountId: string,
  mergers: readonly Merger[],
  retractions: readonly Retraction[],
): Merger | undefined {
  const isBack = ({ mergerId }: Merger) => retractions.some(({ importId }) => importId === mergerId)
  return mergers.find((merger) => merger.from === accountId && !isBack(merger))
}

/** Whether all that brought an event was taken back, or a merger by which it stands here. */
export function isRetracted(item: Item, retractions: readonly Retraction[]): boolean {
  const isBack = (id: string) => retractions.some((each) => each.importId === id)
  const imports = importsOf(item)
  return mergersOf(item).some(isBack) || (imports?.every(isBack) ?? false)
}

/**
 * What a day holds by the facts that stand; undefined for nothing. One some of whose facts are no longer stored keeps what was folded,
 * and only takes in what is missing.
 */
export function dayByFacts(
  day: string,
  known: { stored: FoldedDay | undefined; standing: readonly Event[]; isWhole: boolean },
  timeZone: string,
): FoldedDay | undefined {
  const kept = known.isWhole ? undefined : known.stored
  const ids = new Set(kept?.ids)
  const fresh = known.standing.filter(({ id }) => !ids.has(id))
  if (!kept && fresh.length === 0) return undefined
  const added = bucketOf(day, fresh, timeZone)
  return {
    bucket: kept ? mergeBuckets(kept.bucket, added) : added,
    ids: [...new Set([...ids, ...fresh.map(({ id }) => id)])].sort(),
  }
}
