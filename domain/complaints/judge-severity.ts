import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { Complaint, ComplaintInput } from './complaint.ts'
import { severityRank } from './severity-rank.ts'
import { worstIn } from './words/languages.ts'
import type { Level } from './words/reader-of.ts'

export type Judged = { severity: Complaint['severity']; safety: boolean; reason: Sentence }

const meaning = {
  danger: { severity: 'critical', because: 'judged.danger' },
  standstill: { severity: 'critical', because: 'judged.standstill' },
  failure: { severity: 'major', because: 'judged.failure' },
} as const satisfies Record<Level, { severity: Complaint['severity']; because: string }>

/**
 * First severity of a complaint from what the sender says and writes. A stated severity is never lowered; words of
 * danger make it a safety complaint and critical. The reason says which of the two it was.
 */
export function judgeSeverity(
  input: Pick<ComplaintInput, 'category' | 'description' | 'severity' | 'safety'>,
): Judged {
  const judged = judgeWords(input)
  const stated = input.severity
  if (stated === undefined || severityRank[stated] <= severityRank[judged.severity]) return judged
  return { ...judged, severity: stated, reason: say('judged.reported', { severity: stated }) }
}

function judgeWords(input: Pick<ComplaintInput, 'category' | 'description' | 'safety'>): Judged {
  const worst = worstIn(input.description)
  // A complaint that was taken in carries what its text was found to say: that was not reported by anybody.
  if (input.category === 'safety' || (input.safety === true && worst?.level !== 'danger')) {
    return { severity: 'critical', safety: true, reason: say('judged.safety-reported') }
  }
  if (worst === undefined) {
    return { severity: 'minor', safety: false, reason: say('judged.nothing') }
  }
  const { level, words } = worst
  const { severity, because } = meaning[level]
  return { severity, safety: level === 'danger', reason: say(because, { words }) }
}
