import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import jsonata from 'jsonata'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { steps } from '../../functions/registry.ts'
import { workflows } from '../../workflows/registry.ts'
import { retiredSteps } from '../../workflows/retired-steps.ts'
import { Definition, type State } from '../../workflows/workflow.ts'

const validate: (definition: unknown) => { isValid: boolean; errorsText(separator?: string): string } =
  createRequire(import.meta.url)('asl-validator')

const standardRetry = {
  ErrorEquals: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  IntervalSeconds: 2,
  MaxAttempts: 6,
  BackoffRate: 2,
  JitterStrategy: 'FULL',
}
const call = 'arn:aws:states:::lambda:invoke'
const callback = `${call}.waitForTaskToken`

const machines = workflows.map(({ name, definition }) => ({ name, definition: Definition.parse(definition) }))
const states = machines.flatMap(({ name, definition }) =>
  Object.entries(definition.States).map(([state, body]) => ({ machine: name, state, body, definition })),
)
const tasks = states.filter(({ body }) => body.Type === 'Task')
const callbacks = tasks.filter(({ body }) => body.Resource === callback)
const expressions = states.flatMap(({ machine, state, body }) =>
  [...JSON.stringify(body).matchAll(/\{% (.*?) %\}/g)].map((match) => ({
    place: `${machine}/${state}`,
    expression: JSON.parse(`"${match[1]}"`) as string,
  })),
)

function targets(body: State): string[] {
  const { Next, Default, Choices = [], Catch = [] } = body
  const direct = [Next, Default].filter((name) => name !== undefined)
  return [...direct, ...[...Choices, ...Catch].map((way) => way.Next)]
}

function reachable({ StartAt, States }: Definition): Set<string> {
  const seen = new Set<string>()
  const todo = [StartAt]
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const body = States[name]
    if (seen.has(name) || !body) continue
    seen.add(name)
    todo.push(...targets(body))
  }
  return seen
}

describe.each(machines)('$name', ({ definition }) => {
  test('passes the validator of the Amazon States Language', () => {
    const arn = 'arn:aws:lambda:eu-west-1:000000000000:function:step'
    const filled = JSON.parse(JSON.stringify(definition).replaceAll(/\$\{\w+\}/g, arn))
    const result = validate(filled)
    expect(result.isValid, result.isValid ? '' : result.errorsText('\n')).toBe(true)
  })

  test('reaches every state, and every way leads to a state', () => {
    const names = Object.keys(definition.States)
    expect([...reachable(definition)].sort()).toEqual([...names].sort())
    expect(
      Object.values(definition.States)
        .flatMap(targets)
        .filter((name) => !names.includes(name)),
    ).toEqual([])
  })

  test('has no loop that does not wait for people or time on its way', () => {
    const waits = (name: string) => {
      const { Type, Resource } = definition.States[name] ?? {}
      return Type === 'Wait' || Resource === callback
    }
    const loops = (name: string, path: string[]): string[][] => {
      if (path.includes(name)) return [[...path, name]]
      const body = definition.States[name]
      if (!body || waits(name)) return []
      return targets(body).flatMap((next) => loops(next, [...path, name]))
    }
    const after = Object.keys(definition.States)
      .filter(waits)
      .flatMap((name) => {
        const body = definition.States[name]
        return body ? targets(body) : []
      })
    expect([definition.StartAt, ...after].flatMap((name) => loops(name, []))).toEqual([])
  })

  test('ends itself before the year that Step Functions allows', () => {
    expect(definition.TimeoutSeconds).toBeLessThan(365 * 86_400)
  })
})

test.each(tasks)('$machine/$state retries what AWS says may pass', ({ body }) => {
  expect(body.Retry).toContainEqual(standardRetry)
})

test.each(tasks)('$machine/$state gives up after a time', ({ body }) => {
  expect(body.TimeoutSeconds).toBeDefined()
})

test.each(tasks)('$machine/$state calls a function or waits for an answer, nothing else', ({ body }) => {
  expect([call, callback]).toContain(body.Resource)
})

test.each(tasks)('$machine/$state names one step in state, placeholder and payload', ({ state, body }) => {
  const step = body.Arguments?.Payload.step ?? ''
  expect(body.Arguments?.FunctionName).toBe(`\${${step}}`)
  expect(state).toBe(step)
})

test.each(tasks)('$machine/$state hands on ids, days and instants only', ({ body }) => {
  const allowed = [
    'step',
    'at',
    'runId',
    'accountId',
    'complaintId',
    'taskId',
    'token',
    'period',
    'outcome',
    'reason',
  ]
  expect(Object.keys(body.Arguments?.Payload ?? {}).filter((key) => !allowed.includes(key))).toEqual([])
})

test.each(callbacks)('$machine/$state goes on when nobody answers', ({ body }) => {
  expect(body.Catch).toContainEqual(expect.objectContaining({ ErrorEquals: ['States.Timeout'] }))
  expect(JSON.stringify(body.Arguments)).toContain('$states.context.Task.Token')
})

test.each(tasks.filter(({ body, definition }) => definition.States[body.Next ?? '']?.Resource === callback))(
  '$machine/$state leads to a wait for people, which begins even when it fails',
  ({ body }) => {
    expect(body.Catch).toContainEqual({ ErrorEquals: ['States.ALL'], Next: body.Next })
  },
)

test.each(states)('$machine/$state never retries a time-out or everything', ({ body }) => {
  const retried =
    z
      .array(z.object({ ErrorEquals: z.array(z.string()) }))
      .optional()
      .parse(body.Retry) ?? []
  expect(retried.flatMap(({ ErrorEquals }) => ErrorEquals)).not.toContain('States.ALL')
  expect(retried.flatMap(({ ErrorEquals }) => ErrorEquals)).not.toContain('States.Timeout')
})

test.each(states)('$machine/$state is named like its kind', ({ state, body }) => {
  const forms = {
    Task: /^[A-Z][a-z]+([A-Z][a-z]+)+$/,
    Choice: /^[A-Z][a-z ]+\?$/,
    Pass: /^[A-Z][a-z ]+$/,
    Wait: /^Wait for [a-z ]+$/,
    Succeed: /^[A-Z][a-z ]+$/,
    Fail: /^[A-Z][a-z ]+$/,
  }
  expect(state).toMatch(forms[body.Type])
})

test.each(expressions)('$place keeps "$expression" short, and JSONata reads it', ({ expression }) => {
  expect(expression.length).toBeLessThanOrEqual(80)
  expect(expression).not.toMatch(/\$eval|\$now|\$millis/)
  expect(() => jsonata(expression)).not.toThrow()
})

test('every registered step is used by a workflow, or by runs of earlier releases, and every used step is registered', () => {
  const retired = Object.values(retiredSteps).flat()
  const used = [...new Set([...workflows.flatMap((workflow) => workflow.steps), ...retired])].sort()
  expect(Object.keys(steps).sort()).toEqual(used)
})

test('every step has its file, and every file its step', () => {
  const folder = new URL('../../functions/steps/', import.meta.url)
  const kebab = (name: string) => name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
  const wanted = Object.keys(steps).map((name) => `${kebab(name)}.ts`)
  expect(wanted.filter((file) => !existsSync(new URL(file, folder)))).toEqual([])
  expect(readdirSync(folder).filter((file) => !wanted.includes(file))).toEqual([])
})

test('every state machine file is in the registry', () => {
  const files = readdirSync(new URL('../../workflows/', import.meta.url)).filter((f) =>
    f.endsWith('.asl.json'),
  )
  expect(files.sort()).toEqual(workflows.map(({ name }) => `${name}.asl.json`).sort())
})
