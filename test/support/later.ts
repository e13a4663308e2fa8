import { pack, unpack } from '../../functions/store/accounts/pack.ts'

const invented = 'inventedLater'
/** Records by a key of the data's own: no release adds a field to those. */
const keyed = new Set(['ids', 'fields', 'contacts', 'quotesLost', 'sales', 'worth', 'currencies'])

/** What is stored as a later release might have written it: every record in it has a field more, also in what is packed. */
export function later(value: unknown, name = ''): unknown {
  const changed = mapped(value, later)
  const isRecord =
    changed === value || Array.isArray(changed) || changed instanceof Uint8Array ? false : !keyed.has(name)
  return isRecord ? { ...Object(changed), [invented]: 1 } : changed
}

/** The same without what `later` puts into it. */
export function earlier(value: unknown): unknown {
  const changed = mapped(value, earlier)
  if (changed === value || Array.isArray(changed) || changed instanceof Uint8Array) return changed
  const { [invented]: _, ...known } = Object(changed)
  return known
}

/** What holds other values with those changed; anything else as it is. */
function mapped(value: unknown, change: (value: unknown, name?: string) => unknown): unknown {
  if (value instanceof Uint8Array) return pack(change(unpack(value)))
  if (Array.isArray(value)) return value.map((each) => change(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each, key)]))
}
