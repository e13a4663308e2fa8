import { say } from '../../domain/words/say.ts'
import type { ValuesOf } from '../../domain/words/sentences.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { UsageError } from '../usage-error.ts'

type FieldName = ValuesOf<'help.field'>['field']
/** What may be done, each with the fields that it takes after its name. */
export type Moves = Readonly<Record<string, readonly FieldName[]>>

/** Moves as a command's help tells them: `note TEXT | close REASON`. */
export function movesText(moves: Moves, words: Words): string {
  return Object.entries(moves)
    .map(([move, names]) => [move, ...names.map(fieldNamed(words))].join(' '))
    .join(' | ')
}

/** The fields of a move. Throws a UsageError for one that there is not. */
export function moveNamed(moves: Moves, move: string): readonly FieldName[] {
  const names = moves[move]
  if (names) return names
  throw new UsageError(say('usage.none-of', { value: move, choices: Object.keys(moves).join(', ') }))
}

/**
 * The fields of a request from what was said and from `name=value` settings. The last name takes all that is left. Throws a UsageError
 * where one is missing or a setting has no name.
 */
export function fieldsOf(
  names: readonly FieldName[],
  said: readonly string[],
  words: Words,
  settings: readonly string[] = [],
): Record<string, string> {
  const fields: Record<string, string> = Object.fromEntries(
    names.map((name, at) => [name, at < names.length - 1 ? (said[at] ?? '') : said.slice(at).join(' ')]),
  )
  const missing = names.filter((name) => fields[name] === '')
  if (missing.length > 0)
    throw new UsageError(say('usage.missing', { what: missing.map(fieldNamed(words)).join(', ') }))
  for (const setting of settings) {
    const at = setting.indexOf('=')
    if (at < 1)
      throw new UsageError(
        say('usage.wrong', { flag: `--set ${setting}`, why: say('usage.must', { be: 'setting' }) }),
      )
    fields[setting.slice(0, at)] = setting.slice(at + 1)
  }
  return fields
}

const fieldNamed =
  ({ word }: Words) =>
  (field: FieldName): string =>
    word('help.field', { field })
