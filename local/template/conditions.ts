import { isRecord, list, resolve, type Scope, text } from './resolve.ts'

/** Evaluates a condition: Fn::Equals, Fn::And, Fn::Or, Fn::Not, or `{ Condition: name }`. Throws on anything else. */
export function evaluateCondition(expression: unknown, scope: Scope): boolean {
  const [only, ...more] = isRecord(expression) ? Object.entries(expression) : []
  if (!only || more.length > 0) throw new Error(`${JSON.stringify(expression)} is not a condition`)
  const [name, argument] = only
  const all = () => list(argument, name).map((part) => evaluateCondition(part, scope))
  switch (name) {
    case 'Condition':
      return evaluateCondition(scope.condition(text(argument, name)), scope)
    case 'Fn::Equals': {
      const [left, right] = list(resolve(argument, scope), name)
      return text(left, name) === text(right, name)
    }
    case 'Fn::And':
      return all().every(Boolean)
    case 'Fn::Or':
      return all().some(Boolean)
    case 'Fn::Not':
      return !all()[0]
    default:
      throw new Error(`condition function ${name} is not supported by the local stack`)
  }
}
