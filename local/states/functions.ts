import { createHash, randomUUID } from 'node:crypto'
import jsonata from 'jsonata'
import * as z from 'zod'

/** The functions Step Functions adds to JSONata, and JSONata's own clock functions on the stack's clock. */

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}
const LONGEST_RANGE = 1000

function hash(content: string, algorithm: string): string {
  const name = ALGORITHMS[algorithm]
  if (!name) throw new Error(`$hash knows ${Object.keys(ALGORITHMS).join(', ')}, not ${algorithm}`)
  return createHash(name).update(content).digest('hex')
}

function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new Error('the third argument of $range must not be 0')
  const length = Math.max(0, Math.floor((last - first) / step) + 1)
  if (length > LONGEST_RANGE) throw new Error(`$range makes at most ${LONGEST_RANGE} numbers, not ${length}`)
  return Array.from({ length }, (_, index) => first + index * step)
}

function partition(items: unknown[], size: number): unknown[][] {
  if (!Number.isInteger(size) || size < 1)
    throw new Error(`the second argument of $partition must be a whole number from 1, not ${size}`)
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** From 0 up to 1; the same seed gives the same number. */
function random(seed?: number): number {
  if (seed === undefined) return Math.random()
  return createHash('sha256').update(String(seed)).digest().readUInt32BE(0) / 2 ** 32
}

/** Adds $parse, $uuid, $hash, $range, $partition and $random to a compiled expression. */
export function registerFunctions(expression: jsonata.Expression): void {
  expression.registerFunction('parse', (text: string) => JSON.parse(text), '<s:x>')
  expression.registerFunction('uuid', () => randomUUID(), '<:s>')
  expression.registerFunction('hash', hash, '<ss:s>')
  expression.registerFunction('range', range, '<nnn:a>')
  expression.registerFunction('partition', partition, '<an:a>')
  expression.registerFunction('random', random, '<n?:n>')
}

const Native = z.looseObject({
  implementation: z.custom<(...values: unknown[]) => unknown>((value) => typeof value === 'function'),
})
const toMillis = Native.parse(await jsonata('$toMillis').evaluate(null))
const fromMillis = Native.parse(await jsonata('$fromMillis').evaluate(null))

/** $now, $millis and $toMillis for one evaluation, all at the same virtual moment. */
export function clockFunctions(now: Date): Record<string, unknown> {
  // JSONata's own versions read the machine's clock; these hand them the virtual one in its place.
  const focus = { environment: { timestamp: now } }
  return {
    now: (...format: unknown[]) => fromMillis.implementation.call(focus, now.getTime(), ...format),
    millis: () => now.getTime(),
    toMillis: {
      ...toMillis,
      implementation: (...values: unknown[]) => toMillis.implementation.call(focus, ...values),
    },
  }
}
