/** A parsed route key such as `GET /v1/accounts/{accountId}` or `$default`. */
export interface RoutePattern {
  key: string
  /** `ANY` matches every method. */
  method: string
  /** As written in the template; `$default` for the route of last resort. */
  path: string
  segments: Segment[]
}
type Segment = { kind: 'literal' | 'parameter' | 'greedy'; text: string }

const KINDS: Segment['kind'][] = ['literal', 'parameter', 'greedy']

/** Parses a route key; throws on a form that API Gateway would not accept. */
export function parseRouteKey(key: string): RoutePattern {
  if (key === '$default') return { key, method: 'ANY', path: key, segments: [] }
  const [method, path, ...rest] = key.split(' ')
  if (!method || !path?.startsWith('/') || rest.length > 0)
    throw new Error(`route key "${key}" is neither "METHOD /path" nor "$default"`)
  const segments = path.slice(1).split('/').map(parseSegment)
  if (segments.slice(0, -1).some(({ kind }) => kind === 'greedy'))
    throw new Error(`route key "${key}": {…+} is only allowed at the end`)
  return { key, method, path, segments }
}

function parseSegment(text: string): Segment {
  const name = /^\{([\w.-]+)(\+?)\}$/.exec(text)
  if (!name?.[1]) return { kind: 'literal', text }
  return { kind: name[2] ? 'greedy' : 'parameter', text: name[1] }
}

/** The path parameters that make `segments` (still percent-encoded) fit the pattern, or undefined. */
export function matchRoute(
  pattern: RoutePattern,
  method: string,
  segments: string[],
): Record<string, string> | undefined {
  if (pattern.method !== 'ANY' && pattern.method !== method) return undefined
  if (pattern.path === '$default') return {}
  const parameters: Record<string, string> = {}
  for (const [index, segment] of pattern.segments.entries()) {
    const given = segments[index]
    if (given === undefined) return undefined
    if (segment.kind === 'literal') {
      if (given !== segment.text) return undefined
      continue
    }
    if (given === '') return undefined
    if (segment.kind === 'greedy') {
      parameters[segment.text] = segments.slice(index).map(decodeURIComponent).join('/')
      return parameters
    }
    parameters[segment.text] = decodeURIComponent(given)
  }
  return segments.length === pattern.segments.length ? parameters : undefined
}

/** Orders patterns so that the most specific comes first: literals, then parameters, greedy ones, `$default`. */
export function bySpecificity(a: RoutePattern, b: RoutePattern): number {
  if (a.path === '$default' || b.path === '$default')
    return Number(a.path === '$default') - Number(b.path === '$default')
  for (let index = 0; index < Math.max(a.segments.length, b.segments.length); index += 1) {
    const difference = rank(a.segments[index]) - rank(b.segments[index])
    if (difference !== 0) return difference
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY')
}

function rank(segment: Segment | undefined): number {
  return segment ? KINDS.indexOf(segment.kind) : KINDS.length
}
