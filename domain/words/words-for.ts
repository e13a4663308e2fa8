import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '../accounts/locale.ts'
import { type Catalogue, catalogues } from './catalogue.ts'
import type { Definitions, Kind, Sentence, Value } from './kinds.ts'
import { say } from './say.ts'
import { type SentenceKey, sentences, type With } from './sentences.ts'
import { written } from './written.ts'

/** Whose eyes words are for: the language, and the zone of the clock on the wall. */
export type Reader = { locale: Locale; timeZone: string }

export type Words = {
  /** A sentence by its key. */
  word: <K extends SentenceKey>(key: K, ...values: With<K>) => string
  /** A sentence that was kept as data. Throws a RangeError for one that no catalogue has. */
  tell: (sentence: Sentence) => string
  /** Sentences after one another. */
  tellAll: (sentences: readonly Sentence[]) => string
}

/** The words of a reader. Messages are parsed when they are first said. */
export function wordsFor(reader: Reader): Words {
  const catalogue = catalogues[reader.locale]
  const tell = ({ key, values }: Sentence): string => {
    const kinds = definitions[key]
    if (kinds === undefined) throw new RangeError(`no catalogue has the sentence ${key}`)
    const args = Object.entries(kinds).map(([name, kind]) => [name, told(kind, values[name], name)])
    return catalogue.typeset(
      messageOf(key, reader.locale, catalogue).format<string>(Object.fromEntries(args)) as string,
    )
  }
  const tellAll = (all: readonly Sentence[]) => all.map(tell).join(catalogue.between)
  const told = (kind: Kind, value: Value | undefined, name: string): string | number => {
    if (value === undefined) throw new RangeError(`a sentence lacks its ${name}`)
    if (kind === 'count') return Number(value)
    // Choices of ICU messages have no hyphen.
    if (typeof kind !== 'string') return String(value).replaceAll('-', '_')
    return `\uE000${written(kind, value, { ...reader, catalogue, tell, tellAll })}\uE001`
  }
  return { word: (key, ...values) => tell(say(key, ...values)), tell, tellAll }
}

const definitions: Definitions = sentences
const parsed = new Map<string, IntlMessageFormat>()

function messageOf(key: string, locale: Locale, { intl, sentences: messages }: Catalogue) {
  const known = parsed.get(`${locale} ${key}`)
  if (known !== undefined) return known
  const made = new IntlMessageFormat(messages[key as SentenceKey], intl, undefined, {
    ignoreTag: true,
    requiresOtherClause: false,
  })
  parsed.set(`${locale} ${key}`, made)
  return made
}
