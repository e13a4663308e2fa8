type Value = string | Value[] | { [name: string]: Value }

/**
 * The nested parameters of an AWS query request: `Destinations.member.2=x` becomes the second entry of a list
 * `Destinations`, `RawMessage.Data=x` a field of an object.
 */
export function parseQuery(body: Buffer): Value {
  const root: { [name: string]: Value } = {}
  for (const [path, value] of new URLSearchParams(body.toString('utf8'))) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let at = root
    for (const name of names) {
      const inner = at[name]
      const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
      at[name] = next
      at = next
    }
    at[last] = value
  }
  return withLists(root)
}

function withLists(value: Value): Value {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const { member } = value
  if (Object.keys(value).length === 1 && typeof member === 'object' && !Array.isArray(member)) {
    const numbered = Object.entries(member).sort(([a], [b]) => Number(a) - Number(b))
    return numbered.map(([, entry]) => withLists(entry))
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withLists(inner)]))
}
