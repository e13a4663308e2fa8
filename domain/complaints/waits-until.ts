import type { Complaint } from './complaint.ts'

/**
 * The instant at which a complaint asks for something by itself though nobody works on it: its customer has been silent for long enough, or is to
 * be asked how it was handled.
 */
export function waitsUntil({ status, closesAt, surveyAt }: Complaint): string | undefined {
  if (status === 'decided') return closesAt
  return status === 'closed' ? surveyAt : undefined
}
