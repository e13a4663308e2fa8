import { UsageError } from '../usage-error.ts'

/**
 * The fields of a request from words and from `name=value` settings. The last name takes all the words that are left. Throws a UsageError
 * where one is missing or a setting has no name.
 */
export function fieldsOf(
  names: readonly string[],
  words: readonly string[],
  settings: readonly string[] = [],
): Record<string, string> {
  const fields = Object.fromEntries(
    names.map((name, at) => [name, at < names.length - 1 ? (words[at] ?? '') : words.slice(at).join(' ')]),
  )
  const missing = names.filter((name) => fields[name] === '')
  if (missing.length > 0) throw new UsageError(`missing: ${missing.join(', ')}`)
  for (const setting of settings) {
    const at = setting.indexOf('=')
    if (at < 1) throw new UsageError(`--set ${setting}: must be field=value`)
    fields[setting.slice(0, at)] = setting.slice(at + 1)
  }
  return fields
}
