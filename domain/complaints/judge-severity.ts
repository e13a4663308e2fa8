import type { Complaint, ComplaintInput } from './complaint.ts'
import { severityRank } from './severity-rank.ts'
import { worstIn } from './words/languages.ts'
import type { Level } from './words/reader-of.ts'

export type Judged = { severity: Complaint['severity']; safety: boolean; reason: string }

const severityOf: Record<Level, Complaint['severity']> = {
  danger: 'critical',
  standstill: 'critical',
  failure: 'major',
}
const meaning: Record<Level, string> = {
  danger: 'danger to people or property',
  standstill: 'the customer’s work standing still',
  failure: 'goods, delivery or invoice having failed',
}

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
  return { ...judged, severity: stated, reason: `It was reported as ${stated}.` }
}

function judgeWords(input: Pick<ComplaintInput, 'category' | 'description' | 'safety'>): Judged {
  const worst = worstIn(input.description)
  // A complaint that was taken in carries what its text was found to say: that was not reported by anybody.
  if (input.category === 'safety' || (input.safety === true && worst?.level !== 'danger')) {
    return { severity: 'critical', safety: true, reason: 'It is reported as a safety matter.' }
  }
  if (worst === undefined) {
    return { severity: 'minor', safety: false, reason: 'Nothing in the description points to greater harm.' }
  }
  const { level, words } = worst
  const reason = `The description speaks of ${meaning[level]}: “${words}”.`
  return { severity: severityOf[level], safety: level === 'danger', reason }
}
