import { unpack } from '../../functions/store/accounts/pack.ts'

/** The keys and kinds of value of what is stored, at any depth, without the values; what is packed, or JSON, is looked into. */
export function shapeOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return { packed: shapeOf(unpack(value)) }
  if (typeof value === 'string' && value.startsWith('{')) return { json: shapeOf(JSON.parse(value)) }
  if (Array.isArray(value)) return { list: unique(value.map(shapeOf)) }
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, shapeOf(each)]),
  )
}

function unique(shapes: readonly unknown[]): unknown[] {
  const byText = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => shape)
}
