import type { Locale } from '../accounts/locale.ts'

export type Row = { label: string; value: string; strong?: boolean }

export type Block =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'steps'; items: readonly string[] }
  | { type: 'facts'; rows: readonly Row[] }
  | { type: 'figures'; rows: readonly Row[] }
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
