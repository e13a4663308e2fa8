import type { AccessContext } from '../kernel/types.ts'
import { type Operator, operators, type Statement } from './policy-document.ts'

/** A statement made ready for many questions. */
export interface Rule {
  allows: boolean
  matches(action: string, resource: string, context: AccessContext): boolean
}

/** Prepares a policy statement. */
export function toRule({ Effect, Action, Resource, Condition }: Statement): Rule {
  const actions = Action.map((pattern) => wildcard(pattern, 'i'))
  const resources = Resource.map((pattern) => wildcard(pattern))
  const tests = operators.flatMap((operator) =>
    Object.entries(Condition[operator] ?? {}).map(([key, wanted]) => toTest(operator, key, wanted)),
  )
  return {
    allows: Effect === 'Allow',
    matches: (action, resource, context) =>
      actions.some((pattern) => pattern.test(action)) &&
      resources.some((pattern) => pattern.test(resource)) &&
      tests.every((test) => test(context)),
  }
}

/** AWS's order: an explicit Deny wins, then any Allow, and silence denies. */
export function judge(rules: Rule[], action: string, resource: string, context: AccessContext): boolean {
  const applying = rules.filter((rule) => rule.matches(action, resource, context))
  return applying.length > 0 && applying.every((rule) => rule.allows)
}

function toTest(operator: Operator, key: string, wanted: string[]): (context: AccessContext) => boolean {
  const patterns = operator.endsWith('StringLike') ? wanted.map((value) => wildcard(value)) : undefined
  const fits = (value: string) =>
    patterns ? patterns.some((pattern) => pattern.test(value)) : wanted.includes(value)
  return (context) => {
    const given = [context[key] ?? []].flat()
    switch (operator) {
      case 'Null':
        return wanted.includes(String(given.length === 0))
      case 'StringNotEquals':
        return !given.some(fits)
      case 'ForAllValues:StringEquals':
      case 'ForAllValues:StringLike':
        return given.every(fits)
      default:
        return given.some(fits)
    }
  }
}

/** IAM's `*` and `?` as a regular expression; `*` spans every character, colons and slashes too. */
function wildcard(pattern: string, flags = ''): RegExp {
  if (pattern.includes('${'))
    throw new Error(`policy variables are not supported by the local stack: ${pattern}`)
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, `s${flags}`)
}
