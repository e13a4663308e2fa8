import * as z from 'zod'
import { AccessDenied, type Authorize, type Resource } from '../kernel/types.ts'
import { readProperties } from '../template/read-properties.ts'
import { judge, type Rule, toRule } from './judge.ts'
import { PolicyDocument, TrustPolicy } from './policy-document.ts'

const RoleProperties = z.strictObject({
  AssumeRolePolicyDocument: TrustPolicy,
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  RoleName: z.string().optional(),
  Description: z.string().optional(),
  Path: z.string().optional(),
  MaxSessionDuration: z.number().optional(),
  Tags: z.unknown().optional(),
})

const PolicyProperties = z.strictObject({
  PolicyName: z.string(),
  PolicyDocument,
  Roles: z.array(z.string()),
})

const ManagedPolicyProperties = z.strictObject({
  PolicyDocument,
  Roles: z.array(z.string()).default([]),
  ManagedPolicyName: z.string().optional(),
  Description: z.string().optional(),
  Path: z.string().optional(),
})

/** AWS's own policies by what they allow; the local services have no logs, so nothing else is known. */
const ofAws: Record<string, Rule[]> = {
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole': [
    toRule({
      Effect: 'Allow',
      Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: ['*'],
      Condition: {},
    }),
  ],
}

/** Judges calls by the roles and policies of the template. Throws for a policy that cannot be judged, naming it. */
export function createIam(resources: (type: string) => Resource[]): { authorize: Authorize } {
  const byRoleName = new Map<string, Rule[]>()
  const byRoleArn = new Map<string, Rule[]>()
  const grant = (roleName: string, rules: Rule[], by: string) => {
    const granted = byRoleName.get(roleName)
    if (!granted) throw new Error(`${by}: the template has no role ${roleName}`)
    granted.push(...rules)
  }

  const managed = resources('AWS::IAM::ManagedPolicy').map((resource) => {
    const { PolicyDocument: document, Roles } = readProperties(resource, ManagedPolicyProperties)
    return { resource, Roles, rules: document.Statement.map(toRule) }
  })
  for (const role of resources('AWS::IAM::Role')) {
    const properties = readProperties(role, RoleProperties)
    const attached = properties.ManagedPolicyArns.flatMap((policyArn) => {
      const rules = ofAws[policyArn] ?? managed.find(({ resource }) => resource.arn === policyArn)?.rules
      if (!rules)
        throw new Error(`${role.logicalId}: the local stack does not know managed policy ${policyArn}`)
      return rules
    })
    const inline = properties.Policies.flatMap(({ PolicyDocument: document }) =>
      document.Statement.map(toRule),
    )
    const rules = [...attached, ...inline]
    byRoleName.set(role.ref, rules)
    byRoleArn.set(role.arn, rules)
  }
  for (const { resource, Roles, rules } of managed)
    for (const role of Roles) grant(role, rules, resource.logicalId)
  for (const policy of resources('AWS::IAM::Policy')) {
    const { PolicyDocument: document, Roles } = readProperties(policy, PolicyProperties)
    for (const role of Roles) grant(role, document.Statement.map(toRule), policy.logicalId)
  }

  return {
    authorize: (roleArn, action, resource, context = {}) => {
      if (judge(byRoleArn.get(roleArn) ?? [], action, resource, context)) return
      throw new AccessDenied(
        `${roleArn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
      )
    },
  }
}
