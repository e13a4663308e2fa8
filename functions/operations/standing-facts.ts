import type { Event, Retraction } from '../../domain/events/event.ts'
import { bucketOf } from '../../domain/history/bucket-of.ts'
import { mergeBuckets } from '../../domain/history/merge-buckets.ts'
import type { FoldedDay } from '../store/days.ts'
import { importsOf, readEvent } from '../store/events.ts'
import type { Item } from '../store/table.ts'

/** What the stored event items of an account say: facts that stand, facts that were taken back, and items that cannot be read. */
export type Facts = {
  standing: Event[]
  retracted: Event[]
  retractions: Retraction[]
  unreadable: { item: Item; why: string }[]
}

/**
 * Tells the facts that stand from those that were taken back: brought by imports alone, all of which were. With `before` as things stood just before that instant.
 */
export function standingFacts(items: readonly Item[], before?: Date): Facts {
  const facts: Facts = { standing: [], retracted: [], retractions: [], unreadable: [] }
  const read: { item: Item; event: Event }[] = []
  for (const item of items) {
    const each = readEvent(item)
    if (before !== undefined && Date.parse(String(item.receivedAt)) >= before.getTime()) continue
    if ('event' in each) read.push({ item, event: each.event })
    else if ('retraction' in each) facts.retractions.push(each.retraction)
    else facts.unreadable.push({ item, why: each.unreadable })
  }
  for (const { item, event } of read)
    facts[isRetracted(item, facts.retractions) ? 'retracted' : 'standing'].push(event)
  return facts
}

/** Whether all that brought an event was taken back. */
export function isRetracted(item: Item, retractions: readonly Retraction[]): boolean {
  const imports = importsOf(item)
  if (imports === undefined) return false
  return imports.every((importId) => retractions.some((each) => each.importId === importId))
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
