import type { Complaint } from '../../complaints/complaint.ts'
import { isStopped, pauseOf } from '../../complaints/pause-complaint.ts'
import type { Words } from '../../words/words-for.ts'

/** By when a customer has the answer, or until when at most the time for it stands still. */
export function answerDate(complaint: Complaint, by: string, { word }: Words): string {
  const pause = pauseOf(complaint)
  return isStopped(complaint, 'resolve') && pause
    ? word('news.stands-still', { until: pause.until })
    : word('receipt.answer', { by })
}
