import { Complaint } from '../../../domain/complaints/complaint.ts'
import { revisedOf } from '../table/revision.ts'
import type { TableReader } from '../table/table.ts'

/** Complaints lie in the index of shards by the month in which they were received, and in it by the instant. */
export function receivedListing({ receivedAt, complaintId }: Pick<Complaint, 'receivedAt' | 'complaintId'>) {
  const at = new Date(receivedAt).toISOString()
  return { shardPk: monthPk(at.slice(0, 7)), shardSk: `${at}#${complaintId}` }
}

function monthPk(month: string): string {
  return `COMPLAINTS#${month}`
}

/** Where a list of what was received goes on: a month, and a place in it. */
export type ReceivedPlace = { month: string; cursor?: string | undefined }

/**
 * A page of the complaints received from one instant until right before another, the oldest first; `next` is there when more may follow. Months
 * in which nothing came are passed over.
 */
export async function pageOfReceived(
  reader: TableReader,
  { from, until }: { from: string; until: string },
  page: { limit: number; place: ReceivedPlace | undefined },
): Promise<{ complaints: Complaint[]; next?: ReceivedPlace }> {
  let place: ReceivedPlace | undefined = page.place ?? { month: from.slice(0, 7) }
  while (place !== undefined && place.month <= until.slice(0, 7)) {
    const { month, cursor: begin } = place
    const { items, cursor } = await reader.query({
      ...{ index: 'byShard', pk: monthPk(month), from, to: until, limit: page.limit },
      ...(begin !== undefined && { cursor: begin }),
    })
    const next: ReceivedPlace = cursor === undefined ? { month: after(month) } : { month, cursor }
    const isMore = next.month <= until.slice(0, 7)
    const complaints = items.map((item) => revisedOf(item, Complaint).value)
    if (complaints.length > 0) return { complaints, ...(isMore && { next }) }
    place = next
  }
  return { complaints: [] }
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}
