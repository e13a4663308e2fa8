import type { Locale } from '../accounts/locale.ts'
import { en } from './catalogues/en.ts'
import { zhCN } from './catalogues/zh-CN.ts'
import type { SentenceKey } from './sentences.ts'

/** A language: its sentences as ICU messages, and how it writes what they are about. */
export type Catalogue = {
  /** Tag for `Intl`: how numbers, days and lists are written. */
  intl: string
  sentences: Readonly<Record<SentenceKey, string>>
  /** How a clock, and the day of a week beside a full date, are named. */
  zone: 'short' | 'long'
  weekday: 'short' | 'long'
  /** What stands between two sentences. */
  between: string
  /** Sets a value into its sentence; `\uE000` stands before it and `\uE001` after it. */
  typeset: (text: string) => string
}

export const catalogues: Record<Locale, Catalogue> = { en, 'zh-CN': zhCN }
