import type { Sentence } from '../domain/words/kinds.ts'
import { documentWords } from './output/reader-words.ts'

/**
 * Told as sentences, which are put into words for whoever reads them (its message is English), or as a text that is in the reader's words
 * already.
 */
export class ToldError extends Error {
  override name = 'ToldError'
  readonly told: readonly Sentence[] | undefined

  constructor(told: string | Sentence | readonly Sentence[], options?: ErrorOptions) {
    const sentences = typeof told === 'string' ? undefined : 'key' in told ? [told] : told
    super(sentences?.map(documentWords.tell).join('\n') ?? String(told), options)
    this.told = sentences
  }
}

/** The command was given wrongly: it says what to change; the process ends with code 2. */
export class UsageError extends ToldError {
  override name = 'UsageError'
}
