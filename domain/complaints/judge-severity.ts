import type { Complaint, ComplaintInput } from './complaint.ts'
import { severityRank } from './severity-rank.ts'

type Words = readonly RegExp[]

// Cautious on purpose: "nobody was hurt" counts too, because a person should look at it.
const danger: Words = [
  /\b(injur(y|ies|ed|ing)|got hurt|(was|were) hurt|burn(t|ed|s|ing)?|smok(e|ing)|electric shock|explod\w+|explosion|toxic|hazard\w*|unsafe)\b/i,
  /\b(caught fire|on fire|fire broke out|set fire|taken to (the )?hospital|hospitali[sz]ed|(product|safety) recall)\b/i,
  /verletzt|verletzung|in brand|feuer gefangen|explodiert|stromschlag|giftig|gefährlich|rückruf/i,
  /受伤|起火|着火|冒烟|爆炸|触电|有毒|危险|召回/,
]
const standstill: Words = [
  /\b(line|production|plant|site|machine)\b.{0,20}\b(stopped|down|standing still|halted|at a standstill)\b/i,
  /\b(stopped|halted|shut down) (our|the) (line|production|plant|site)\b/i,
  /produktionsstillstand|bandstillstand|停产|停线/i,
]
const failure: Words = [
  /\b(crack\w*|broken|break(s|ing)|broke|leak\w*|defect\w*|fail(s|ed|ure|ures|ing)?|contaminat\w*|rust\w*|corro\w*|snapped|unusable)\b/i,
  /\b(wrong (item|part|size|goods|article)|missing|never arrived|not delivered|lost in transit|double charged|charged twice)\b/i,
  /\b(defekt|kaputt|gebrochen|undicht|falsch geliefert|nicht geliefert)\b/i,
  /破裂|裂纹|损坏|断裂|漏|缺陷|发错|少发|未收到|多收/,
]

export type Judged = { severity: Complaint['severity']; safety: boolean; reason: string }

/**
 * First severity of a complaint from what the sender says and writes. A stated severity is never lowered; words of
 * danger make it a safety complaint and critical.
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
  const says = (words: Words) => words.some((word) => word.test(input.description))
  if (input.safety === true || input.category === 'safety') {
    return { severity: 'critical', safety: true, reason: 'It is reported as a safety matter.' }
  }
  if (says(danger)) {
    return {
      severity: 'critical',
      safety: true,
      reason: 'The description speaks of danger to people or property.',
    }
  }
  if (says(standstill)) {
    return { severity: 'critical', safety: false, reason: 'The customer’s work stands still because of it.' }
  }
  if (says(failure)) {
    return {
      severity: 'major',
      safety: false,
      reason: 'Going by the description, the goods or the delivery failed.',
    }
  }
  return { severity: 'minor', safety: false, reason: 'Nothing in the description points to greater harm.' }
}
