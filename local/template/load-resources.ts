import type { Resource } from '../kernel/types.ts'
import { evaluateCondition } from './conditions.ts'
import { type Identity, identify } from './identities.ts'
import type { Assembly } from './load-assembly.ts'
import { place } from './place.ts'
import { resolve, type Scope, text } from './resolve.ts'
import { refuseUnsupported } from './supported.ts'

/**
 * Every resource of the assembly, in template order, with its intrinsic functions resolved. Throws when a type is
 * unsupported (naming all of them) or when a value cannot be resolved (naming the resource and the property).
 */
export function loadResources({ stackName, template }: Assembly, baseUrl: string): Resource[] {
  const identities = new Map<string, Identity>()
  const pseudo: Record<string, string | undefined> = {
    'AWS::AccountId': place.account,
    'AWS::NoValue': undefined,
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stackName}/local`,
    'AWS::StackName': stackName,
    'AWS::URLSuffix': place.urlSuffix,
  }

  const scope: Scope = {
    ref(name) {
      if (name in pseudo) return pseudo[name]
      const parameter = template.Parameters[name]
      if (!parameter) return identityOf(name).ref
      if (parameter.Default === undefined) throw new Error(`parameter ${name} has no default`)
      return parameter.Default
    },
    attribute(logicalId, attribute) {
      const value = identityOf(logicalId).attributes[attribute]
      if (value !== undefined) return value
      const type = template.Resources[logicalId]?.Type
      throw new Error(`attribute ${attribute} of ${logicalId} (${type}) is unknown to the local stack`)
    },
    condition(name) {
      if (!(name in template.Conditions)) throw new Error(`there is no condition ${name}`)
      return template.Conditions[name]
    },
  }

  function identityOf(logicalId: string): Identity {
    const known = identities.get(logicalId)
    if (known) return known
    const resource = template.Resources[logicalId]
    if (!resource || !exists(resource.Condition)) throw new Error(`there is no resource ${logicalId}`)
    const identity = identify(resource.Type, {
      logicalId,
      name: `${stackName}-${logicalId}`,
      baseUrl,
      property: (name) => {
        const value = resolve(resource.Properties[name], scope)
        return value === undefined ? undefined : text(value, `${logicalId}.${name}`)
      },
    })
    identities.set(logicalId, identity)
    return identity
  }

  const exists = (condition: string | undefined) =>
    condition === undefined || evaluateCondition({ Condition: condition }, scope)

  const present = Object.entries(template.Resources).filter(([, { Condition }]) => exists(Condition))
  refuseUnsupported(present.map(([logicalId, { Type }]) => ({ logicalId, type: Type })))
  return present.map(([logicalId, { Type: type, Properties }]) => {
    const { ref, arn } = identityOf(logicalId)
    const properties = Object.entries(Properties).flatMap(([name, value]) => {
      const resolved = inPlace(`${logicalId} (${type}), property ${name}`, () => resolve(value, scope))
      return resolved === undefined ? [] : [[name, resolved] as const]
    })
    return { logicalId, type, ref, arn, properties: Object.fromEntries(properties) }
  })
}

function inPlace<T>(where: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
