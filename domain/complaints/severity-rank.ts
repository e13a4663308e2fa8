import type { Complaint } from './complaint.ts'

/** Order of severities, worse is higher. */
export const severityRank: Record<Complaint['severity'], number> = { minor: 0, major: 1, critical: 2 }
