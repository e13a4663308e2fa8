import type { Json } from '../states/json.ts'

export interface Firing {
  scheduleArn: string
  scheduledTime: Date
  executionId: string
  region: string
  account: string
}

/**
 * The payload of one firing: the schedule's Input with Scheduler's context attributes replaced, or without Input the
 * notice Scheduler sends by itself. Throws when the result is not JSON.
 */
export function fillInput(input: string | undefined, firing: Firing): Json {
  const { scheduleArn, executionId, region, account } = firing
  const scheduledTime = firing.scheduledTime.toISOString().replace(/\.\d+Z$/, 'Z')
  if (input !== undefined) {
    const values: Record<string, string> = {
      'schedule-arn': scheduleArn,
      'scheduled-time': scheduledTime,
      'execution-id': executionId,
      // Lambda takes every invocation at the first attempt; its own retries carry the same payload.
      'attempt-number': '1',
    }
    return JSON.parse(
      input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => values[name] ?? whole),
    )
  }
  return {
    version: '0',
    id: executionId,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time: scheduledTime,
    region,
    resources: [scheduleArn],
    detail: '{}',
  }
}
