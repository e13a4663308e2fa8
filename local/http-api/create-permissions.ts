import * as z from 'zod'
import type { Host } from '../kernel/types.ts'
import { readProperties } from '../template/read-properties.ts'

const ForApiGateway = z.object({ Principal: z.literal('apigateway.amazonaws.com') })

const PermissionProperties = z.strictObject({
  Action: z.literal('lambda:InvokeFunction'),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
})

/** Says whether a function's resource policy lets API Gateway call it for the route with this source ARN. */
export function createPermissions(host: Host): (functionArn: string, sourceArn: string) => boolean {
  const permissions = host
    .resources('AWS::Lambda::Permission')
    .filter(({ properties }) => ForApiGateway.safeParse(properties).success)
    .map((resource) => readProperties(resource, PermissionProperties))
  return (functionArn, sourceArn) =>
    permissions.some(
      (permission) =>
        functionName(permission.FunctionName) === functionName(functionArn) &&
        (permission.SourceAccount ?? host.account) === host.account &&
        (permission.SourceArn === undefined || likeArn(permission.SourceArn).test(sourceArn)),
    )
}

/** The function's name (with its qualifier) from a name or an ARN. */
function functionName(nameOrArn: string): string {
  return nameOrArn.replace(/^arn:[^:]+:lambda:[^:]+:[^:]+:function:/, '')
}

function likeArn(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '[^:]*').replaceAll('?', '[^:]')}$`)
}
