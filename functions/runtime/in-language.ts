import { parseAccept } from 'hono/utils/accept'
import { type Locale, localeFor } from '../../domain/accounts/locale.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { sentences } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'

/** The language a request asks for first of those that there is a catalogue for; English where it asks for none of them. */
export function localeAskedFor(acceptLanguage: string | undefined): Locale {
  return localeFor(parseAccept(acceptLanguage ?? '').flatMap(({ type, q }) => (q > 0 ? [type] : [])))
}

/**
 * A JSON answer with the text of every sentence in it beside its key and values. Sentences stay data up to here, so that one answer can be
 * read by a program and by a person.
 */
export function inLanguage(
  body: unknown,
  locale: Locale,
  timeZone: string,
): { body: unknown; isTold: boolean } {
  const { tell } = wordsFor({ locale, timeZone })
  let isTold = false
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told)
    if (value === null || typeof value !== 'object') return value
    if (isSentence(value)) {
      isTold = true
      return { ...value, text: tell(value) }
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, told(inner)]))
  }
  return { body: told(body), isTold }
}

function isSentence(value: object): value is Sentence {
  return (
    'key' in value &&
    'values' in value &&
    typeof value.key === 'string' &&
    Object.hasOwn(sentences, value.key)
  )
}
