import * as z from 'zod'
import type { Standing } from './standing.ts'

const Count = z.int().nonnegative()
const Lines = z.array(Count)

/** The accounts of one owner, by where they stand: see `standingOf`. */
export const OwnerTally = z.object({
  learning: Count,
  /** The levels of the others, by the band that signals ask for by themselves. */
  levels: z.object({ green: Lines, yellow: Lines, red: Lines }),
  alarms: z.array(z.object({ above: Count, upTo: Count })),
})
export type OwnerTally = z.infer<typeof OwnerTally>

/** Accounts as a sweep has counted them: where those of each owner stand, and what those with a statement contribute, by currency. */
export const BaseTally = z.object({
  accounts: Count,
  owners: z.record(z.string(), OwnerTally),
  contributions: z.record(z.string(), z.array(z.string())),
})
export type BaseTally = z.infer<typeof BaseTally>

/** One account as it is counted. `contribution`: by its latest statement of the last year, if there is one. */
export type Counted = {
  ownerId: string
  standing: Standing
  contribution: { amount: string; currency: string } | null
}

/** A tally of nobody. */
export const blankTally: BaseTally = { accounts: 0, owners: {}, contributions: {} }

/** A tally of accounts, in any order. */
export function tallyOf(counted: readonly Counted[]): BaseTally {
  return {
    accounts: counted.length,
    owners: groups(counted, ({ ownerId }) => ownerId, ofOwner),
    contributions: groups(
      counted.flatMap(({ contribution }) => contribution ?? []),
      ({ currency }) => currency,
      (each) => each.map(({ amount }) => amount),
    ),
  }
}

/** Several tallies of different accounts as one. */
export function together(tallies: readonly BaseTally[]): BaseTally {
  const owners = tallies.flatMap((tally) => Object.entries(tally.owners))
  const contributions = tallies.flatMap((tally) => Object.entries(tally.contributions))
  return {
    accounts: tallies.reduce((sum, { accounts }) => sum + accounts, 0),
    owners: groups(
      owners,
      ([ownerId]) => ownerId,
      (each) => ownersTogether(each.map(([, tally]) => tally)),
    ),
    contributions: groups(
      contributions,
      ([currency]) => currency,
      (each) => each.flatMap(([, amounts]) => amounts),
    ),
  }
}

/** The tallies of several owners as one. */
export function ownersTogether(tallies: readonly OwnerTally[]): OwnerTally {
  const levels = (least: keyof OwnerTally['levels']) => tallies.flatMap((tally) => tally.levels[least])
  return {
    learning: tallies.reduce((sum, { learning }) => sum + learning, 0),
    levels: { green: levels('green'), yellow: levels('yellow'), red: levels('red') },
    alarms: tallies.flatMap(({ alarms }) => alarms),
  }
}

function ofOwner(counted: readonly Counted[]): OwnerTally {
  const levels = (which: Standing['least']) =>
    counted.flatMap(({ standing: { level, least } }) => (level === null || least !== which ? [] : [level]))
  return {
    learning: counted.filter(({ standing }) => standing.level === null).length,
    levels: { green: levels('green'), yellow: levels('yellow'), red: levels('red') },
    alarms: counted.flatMap(({ standing }) => standing.alarms),
  }
}

function groups<T, R>(
  items: readonly T[],
  by: (item: T) => string,
  made: (items: readonly T[]) => R,
): Record<string, R> {
  return Object.fromEntries([...Map.groupBy(items, by)].map(([name, each]) => [name, made(each)]))
}
