import { dayIn } from '../../../domain/history/day.ts'
import { type History, historyOf } from '../../../domain/history/history.ts'
import { readDays } from '../../store/accounts/days.ts'
import { allEventItems, mergersWith, retractionsOf } from '../../store/accounts/events.ts'
import type { TableReader } from '../../store/table/table.ts'
import { dayByFacts, standingFacts } from '../mending/standing-facts.ts'

/**
 * The history of an account up to a past day. Where something was taken back later, it is what was known before: with what was taken
 * back, without what came in its place; and where it was merged with another, each as it was before.
 */
export async function knownHistory(
  reader: TableReader,
  accountId: string,
  { day, timeZone }: { day: string; timeZone: string },
): Promise<History> {
  const stored = await readDays(reader, accountId, { to: day })
  const changes = await Promise.all([retractionsOf(reader, accountId), mergersWith(reader, accountId)])
  const later = changes
    .flat()
    .map(({ at }) => at)
    .filter((at) => dayIn(at, timeZone) > day)
  const [first] = later.sort()
  if (first === undefined) return historyOf(stored.map(({ bucket }) => bucket))
  const items = await allEventItems(reader, accountId)
  const { standing } = standingFacts(items, accountId, new Date(first))
  const all = standingFacts(items, accountId)
  const moved = all.moved.map(({ event }) => event)
  const readable = new Set([...all.standing, ...all.retracted, ...moved].map(({ id }) => id))
  const byDay = Map.groupBy(standing, ({ at }) => dayIn(at, timeZone))
  const folded = new Map(stored.map((each) => [each.bucket.day, each]))
  const days = [...new Set([...folded.keys(), ...byDay.keys()])].filter((each) => each <= day)
  return historyOf(
    days.flatMap((each) => {
      const known = folded.get(each)
      const isWhole = known === undefined || known.ids.every((id) => readable.has(id))
      return (
        dayByFacts(each, { stored: known, standing: byDay.get(each) ?? [], isWhole }, timeZone)?.bucket ?? []
      )
    }),
  )
}
