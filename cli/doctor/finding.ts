import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { reasonTold } from '../error-in-words.ts'

type CheckName = ValuesOf<'doctor.check'>['check']

/** What one check came to. `unknown`: it could not be looked at, and `mend` says how it can be. */
export type Finding = {
  check: CheckName
  state: 'good' | 'bad' | 'unknown'
  /** What was found. */
  found: Sentence
  /** What to do about it. */
  mend?: Sentence
}

/** What looking at something came to. */
export type Look = Promise<Omit<Finding, 'check'>>
/** One thing to look at. What it throws means that it could not be looked at; then `otherwise` says what to do. */
export type Check = { name: CheckName; look(): Look; otherwise: Sentence }

export const good = (found: Sentence): Omit<Finding, 'check'> => ({ state: 'good', found })
export const bad = (found: Sentence, mend: Sentence): Omit<Finding, 'check'> => ({
  state: 'bad',
  found,
  mend,
})

/** That something is well, is not, or is to be done, where that is all there is to say. */
export const fine = (of: ValuesOf<'doctor.fine'>['of']): Sentence => say('doctor.fine', { of })
export const amiss = (of: ValuesOf<'doctor.amiss'>['of']): Sentence => say('doctor.amiss', { of })
export const todo = (of: ValuesOf<'doctor.do'>['of']): Sentence => say('doctor.do', { of })

/** Where the runbook speaks of it, by its headings there. */
export function runbook(...headings: string[]): Sentence {
  return say('doctor.runbook', { headings: headings.map((heading) => `"${heading}"`).join(', ') })
}

/** Sentences as one. */
export function also(first: Sentence, ...others: readonly Sentence[]): Sentence {
  return others.reduce((before, next) => say('doctor.also', { first: before, next }), first)
}

/** Looks at everything, one after the other; what one check cannot see keeps no other from looking. */
export async function examine(checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, look, otherwise } of checks)
    try {
      findings.push({ check: name, ...(await look()) })
    } catch (error) {
      const found = say('doctor.unseen', { why: reasonTold(error) })
      findings.push({ check: name, state: 'unknown', found, mend: otherwise })
    }
  return findings
}

/** A finding in words, as the document for programs has it in English. */
export function findingIn({ word, tell }: Words, { check, state, found, mend }: Finding) {
  return {
    check: word('doctor.check', { check }),
    state,
    found: tell(found),
    ...(mend && { mend: tell(mend) }),
  }
}
