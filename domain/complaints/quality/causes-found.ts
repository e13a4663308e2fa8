import * as z from 'zod'
import { causeOf, type RootCauses } from '../causes/root-cause.ts'
import { countedWith, Interval } from './interval.ts'
import type { QualityCase } from './quality-case.ts'

const Found = z.strictObject({ cause: z.string(), found: Interval })

/** Why decided complaints came about, by department, most first. `department` is null for causes that the list names no more. */
export const CausesFound = z.strictObject({
  departments: z.array(
    z.strictObject({ department: z.string().nullable(), found: Interval, causes: z.array(Found) }),
  ),
  notFound: z.int().nonnegative().meta({ description: 'Decided without a cause' }),
})
export type CausesFound = z.infer<typeof CausesFound>

/** Counts the causes of complaints by the department that has to see to them. */
export function causesFound(cases: readonly QualityCase[], rootCauses: RootCauses): CausesFound {
  const decided = cases.filter(({ isDecided }) => isDecided)
  const caused = decided.flatMap(({ cause }) => cause ?? [])
  const departmentOf = (cause: string) => causeOf(rootCauses, cause)?.department ?? null
  const departments = counted(caused.map(departmentOf)).map(([department, found]) => ({
    department,
    found: countedWith(found),
    causes: counted(caused.filter((cause) => departmentOf(cause) === department)).map(([cause, count]) => ({
      cause,
      found: countedWith(count),
    })),
  }))
  return { departments, notFound: decided.length - caused.length }
}

/** How often each is there, most first. */
function counted<T extends string | null>(all: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].toSorted(
    ([a, many], [b, more]) => more - many || String(a).localeCompare(String(b), 'en'),
  )
}
