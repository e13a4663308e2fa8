import * as z from 'zod'
import type { Host } from '../kernel/types.ts'
import { readProperties } from '../template/read-properties.ts'

const GroupProperties = z.strictObject({ Name: z.string().optional(), Tags: z.unknown().optional() })

const TARGET =
  /^arn:[^:]+:(lambda:[^:]*:[^:]*:function:[^:]+(:[^:]+)?|states:[^:]*:[^:]*:stateMachine:[^:]+)$/

const ScheduleProperties = z.strictObject({
  Name: z.string().optional(),
  GroupName: z.string().optional(),
  Description: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  StartDate: z.iso.datetime({ offset: true }).optional(),
  EndDate: z.iso.datetime({ offset: true }).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  // A flexible window is a promise about AWS's load; here every schedule fires when its window opens.
  FlexibleTimeWindow: z.strictObject({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: z.number().optional(),
  }),
  Target: z.strictObject({
    Arn: z.string().regex(TARGET, 'must be a Lambda function or a state machine without version or alias'),
    RoleArn: z.string(),
    Input: z.string().optional(),
    // These speak of deliveries that were not taken; on one machine all are.
    RetryPolicy: z.unknown().optional(),
    DeadLetterConfig: z.unknown().optional(),
  }),
})

export interface Schedule {
  name: string
  arn: string
  expression: string
  timeZone: string
  notBefore?: Date
  notAfter?: Date
  enabled: boolean
  targetArn: string
  roleArn: string
  input?: string
}

/** Every AWS::Scheduler::Schedule. Throws an error naming the resource and property the local stack does not support. */
export function readSchedules(host: Host): Schedule[] {
  for (const group of host.resources('AWS::Scheduler::ScheduleGroup')) readProperties(group, GroupProperties)
  return host.resources('AWS::Scheduler::Schedule').map((resource) => {
    const { logicalId, arn } = resource
    const properties = readProperties(resource, ScheduleProperties)
    const { StartDate, EndDate, Target } = properties
    return {
      name: logicalId,
      arn,
      expression: properties.ScheduleExpression,
      timeZone: properties.ScheduleExpressionTimezone,
      notBefore: StartDate === undefined ? undefined : new Date(StartDate),
      notAfter: EndDate === undefined ? undefined : new Date(EndDate),
      enabled: properties.State === 'ENABLED',
      targetArn: Target.Arn,
      roleArn: Target.RoleArn,
      input: Target.Input,
    }
  })
}
