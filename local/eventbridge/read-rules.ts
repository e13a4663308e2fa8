import * as z from 'zod'
import type { Host, Resource } from '../kernel/types.ts'
import { Json } from '../states/json.ts'
import { readProperties } from '../template/read-properties.ts'
import { compilePattern } from './event-pattern.ts'

const BusProperties = z.strictObject({
  Name: z.string(),
  // These change nothing on one machine.
  Description: z.string().optional(),
  Tags: z.unknown().optional(),
})

const Target = z.strictObject({
  Id: z.string(),
  Arn: z.string().regex(/^arn:[^:]+:lambda:[^:]*:[^:]*:function:/, 'must be a Lambda function'),
  Input: z.string().optional(),
  // Lambda's own two retries deliver here; there is no queue that could overflow or lose an event.
  RetryPolicy: z.unknown().optional(),
  DeadLetterConfig: z.unknown().optional(),
})

const RuleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  EventBusName: z.string().default('default'),
  EventPattern: z.union([z.string().transform((text, context) => fromJson(text, context)), Json]),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(Target).default([]),
  Tags: z.unknown().optional(),
})

export interface Rule {
  name: string
  arn: string
  bus: string
  matches: (event: Json) => boolean
  targets: { functionArn: string; input?: Json }[]
}

/** The names of all buses; every account has `default`. */
export function readBuses(host: Host): string[] {
  const named = host
    .resources('AWS::Events::EventBus')
    .map((resource) => readProperties(resource, BusProperties).Name)
  return ['default', ...named]
}

/** Every enabled rule. Throws one error naming all that the local stack does not support. */
export function readRules(host: Host): Rule[] {
  const problems: string[] = []
  const rules = host.resources('AWS::Events::Rule').flatMap((resource) => {
    try {
      return readRule(resource)
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
      return []
    }
  })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return rules
}

function readRule(resource: Resource): Rule[] {
  const { EventBusName, EventPattern, State, Targets } = readProperties(resource, RuleProperties)
  const place = `${resource.logicalId} (${resource.type}): EventPattern`
  const rule = {
    name: resource.logicalId,
    arn: resource.arn,
    bus: busName(EventBusName),
    matches: compilePattern(EventPattern, place),
    targets: Targets.map(({ Arn, Input }) => ({
      functionArn: Arn,
      ...(Input === undefined ? {} : { input: Json.parse(JSON.parse(Input)) }),
    })),
  }
  return State === 'ENABLED' ? [rule] : []
}

/** The bus's name from its name or ARN. */
export function busName(nameOrArn: string): string {
  return nameOrArn.replace(/^arn:.*:event-bus\//, '')
}

function fromJson(text: string, context: z.RefinementCtx): Json {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' })
    return z.NEVER
  }
}
