import * as z from 'zod'

/** Any JSON value: what state input, output, variables and payloads are made of. */
export const Json = z.json()
export type Json = z.infer<typeof Json>
export const JsonObject = z.record(z.string(), Json)
export type JsonObject = z.infer<typeof JsonObject>

/** A copy that holds nothing but JSON; `undefined` (also from a function) becomes null. */
export function toJson(value: unknown): Json {
  const text = JSON.stringify(value)
  return text === undefined ? null : JSON.parse(text)
}
