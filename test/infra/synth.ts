import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'
import { parseConfig } from '../../infra/config.ts'
import { HoldfastStack } from '../../infra/holdfast-stack.ts'
import { aCompany } from './a-company.ts'

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]).transform((actions) => [actions].flat()),
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
})
const PolicyProperties = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.object({ Ref: z.string() })).default([]),
})
export type Statement = z.output<typeof Statement>

/** The synthesized template under a configuration (default: the one in the tests). */
export function template(holdfast: unknown = aCompany): Template {
  const config = parseConfig(holdfast)
  return Template.fromStack(new HoldfastStack(new App(), config.stackName, config))
}

/** Resources of one type, by logical id. */
export function resources(from: Template, type: string): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = from.findResources(type)
  return Object.fromEntries(
    Object.entries(found).map(([id, resource]) => [
      id,
      z.record(z.string(), z.unknown()).parse(resource.Properties ?? {}),
    ]),
  )
}

/** What each registered function's role may do, by the function's name. */
export function allowed(from: Template): Record<string, Statement[]> {
  const byRole: Record<string, Statement[]> = {}
  for (const policy of Object.values(resources(from, 'AWS::IAM::Policy'))) {
    const { PolicyDocument, Roles } = PolicyProperties.parse(policy)
    for (const role of Roles) byRole[role.Ref] = [...(byRole[role.Ref] ?? []), ...PolicyDocument.Statement]
  }
  return Object.fromEntries(Object.entries(byRole).map(([role, statements]) => [nameOf(role), statements]))
}

/** `FunctionsSendMailRole1A2B` -> `SendMail`, also of a function itself (`what` is ''); others keep their logical id. */
export function nameOf(id: string, what = 'Role'): string {
  return new RegExp(`^Functions(\\w+?)${what}[0-9A-F]{8}`).exec(id)?.[1] ?? id
}
