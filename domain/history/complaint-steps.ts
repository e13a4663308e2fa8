import type { AccountState, ComplaintSpan } from './account-state.ts'
import type { DayBucket } from './day-bucket.ts'

const mostComplaints = 64
/** A survey that names no complaint answers one closed at most so long ago (judgement). */
const answersWithinDays = 60

/**
 * Opens and closes complaints in the order of a day. A complaint that is opened again after its closing has a second span; an
 * opening while it is open, or a closing while it is closed, changes nothing.
 */
export function addComplaints(state: AccountState, bucket: DayBucket, day: number): void {
  const steps = [
    ...bucket.complaintsOpened.map((each) => ({ ...each, opens: true as const })),
    ...bucket.complaintsClosed.map((each) => ({ ...each, opens: false as const })),
  ]
  for (const step of steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const { complaintId } = step
    const open = state.complaints.findLast((span) => span.complaintId === complaintId && span.closed === null)
    if (step.opens && open === undefined) {
      const { severity } = step
      takeBackVerdict(state, complaintId, day)
      state.complaints.push({ complaintId, severity, opened: day, closed: null, upheld: false, verdicts: [] })
    } else if (!step.opens && open !== undefined) {
      open.closed = day
      open.upheld = step.decision !== 'rejected'
    }
  }
  while (state.complaints.length > mostComplaints) {
    const closed = state.complaints.findIndex((span) => span.closed !== null)
    state.complaints.splice(Math.max(0, closed), 1)
    state.earlierComplaints += 1
  }
}

/** What is complained about again is not solved, whatever was said of its earlier solution. */
function takeBackVerdict(state: AccountState, complaintId: string, day: number): void {
  const earlier = state.complaints.findLast((span) => span.complaintId === complaintId)
  const said = earlier?.verdicts.at(-1)
  if (said === undefined) return
  if (said.day === day) said.score = 0
  else earlier?.verdicts.push({ day, surveyId: said.surveyId, score: 0 })
}

/** Takes surveys to the complaint they name, else to the latest that was upheld, wholly or partly, shortly before. */
export function addSurveys(state: AccountState, bucket: DayBucket, day: number): void {
  const isRecent = ({ closed, upheld }: ComplaintSpan) =>
    closed !== null && upheld && day - closed <= answersWithinDays
  for (const { id: surveyId, score, complaintId } of bucket.surveys) {
    const span = state.complaints.findLast((one) =>
      complaintId === undefined ? isRecent(one) : one.complaintId === complaintId,
    )
    if (span === undefined) continue
    const before = span.verdicts.at(-1)
    if (before?.day !== day) span.verdicts.push({ day, surveyId, score })
    else before.score = Math.min(before.score, score)
  }
}
