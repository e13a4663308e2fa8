import type { Locale } from '../accounts/locale.ts'

export type Row = { label: string; value: string; strong?: boolean }

/** One bar of a picture: what it is of, also short enough to stand below a column, what it says in words, how long it is. */
export type Bar = { label: string; short: string; value: string; count: number }

export type Block =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'steps'; items: readonly string[] }
  | { type: 'facts'; rows: readonly Row[] }
  | { type: 'figures'; rows: readonly Row[] }
  /** A picture of counts. */
  | { type: 'bars'; title: string; bars: readonly Bar[] }
  | { type: 'quote'; text: string }
  | { type: 'callout'; title: string; text: string }
  | { type: 'button'; label: string; url: string }

/** A mail before it has a form: both parts are drawn from it, so that they cannot say different things. */
export type Letter = {
  locale: Locale
  company: string
  subject: string
  /** What a mailbox shows beside the subject. */
  preview: string
  headline: string
  tone: 'calm' | 'urgent'
  blocks: readonly Block[]
  footer: string
}
