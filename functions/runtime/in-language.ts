import { parseAccept } from 'hono/utils/accept'
import { type Locale, localeFor } from '../../domain/accounts/locale.ts'
import type { Sentence } from '../../domain/words/kinds.ts'

/** The language a request asks for first of those that there is a catalogue for; English where it asks for none of them. */
export function localeAskedFor(acceptLanguage: string | undefined): Locale {
  return localeFor(parseAccept(acceptLanguage ?? '').flatMap(({ type, q }) => (q > 0 ? [type] : [])))
}

/**
 * A JSON answer with the text of every sentence in it beside its key and values. Sentences stay data up to here, so that one answer can be
 * read by a program and by a person. The words are loaded for the first answer that may hold one: a function that only takes in starts without.
 */
export async function inLanguage(
  body: unknown,
  locale: Locale,
  timeZone: string,
): Promise<{ body: unknown; isTold: boolean }> {
  if (!mayTell(body)) return { body, isTold: false }
  const [{ wordsFor }, { sentences }] = await Promise.all([
    import('../../domain/words/words-for.ts'),
    import('../../domain/words/sentences.ts'),
  ])
  const { tell } = wordsFor({ locale, timeZone })
  let isTold = false
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told)
    if (value === null || typeof value !== 'object') return value
    if (isLikeSentence(value) && Object.hasOwn(sentences, value.key)) {
      isTold = true
      return { ...value, text: tell(value) }
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, told(inner)]))
  }
  return { body: told(body), isTold }
}

function mayTell(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  return isLikeSentence(value) || Object.values(value).some(mayTell)
}

function isLikeSentence(value: object): value is Sentence {
  return 'key' in value && 'values' in value && typeof value.key === 'string'
}
