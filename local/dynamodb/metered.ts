import * as z from 'zod'
import type { Count } from '../usage/usage.ts'
import type { EngineAnswer } from './create-engine-client.ts'
import { writing } from './needs-of.ts'

const Asking = z.looseObject({ ReturnConsumedCapacity: z.string().optional() })
const Capacity = z.object({ CapacityUnits: z.number() })
const Consumed = z.union([Capacity, z.array(Capacity)])
const MARK = '"ConsumedCapacity":'

/** A request that asks the engine for the capacity it consumes. */
export interface Metered {
  body: Buffer
  /** Counts an answer's capacity and gives it back as the function that asked would have got it. */
  settle(answer: EngineAnswer, count: Count): EngineAnswer
}

/**
 * Makes a request ask for consumed capacity, where the function did not do so itself.
 * @param input what `body` says
 * @param items how many items the request names
 */
export function metered(operation: string, body: Buffer, input: unknown, items: number): Metered {
  const { ReturnConsumedCapacity: asked, ...rest } = Asking.parse(input)
  const asks = asked !== undefined && asked !== 'NONE'
  const rebuilt = () => Buffer.from(JSON.stringify({ ...rest, ReturnConsumedCapacity: 'TOTAL' }))
  return {
    body: asks ? body : asked === undefined ? asking(body) : rebuilt(),
    settle(answer, count) {
      const what = writing.has(operation) ? 'writeUnits' : 'readUnits'
      if (answer.status !== 200) {
        if (isRefusedCondition(answer)) count(what, operation === 'TransactWriteItems' ? 2 * items : 1)
        return answer
      }
      const { rest, consumed } = split(answer.body)
      const parts = consumed === undefined ? [] : [Consumed.parse(consumed)].flat()
      count(
        what,
        parts.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0),
      )
      if (asks) return answer
      // The checksum was that of the answer with the capacity in it.
      const { 'x-amz-crc32': _, ...headers } = answer.headers
      return { ...answer, headers, body: rest }
    },
  }
}

/** Spliced in, not built anew: this happens for every item a function reads or writes. */
function asking(body: Buffer): Buffer {
  const start = body.indexOf('{') + 1
  const members = body.subarray(start)
  const isEmpty = members.toString('latin1').trim() === '}'
  const question = `{"ReturnConsumedCapacity":"TOTAL"${isEmpty ? '' : ','}`
  return Buffer.concat([Buffer.from(question), members])
}

/** The engine puts the capacity last, where it is cut off; anybody else's answer is taken apart as a whole. */
function split(body: Buffer): { rest: Buffer; consumed: unknown } {
  const at = body.lastIndexOf(MARK)
  if (at < 0) return { rest: body, consumed: undefined }
  const tail = body.subarray(at + MARK.length, body.lastIndexOf('}'))
  try {
    const consumed: unknown = JSON.parse(tail.toString())
    const before = body[at - 1] === 0x2c ? at - 1 : at
    return { rest: Buffer.concat([body.subarray(0, before), Buffer.from('}')]), consumed }
  } catch {
    const { ConsumedCapacity, ...rest } = z.looseObject({}).parse(JSON.parse(body.toString()))
    return { rest: Buffer.from(JSON.stringify(rest)), consumed: ConsumedCapacity }
  }
}

function isRefusedCondition({ body }: EngineAnswer): boolean {
  return /ConditionalCheckFailed|TransactionCanceled/.test(body.subarray(0, 200).toString())
}
