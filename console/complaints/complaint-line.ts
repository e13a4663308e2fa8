import type { Complaint } from '../../domain/complaints/complaint.ts'

/** A complaint in a list, as the API gives it. */
export type ComplaintLine = Complaint & { accountName: string }
