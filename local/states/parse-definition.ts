import type * as z from 'zod'
import { type Definition, type State, StateMachine, stateTypes } from './definition.ts'
import { isExpression, messageOf, sourceOf, variablesRead } from './expression-names.ts'

/**
 * Reads a state machine definition and checks all that can be checked before it runs: fields, targets, expressions,
 * variables. Throws one error naming every state and field at fault.
 * @param machine the name errors speak of
 */
export function parseDefinition(machine: string, text: string): Definition {
  const parsed = StateMachine.safeParse(fromJson(machine, text))
  if (!parsed.success) throw faults(machine, parsed.error.issues.map(describe))
  const { StartAt, States, TimeoutSeconds } = parsed.data
  const states: Record<string, State> = {}
  const found: string[] = []
  for (const [name, value] of Object.entries(States)) {
    const state = parseState(value)
    if ('faults' in state) found.push(...state.faults.map((fault) => `state ${name}: ${fault}`))
    else states[name] = state.state
  }
  if (found.length === 0) found.push(...checkGraph(StartAt, states), ...checkExpressions(states))
  if (found.length > 0) throw faults(machine, found)
  return { startAt: StartAt, timeoutSeconds: TimeoutSeconds, states }
}

function fromJson(machine: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw faults(machine, [`the definition is not JSON: ${messageOf(error)}`])
  }
}

function faults(machine: string, found: string[]): Error {
  return new Error(found.map((fault) => `state machine ${machine}, ${fault}`).join('\n'))
}

function parseState(value: unknown): { state: State } | { faults: string[] } {
  const { Type: type }: { Type?: unknown } = Object(value)
  const schema = Object.entries(stateTypes).find(([name]) => name === type)?.[1]
  if (!schema) return { faults: [`type ${JSON.stringify(type)} is not supported by the local stack`] }
  const parsed = schema.safeParse(value)
  return parsed.success ? { state: parsed.data } : { faults: parsed.error.issues.map(describe) }
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const fields = issue.keys.map((key) => [...issue.path, key].join('.'))
    return fields.map((field) => `field ${field} is not supported by the local stack`).join('; ')
  }
  return `field ${issue.path.join('.')}: ${issue.message}`
}

function checkGraph(startAt: string, states: Record<string, State>): string[] {
  const found = startAt in states ? [] : [`StartAt names the state ${startAt}, which does not exist`]
  for (const [name, state] of Object.entries(states)) {
    const targets = targetsOf(state)
    for (const target of targets)
      if (!(target in states)) found.push(`state ${name}: the next state ${target} does not exist`)
    if ('End' in state || 'Next' in state) {
      if (state.Next && state.End) found.push(`state ${name}: has both Next and End`)
    } else if (['Pass', 'Task', 'Wait'].includes(state.Type)) found.push(`state ${name}: needs Next or End`)
    if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined))
      found.push(`state ${name}: needs either Seconds or Timestamp`)
    if (state.Type === 'Task') found.push(...checkHandlers(name, state))
  }
  return found
}

function targetsOf(state: State): string[] {
  const next = 'Next' in state && state.Next ? [state.Next] : []
  if (state.Type === 'Task') return [...next, ...state.Catch.map((catcher) => catcher.Next)]
  if (state.Type !== 'Choice') return next
  return [...state.Choices.map((rule) => rule.Next), ...(state.Default ? [state.Default] : [])]
}

function checkHandlers(name: string, state: State & { Type: 'Task' }): string[] {
  const found: string[] = []
  for (const [field, handlers] of Object.entries({ Retry: state.Retry, Catch: state.Catch })) {
    handlers.forEach(({ ErrorEquals }, index) => {
      const last = index === handlers.length - 1
      if (ErrorEquals.includes('States.ALL') && (ErrorEquals.length > 1 || !last))
        found.push(`state ${name}: field ${field}.${index}: States.ALL must stand alone and last`)
    })
  }
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout)
    found.push(`state ${name}: HeartbeatSeconds must be smaller than TimeoutSeconds`)
  return found
}

function checkExpressions(states: Record<string, State>): string[] {
  const found: string[] = []
  const assigned = new Set<string>()
  const reads: { state: string; field: string; variable: string }[] = []
  const visit = (state: string, path: string[], value: unknown): void => {
    const field = path.join('.')
    if (typeof value === 'object' && value !== null) {
      if (path.at(-1) === 'Assign') for (const name of Object.keys(value)) assigned.add(name)
      for (const [key, child] of Object.entries(value)) visit(state, [...path, key], child)
    } else if (typeof value !== 'string' || path.at(-1) === 'Comment') return
    else if (value.startsWith('{%') !== value.endsWith('%}'))
      found.push(`state ${state}: field ${field}: an expression starts with {% and ends with %}`)
    else if (isExpression(value)) {
      try {
        for (const variable of variablesRead(sourceOf(value))) reads.push({ state, field, variable })
      } catch (error) {
        found.push(`state ${state}: field ${field} ${messageOf(error)}`)
      }
    }
  }
  for (const [name, state] of Object.entries(states)) visit(name, [], state)
  for (const { state, field, variable } of reads)
    if (!assigned.has(variable))
      found.push(`state ${state}: field ${field} reads $${variable}, which no state assigns`)
  return found
}
