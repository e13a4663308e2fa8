import * as z from 'zod'
import type { Host } from '../kernel/types.ts'

const Permission = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
})

/** Says whether a function's resource policy (AWS::Lambda::Permission) lets EventBridge call it for a rule. */
export function createMayCall(host: Host): (ruleArn: string, functionArn: string) => boolean {
  const permissions = host
    .resources('AWS::Lambda::Permission')
    .flatMap(({ properties }) => Permission.safeParse(properties).data ?? [])
    .filter(
      ({ Principal, Action }) => Principal === 'events.amazonaws.com' && Action === 'lambda:InvokeFunction',
    )
  return (ruleArn, functionArn) =>
    permissions.some(
      ({ FunctionName, SourceArn = ruleArn }) =>
        (FunctionName === functionArn || functionArn.endsWith(`:function:${FunctionName}`)) &&
        like(SourceArn).test(ruleArn),
    )
}

function like(pattern: string): RegExp {
  const literal = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`)
}
