import { evaluateCondition } from './conditions.ts'

/** What the intrinsic functions of a template refer to. */
export interface Scope {
  /** `Ref` of a parameter, pseudo parameter or resource; `undefined` for AWS::NoValue. Throws when unknown. */
  ref(name: string): unknown
  /** `Fn::GetAtt`. Throws when the resource or its attribute is unknown. */
  attribute(logicalId: string, attribute: string): string
  /** The expression of a named condition. Throws when unknown. */
  condition(name: string): unknown
}

/** Replaces every intrinsic function in `value`; throws on one it does not know. `AWS::NoValue` removes its property. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined)
  if (typeof value === 'string' && value.includes('{{resolve:'))
    throw new Error('dynamic references ({{resolve:...}}) are not supported by the local stack')
  if (!isRecord(value)) return value
  const [only, ...more] = Object.entries(value)
  if (only && more.length === 0 && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
    return intrinsic(only[0], only[1], scope)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, resolve(item, scope)] as const)
      .filter(([, item]) => item !== undefined),
  )
}

function intrinsic(name: string, argument: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return scope.ref(text(argument, name))
    case 'Fn::GetAtt':
      return getAttribute(argument, scope)
    case 'Fn::Join': {
      const [separator, parts] = list(argument, name)
      return list(resolve(parts, scope), name)
        .map((part) => text(part, name))
        .join(text(separator, name))
    }
    case 'Fn::Sub':
      return substitute(argument, scope)
    case 'Fn::Select': {
      const [index, items] = list(resolve(argument, scope), name)
      const item = list(items, name)[Number(index)]
      if (item === undefined) throw new Error(`Fn::Select: there is no item ${index}`)
      return item
    }
    case 'Fn::Split': {
      const [separator, whole] = list(resolve(argument, scope), name)
      return text(whole, name).split(text(separator, name))
    }
    case 'Fn::Base64':
      return Buffer.from(text(resolve(argument, scope), name)).toString('base64')
    case 'Fn::If': {
      const [condition, yes, no] = list(argument, name)
      return resolve(evaluateCondition({ Condition: condition }, scope) ? yes : no, scope)
    }
    default:
      throw new Error(`${name} is not supported by the local stack`)
  }
}

function getAttribute(argument: unknown, scope: Scope): string {
  if (typeof argument === 'string') {
    const [logicalId = '', ...attribute] = argument.split('.')
    return scope.attribute(logicalId, attribute.join('.'))
  }
  const [logicalId, attribute] = list(argument, 'Fn::GetAtt')
  return scope.attribute(text(logicalId, 'Fn::GetAtt'), text(attribute, 'Fn::GetAtt'))
}

function substitute(argument: unknown, scope: Scope): string {
  const [pattern, variables] = typeof argument === 'string' ? [argument, {}] : list(argument, 'Fn::Sub')
  const own = resolve(variables, scope)
  return text(pattern, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (isRecord(own) && name in own) return text(own[name], 'Fn::Sub')
    return text(name.includes('.') ? getAttribute(name, scope) : scope.ref(name), 'Fn::Sub')
  })
}

/** `value` as text; numbers are written out, everything else is refused in the name of `where`. */
export function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${where} needs a text, got ${JSON.stringify(value)}`)
}

/** `value` as a list, or an error in the name of `where`. */
export function list(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new Error(`${where} needs a list, got ${JSON.stringify(value)}`)
}

/** Whether `value` is a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
