import type { Locale } from '../../domain/accounts/locale.ts'
import { type Words, wordsFor } from '../../domain/words/words-for.ts'
import { readerLocale } from '../reader-locale.ts'

/** The words of whoever reads what a command prints. */
export function readerWords(options: { locale?: Locale | undefined }): Words {
  return wordsFor({ locale: readerLocale(options, process.env), timeZone: 'UTC' })
}

/** A document for programs says the same whoever asks for it. */
export const documentWords = wordsFor({ locale: 'en', timeZone: 'UTC' })
