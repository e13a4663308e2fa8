import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { sentences } from '../../domain/words/sentences.ts'
import { wordsFor } from '../../domain/words/words-for.ts'

const { tell } = wordsFor({ locale: 'en', timeZone: 'UTC' })

/** What something becomes when every sentence in it is told. */
export type Told<T> = T extends Sentence ? string : T extends object ? { [K in keyof T]: Told<T[K]> } : T

/** A value with every sentence in it as an English reader reads it. */
export function told<T>(value: T): Told<T> {
  return textOf(value) as Told<T>
}

/** The same as the API answers it. */
export function answered(text: string): Sentence & { text: string } {
  return { ...saying(text), text }
}

/** A sentence that says just this, for what is made up. */
export function saying(text: string): Sentence {
  return say('offer.own', { title: text })
}

function textOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textOf)
  if (value === null || typeof value !== 'object') return value
  if ('key' in value && 'values' in value && String(value.key) in sentences)
    return tell(value as Sentence).replaceAll('\u00a0', ' ')
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textOf(inner)]))
}
