import type * as z from 'zod'
import type { RouteBody } from './define-route.ts'
import { Problem } from './problem.ts'

const maxDepth = 8

const mediaTypes = {
  json: /^application\/([\w.+-]+\+)?json\b/i,
  form: /^application\/x-www-form-urlencoded\b/i,
}

/** A raw body as the value its route's schema is then applied to. Throws a Problem saying what is wrong with it. */
export function readBody(
  raw: string,
  contentType: string | undefined,
  { type }: RouteBody<z.ZodType>,
): unknown {
  if (!contentType || !mediaTypes[type].test(contentType)) {
    const wanted = type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
    throw new Problem('unsupported-media-type', `Send the body as ${wanted}.`)
  }
  if (type === 'form') return Object.fromEntries(new URLSearchParams(raw))
  const value = parse(raw)
  if (deeperThan(maxDepth, value)) {
    throw new Problem('invalid-request', `The body is nested more than ${maxDepth} levels deep.`)
  }
  return value
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    throw new Problem('malformed-json', 'The body could not be read as JSON; nothing was stored.')
  }
}

function deeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => deeperThan(levels - 1, inner))
}
