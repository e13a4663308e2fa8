import type { People } from './people.ts'
import { awayFrom, isPresent, whenReached } from './presence.ts'

const most = 200

/**
 * The first moment from `at` on in which two people work at the same time, so that they can call together; undefined where there is none
 * soon, or before one of them leaves or is away.
 */
export function jointMoment(one: string, other: string, at: string, people: People): string | undefined {
  if (!isPresent(one, at, people) || !isPresent(other, at, people)) return undefined
  const ends = [awayFrom(one, at, people), awayFrom(other, at, people)].filter((end) => end !== undefined)
  let moment = at
  for (let tries = 0; tries < most; tries++) {
    const first = whenReached(one, moment, people)
    const both = whenReached(other, first, people)
    if (ends.some((end) => Date.parse(both) >= Date.parse(end))) return undefined
    if (Date.parse(both) === Date.parse(first)) return new Date(both).toISOString()
    moment = both
  }
  return undefined
}
