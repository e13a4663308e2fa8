import jsonata from 'jsonata'
import { isExpression, messageOf, sourceOf } from './expression-names.ts'
import { clockFunctions, registerFunctions } from './functions.ts'
import { type Json, toJson } from './json.ts'
import { StateError } from './state-error.ts'

/** What an expression can see: `$states` and the execution's variables. */
export interface Scope {
  states: { input: Json; context: Json; result?: Json; errorOutput?: Json }
  variables: Record<string, Json>
}

/** Evaluates every `{% %}` inside a field's value; throws States.QueryEvaluationError naming the field. */
export type Evaluate = (field: string, value: Json, scope: Scope) => Promise<Json>

/** @param now the virtual time that $now() and $millis() tell */
export function createEvaluate(now: () => Date): Evaluate {
  const compiled = new Map<string, jsonata.Expression>()

  function compile(source: string): jsonata.Expression {
    const known = compiled.get(source)
    if (known) return known
    const expression = jsonata(source)
    registerFunctions(expression)
    compiled.set(source, expression)
    return expression
  }

  async function evaluateExpression(field: string, source: string, scope: Scope): Promise<Json> {
    const refuse = (why: string) =>
      new StateError(
        'States.QueryEvaluationError',
        `The JSONata expression '${source}' specified for the field '${field}' ${why}`,
      )
    let result: unknown
    try {
      const bindings = { ...scope.variables, states: scope.states, ...clockFunctions(now()) }
      result = await compile(source).evaluate(undefined, bindings)
    } catch (error) {
      throw refuse(`threw an error: ${messageOf(error)}`)
    }
    if (result === undefined) throw refuse('returned nothing (undefined).')
    if (isFunction(result)) throw refuse('returned a function.')
    return toJson(result)
  }

  async function evaluate(field: string, value: Json, scope: Scope): Promise<Json> {
    if (typeof value === 'string')
      return isExpression(value) ? evaluateExpression(field, sourceOf(value), scope) : value
    if (Array.isArray(value))
      return Promise.all(value.map((item, index) => evaluate(`${field}[${index}]`, item, scope)))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(
      async ([key, child]) => [key, await evaluate(`${field}/${key}`, child, scope)] as const,
    )
    return Object.fromEntries(await Promise.all(entries))
  }

  return evaluate
}

function isFunction(result: unknown): boolean {
  if (typeof result === 'function') return true
  return (
    typeof result === 'object' &&
    result !== null &&
    ('_jsonata_function' in result || '_jsonata_lambda' in result)
  )
}
