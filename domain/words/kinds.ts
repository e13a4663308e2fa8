/** An amount as a decimal string in a currency. */
export type Amount = { amount: string; currency: string }

/** A sentence before anybody reads it: which one, and what it is about. Only `say` makes them, so that values always fit their key. */
export type Sentence = { key: string; values: { readonly [name: string]: Value } }

export type Value = string | number | Amount | Sentence | readonly (string | Sentence)[]

/** What a sentence may be about, by the kind of value; the reader's language writes each kind in one way everywhere. */
export type Kinds = {
  /** A whole number, plural or not. */
  count: number
  /** A number with one decimal. */
  decimal: number
  /** A quantity of goods, down to the four decimals that one may have. */
  quantity: number
  /** A part of a whole (0..1) in whole per cent; below ten per cent with one decimal. */
  share: number
  /** A probability in whole per cent that never claims certainty. */
  chance: number
  /** A calendar day, such as 2026-03-02. */
  day: string
  /** The same short enough for a column. */
  shortDay: string
  /** A month, such as 2026-03, with its year; or its name alone, short enough for a column. */
  month: string
  monthName: string
  /** An instant as its day with the weekday, short enough for a subject. */
  date: string
  /** An instant with weekday, time and zone. */
  moment: string
  /** Money to the last minor unit. */
  money: Amount
  /** Money that is estimated: two figures that count. */
  about: Amount
  /** Names, references and what people wrote. */
  text: string
  texts: readonly string[]
  sentence: Sentence
  /** Sentences after one another. */
  sentences: readonly Sentence[]
  /** Words of the catalogue in a list. */
  terms: readonly Sentence[]
}

/** A kind by name, or the words that a value may be. */
export type Kind = keyof Kinds | readonly string[]

/** For every sentence of a family the kinds of its values, by name. */
export type Definitions = Readonly<Record<string, Readonly<Record<string, Kind>>>>

export type ValueOf<K> = K extends keyof Kinds
  ? Kinds[K]
  : K extends readonly (infer Word extends string)[]
    ? Word
    : never
