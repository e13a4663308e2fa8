import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDefinition } from '../../../local/states/parse-definition.ts'
import { aTask } from './machine.ts'

function faults(states: Record<string, unknown>, top: Record<string, unknown> = {}): string[] {
  const definition = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...top }
  try {
    parseDefinition('Rescue', JSON.stringify(definition))
  } catch (error) {
    return String(error)
      .replace(/^Error: /, '')
      .split('\n')
  }
  return []
}

test.each(readdirSync('workflows').filter((file) => file.endsWith('.asl.json')))(
  'runs what ships: %s',
  (file) => {
    const { states } = parseDefinition(file, readFileSync(`workflows/${file}`, 'utf8'))

    expect(Object.keys(states).length).toBeGreaterThan(1)
  },
)

test.each([
  ['Map', { Type: 'Map', ItemProcessor: {}, End: true }],
  ['Parallel', { Type: 'Parallel', Branches: [], End: true }],
])('refuses a %s state by name', (type, state) => {
  expect(faults({ 'Ask all': state })).toEqual([
    `state machine Rescue, state Ask all: type "${type}" is not supported by the local stack`,
  ])
})

test.each(['InputPath', 'Parameters', 'ResultSelector', 'ResultPath', 'OutputPath', 'Credentials'])(
  'refuses the field %s by name',
  (field) => {
    expect(faults({ Ask: aTask('ask', { [field]: '$' }) })).toEqual([
      `state machine Rescue, state Ask: field ${field} is not supported by the local stack`,
    ])
  },
)

test('names every state at fault at once', () => {
  const found = faults({
    One: aTask('one', { Resource: 'arn:aws:states:::sqs:sendMessage' }),
    Two: { Type: 'Pass', Next: 'One', Color: 'red' },
  })

  expect(found).toHaveLength(2)
  expect(found[0]).toContain('state One: field Resource')
  expect(found[1]).toContain('state Two: field Color is not supported')
})

test('refuses JSONPath machines', () => {
  expect(faults({ End: { Type: 'Succeed' } }, { QueryLanguage: 'JSONPath' })[0]).toContain(
    'field QueryLanguage',
  )
})

test('refuses a way to a state that does not exist', () => {
  const found = faults(
    {
      Ask: aTask('ask', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Nowhere' }] }),
      Which: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'Gone' }], Default: 'Lost' },
    },
    { StartAt: 'Missing' },
  )

  expect(found.map((fault) => /\w+, which|state (\w+) does/.exec(fault)?.[0])).toEqual([
    'Missing, which',
    'state Nowhere does',
    'state Gone does',
    'state Lost does',
  ])
})

test.each([
  ['no way on', { Type: 'Pass' }, 'needs Next or End'],
  ['two ways on', { Type: 'Pass', Next: 'A', End: true }, 'has both Next and End'],
  ['no time to wait', { Type: 'Wait', End: true }, 'needs either Seconds or Timestamp'],
  ['broken JSONata', { Type: 'Pass', End: true, Output: '{% 1 + %}' }, 'field Output is not valid JSONata'],
  ['half an expression', { Type: 'Pass', End: true, Output: '{% 1' }, 'starts with {% and ends with %}'],
  ['$eval', { Type: 'Pass', End: true, Output: '{% $eval("1") %}' }, 'uses $eval'],
  [
    'a variable nobody assigns',
    { Type: 'Pass', End: true, Output: '{% $left %}' },
    'reads $left, which no state',
  ],
  [
    'a wildcard among others',
    aTask('a', { Retry: [{ ErrorEquals: ['States.ALL', 'X'] }] }),
    'States.ALL must stand alone and last',
  ],
  [
    'a heartbeat slower than the time-out',
    aTask('a', { TimeoutSeconds: 10, HeartbeatSeconds: 10 }),
    'HeartbeatSeconds must be smaller',
  ],
])('refuses a state with %s', (_, state, message) => {
  const found = faults({ A: state })

  expect(found).toHaveLength(1)
  expect(found[0]).toContain(message)
})

test('lets an expression bind variables of its own', () => {
  const output = '{% ($half := function($n) { $n / 2 }; $map([2, 4], function($v, $i) { $half($v) + $i })) %}'

  expect(faults({ A: { Type: 'Pass', Output: output, End: true } })).toEqual([])
})
