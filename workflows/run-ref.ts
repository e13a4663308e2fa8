import * as z from 'zod'
import { Id } from '../domain/events/fields.ts'

/** What every step is called with, and what some steps are called with beside it. */
export const RunRef = z.strictObject({ runId: z.string().min(1).max(80), accountId: Id })
export const ComplaintRef = RunRef.extend({ complaintId: Id })
export const TaskRef = RunRef.extend({ taskId: Id })
export const WaitingTaskRef = TaskRef.extend({ token: z.string().min(1).max(2048) })

/** Seconds for a state's TimeoutSeconds, which Step Functions wants whole and above zero. */
export const WaitSeconds = z.int().min(1).max(99_999_999)
