import * as z from 'zod'
import { AccountState } from '../../domain/history/account-state.ts'
import type { Memory } from '../../domain/history/memory.ts'
import { pack, unpack } from './pack.ts'
import { readStored } from './read-stored.ts'

const Stored = z.tuple([AccountState, AccountState])
const dayLists = ['factDays', 'orderDays', 'complaintDays'] as const
const Deltas = z.object(Object.fromEntries(dayLists.map((name) => [name, z.array(z.int())])))

/** A memory as few bytes: days are kept as the distances between them, and what base and latest state share costs hardly anything. */
export function packedMemory({ base, latest }: Memory): Uint8Array {
  return pack([base, latest].map((state) => ({ ...state, ...mapped(state, distances) })))
}

/** The memory that was packed; throws when it is none. */
export function unpackedMemory(bytes: Uint8Array): Memory {
  const states = readStored(z.array(z.looseObject({})), unpack(bytes))
  const [base, latest] = readStored(
    Stored,
    states.map((state) => ({ ...state, ...mapped(Deltas.parse(state), sums) })),
  )
  return { base, latest }
}

function mapped(
  lists: Partial<Record<string, unknown>>,
  each: (days: readonly number[]) => number[],
): Record<string, number[]> {
  return Object.fromEntries(dayLists.map((name) => [name, each(lists[name] as readonly number[])]))
}

function distances(days: readonly number[]): number[] {
  return days.map((day, i) => day - (days[i - 1] ?? 0))
}

function sums(steps: readonly number[]): number[] {
  let day = 0
  return steps.map((step) => {
    day += step
    return day
  })
}
