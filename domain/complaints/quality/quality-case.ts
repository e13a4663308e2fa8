import { complaintMinutes } from '../../costing/complaint-minutes.ts'
import type { CostRates } from '../../costing/cost-rates.ts'
import { type ClockRecord, clockRecords } from '../clocks/clock-record.ts'
import type { Complaint } from '../complaint.ts'
import { isComplaint } from '../is-complaint.ts'

type Fate = ClockRecord['fate']

/** What a report counts of one complaint: no word of anybody's, so that many thousands fit in memory. */
export type QualityCase = {
  accountId: string
  receivedAt: number
  isComplaint: boolean
  acknowledgement: Fate
  response: Fate
  isAnswered: boolean
  isClosed: boolean
  isSettledAtOnce: boolean
  isReopened: boolean
  isPaused: boolean
  isRecurrent: boolean
  isAccepted: boolean
  rating?: number
  isDecided: boolean
  cause?: string
  /** Paid for it, in the currency of the account. */
  redress?: string
  minutes: number
}

/** What a report counts of a complaint as it stands at `at`. */
export function qualityCase(
  complaint: Complaint,
  at: string,
  rates: Pick<CostRates, 'minutes'>,
): QualityCase {
  const { decision, survey, pauses = [], holdings = 0, status, decidedAt, closedAt } = complaint
  const clocks = clockRecords(complaint, at)
  const fateOf = (clock: ClockRecord['clock']) => clocks.find((each) => each.clock === clock)?.fate ?? 'void'
  const isPaused = pauses.some(({ reason }) => reason !== 'answered')
  const isReopened = complaint.reopenedBy !== undefined || ownReopenings(complaint) > 0
  const isAnswered = decidedAt !== undefined || (decision !== undefined && closedAt !== undefined)
  const isClosed = isAnswered && status === 'closed'
  return {
    accountId: complaint.accountId,
    receivedAt: Date.parse(complaint.receivedAt),
    isComplaint: isComplaint(complaint),
    acknowledgement: fateOf('acknowledge'),
    response: fateOf('resolve'),
    isAnswered,
    isClosed,
    isSettledAtOnce: isClosed && !isReopened && !isPaused && holdings === 0,
    isReopened,
    isPaused,
    isRecurrent: complaint.reopens !== undefined || wasFoundRecurrent(complaint),
    isAccepted: isClosed && complaint.acceptedAt !== undefined,
    isDecided: decision !== undefined,
    minutes: complaintMinutes(complaint, rates),
    ...(survey && { rating: survey.rating }),
    ...(decision?.cause !== undefined && { cause: decision.cause }),
    ...(decision?.amount !== undefined && { redress: decision.amount }),
  }
}

/** How often it was itself taken up again; one that carries another on begins with the count of that one. */
function ownReopenings({ reopens, reopenedCount }: Complaint): number {
  return reopens === undefined ? reopenedCount : 0
}

/** Whether the assessment found an earlier complaint of the account within the time that the settings say. */
function wasFoundRecurrent({ assessment }: Complaint): boolean {
  return assessment?.reasons.some(({ key }) => key === 'judged.repeated') ?? false
}
