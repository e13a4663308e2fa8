import { BlockList, isIP } from 'node:net'
import * as z from 'zod'
import type { Json } from '../states/json.ts'

type Test = (value: Json | undefined) => boolean
type Matches = (event: Json | undefined) => boolean

/** Compiles an EventBridge event pattern; throws a sentence naming the place of whatever it does not know. */
export function compilePattern(pattern: Json, place = 'EventPattern'): Matches {
  const tests = Object.entries(recordAt(pattern, place)).map(([key, part]) => {
    const here = `${place}.${key}`
    if (key === '$or') {
      const choices = listAt(part, here).map((choice, index) => compilePattern(choice, `${here}.${index}`))
      return (event: Json | undefined) => choices.some((matches) => matches(event))
    }
    const test = Array.isArray(part) ? anyOf(part, here) : nested(compilePattern(part, here))
    return (event: Json | undefined) => test(isRecord(event) ? event[key] : undefined)
  })
  return (event) => tests.every((test) => test(event))
}

/** A field of an event may hold a list: one matching element is enough. Below what is missing everything is missing. */
function nested(matches: Matches): Test {
  return (value) => (Array.isArray(value) && value.length > 0 ? value : [value]).some((one) => matches(one))
}

function anyOf(conditions: Json[], place: string): Test {
  const tests = listAt(conditions, place).map((condition) => testOf(condition, place))
  return (value) => {
    const values = Array.isArray(value) && value.length > 0 ? value : [value]
    return tests.some((test) => values.some(test))
  }
}

function testOf(condition: Json, place: string): Test {
  if (!isRecord(condition)) return (value) => value === condition
  const [[operator, operand] = ['', null], ...more] = Object.entries(condition)
  const build = Object.hasOwn(operators, operator) ? operators[operator] : undefined
  if (!build || more.length > 0)
    throw new Error(`${place}: ${JSON.stringify(condition)} is not a known operator`)
  const test = build(operand, `${place}.${operator}`)
  return operator === 'exists' ? test : (value) => value !== undefined && test(value)
}

const operators: Record<string, (operand: Json, place: string) => Test> = {
  prefix: (operand, place) => textTest(operand, place, (value, part) => value.startsWith(part)),
  suffix: (operand, place) => textTest(operand, place, (value, part) => value.endsWith(part)),
  'equals-ignore-case': (operand, place) =>
    textTest({ 'equals-ignore-case': operand }, place, (value, part) => value === part),
  wildcard(operand, place) {
    const pattern = wildcard(textAt(operand, place))
    return (value) => typeof value === 'string' && pattern.test(value)
  },
  exists(operand, place) {
    if (typeof operand !== 'boolean') throw new Error(`${place} must be true or false`)
    return (value) => (value !== undefined) === operand
  },
  numeric(operand, place) {
    const bounds = comparisons(listAt(operand, place), place)
    return (value) => typeof value === 'number' && bounds.every((holds) => holds(value))
  },
  cidr(operand, place) {
    const [address = '', bits = ''] = textAt(operand, place).split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const block = new BlockList()
    block.addSubnet(address, Number(bits), family)
    return (value) => typeof value === 'string' && isIP(value) > 0 && block.check(value, family)
  },
  'anything-but'(operand, place) {
    const refused = (Array.isArray(operand) ? operand : [operand]).map((one) => testOf(one, place))
    return (value) => !refused.some((test) => test(value))
  },
}

function textTest(operand: Json, place: string, holds: (value: string, part: string) => boolean): Test {
  if (!isRecord(operand)) {
    const part = textAt(operand, place)
    return (value) => typeof value === 'string' && holds(value, part)
  }
  const { 'equals-ignore-case': given, ...more } = operand
  if (Object.keys(more).length > 0)
    throw new Error(`${place}: ${JSON.stringify(operand)} is not a known operator`)
  const part = textAt(given, place).toLowerCase()
  return (value) => typeof value === 'string' && holds(value.toLowerCase(), part)
}

const compare: Record<string, (value: number, bound: number) => boolean> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '=': (value, bound) => value === bound,
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
}

function comparisons(parts: Json[], place: string): ((value: number) => boolean)[] {
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, index) => {
    const [sign, bound] = parts.slice(2 * index, 2 * index + 2)
    const holds = typeof sign === 'string' && Object.hasOwn(compare, sign) ? compare[sign] : undefined
    if (!holds || typeof bound !== 'number')
      throw new Error(`${place} wants pairs such as [">=", 10, "<", 20]`)
    return (value) => holds(value, bound)
  })
}

function wildcard(text: string): RegExp {
  const literal = text.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`, 's')
}

const JsonRecord = z.record(z.string(), z.json())

function isRecord(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordAt(value: Json, place: string): Record<string, Json> {
  const parsed = JsonRecord.safeParse(value)
  if (!parsed.success) throw new Error(`${place} must be a list of values or an object of fields`)
  return parsed.data
}

function listAt(value: Json, place: string): Json[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new Error(`${place} must be a list with at least one value`)
  return value
}

function textAt(value: Json | undefined, place: string): string {
  if (typeof value !== 'string') throw new Error(`${place} must be a text`)
  return value
}
