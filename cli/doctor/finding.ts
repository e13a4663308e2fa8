import { errorInWords } from '../error-in-words.ts'

/** What one check came to. `unknown`: it could not be looked at, and `mend` says how it can be. */
export type Finding = {
  check: string
  state: 'good' | 'bad' | 'unknown'
  /** What was found, as a sentence. */
  found: string
  /** What to do about it. */
  mend?: string
}

/** One thing to look at. What it throws means that it could not be looked at. */
export type Check = { name: string; look(): Promise<Omit<Finding, 'check'>>; otherwise: string }

export const good = (found: string): Omit<Finding, 'check'> => ({ state: 'good', found })
export const bad = (found: string, mend: string): Omit<Finding, 'check'> => ({ state: 'bad', found, mend })

/** Looks at everything, one after the other; what one check cannot see keeps no other from looking. */
export async function examine(checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, look, otherwise } of checks)
    try {
      findings.push({ check: name, ...(await look()) })
    } catch (error) {
      const found = `could not be looked at: ${errorInWords(error)}`
      findings.push({ check: name, state: 'unknown', found, mend: otherwise })
    }
  return findings
}
