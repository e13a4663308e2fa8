import type { Resource } from '../../../local/kernel/types.ts'

export const FN = 'arn:aws:lambda:eu-west-1:000000000000:function:feedback'
export const RULE = 'arn:aws:events:eu-west-1:000000000000:rule/Holdfast-Bounces'

export function resource(type: string, properties: unknown, arn = '', logicalId = 'Bounces'): Resource {
  return { logicalId, type, properties, ref: '', arn }
}

export const decided = resource('AWS::Events::EventBus', { Name: 'HoldfastDecided' })
export const permission = resource('AWS::Lambda::Permission', {
  Action: 'lambda:InvokeFunction',
  FunctionName: FN,
  Principal: 'events.amazonaws.com',
  SourceArn: RULE,
})

export function aRule(more: Record<string, unknown> = {}): Resource {
  const pattern = { source: ['aws.ses'], 'detail-type': [{ prefix: 'Email' }] }
  const targets = [{ Arn: FN, Id: 'Target0' }]
  return resource(
    'AWS::Events::Rule',
    { EventPattern: pattern, State: 'ENABLED', Targets: targets, ...more },
    RULE,
  )
}
