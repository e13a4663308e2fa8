import * as z from 'zod'
import { type Event, type EventOf, isType, QuoteLostReason } from '../events/event.ts'
import { byInstant, rowsOf } from './rows-of.ts'

const Text = z.string()
const articlesAQuote = 5

/**
 * What one day says of how a customer stands to the company: surveys that are about no complaint, as they were given; who looks after the account
 * from then on, by a mark that says no name, or that nobody does; and quotes that were lost. The first 100 rows of each kind.
 */
export const AttitudeDay = z.object({
  surveys: z.array(z.object({ id: Text, score: z.number(), from: z.number(), to: z.number() })),
  owners: z.array(z.object({ at: Text, id: Text, owner: Text })),
  lost: z.array(
    z.object({ id: Text, reason: QuoteLostReason, competitor: Text.nullable(), skus: z.array(Text) }),
  ),
})
export type AttitudeDay = z.infer<typeof AttitudeDay>

/** The scale of a survey that names none. */
export const usualScale = { from: 0, to: 10 } as const

/** The mark of an account whose manager has left. */
export const nobody = ''

/** The rows of the distinct facts of one day; undefined when there are none. */
export function attitudeDayOf(facts: readonly Event[]): AttitudeDay | undefined {
  return unlessEmpty({
    surveys: facts
      .filter(isType('survey'))
      .filter(({ complaintId }) => complaintId === undefined)
      .map(({ id, score, scale = usualScale }) => ({ id, score, from: scale.from, to: scale.to })),
    owners: [
      ...facts
        .filter(isType('owner-change'))
        .map(({ at, id, owner }) => ({ at, id, owner: markOf(owner.email.toLowerCase()) })),
      ...facts.filter(isType('owner-left')).map(({ at, id }) => ({ at, id, owner: nobody })),
    ],
    lost: facts.filter(isType('quote-lost')).map(({ id, reason, competitor, skus = [] }) => ({
      ...{ id, reason, competitor: competitor ?? null },
      skus: [...new Set(skus)].sort().slice(0, articlesAQuote),
    })),
  })
}

/** The rows of two parts of one day. */
export function mergeAttitudeDays(one?: AttitudeDay, other?: AttitudeDay): AttitudeDay | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return unlessEmpty({
    surveys: [...one.surveys, ...other.surveys],
    owners: [...one.owners, ...other.owners],
    lost: [...one.lost, ...other.lost],
  })
}

/** A survey's score as a number of 10, whatever its scale. */
export function ofTen({ score, scale = usualScale }: Pick<EventOf<'survey'>, 'score' | 'scale'>): number {
  return (10 * (score - scale.from)) / (scale.to - scale.from)
}

function unlessEmpty({ surveys, owners, lost }: AttitudeDay): AttitudeDay | undefined {
  if (surveys.length + owners.length + lost.length === 0) return undefined
  const byId = ({ id }: { id: string }) => id
  return { surveys: rowsOf(surveys, byId), owners: byInstant(owners), lost: rowsOf(lost, byId) }
}

/** FNV-1a, 32 bits: enough to tell one owner of an account from the next, and no address to keep. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
