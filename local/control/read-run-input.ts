import * as z from 'zod'
import { JsonObject } from '../states/json.ts'
import { BadRequest, parseJson } from './request-body.ts'

const Run = z.strictObject({ input: JsonObject.optional() })

/** What a request to run a schedule lays over the schedule's own input: `{"input":{"dryRun":true}}`. Throws BadRequest. */
export function readRunInput(body: string): JsonObject {
  const parsed = Run.safeParse(body.trim() === '' ? {} : parseJson(body))
  if (!parsed.success)
    throw new BadRequest('give nothing, or "input", an object such as {"input":{"dryRun":true}}')
  return parsed.data.input ?? {}
}
