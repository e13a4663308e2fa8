/**
 * What one language says of harm: a third language is one more list of this kind, and its line in `languages.ts`.
 * Phrases are written as they are said, in small letters; `*` stands for any ending of the word, `…` for up to 24 characters.
 */
export type SeverityWords = {
  /** Harm to people or property, or what may do it. */
  danger: readonly string[]
  /** The customer's own work stands still. */
  standstill: readonly string[]
  /** Goods, delivery or invoice failed. */
  failure: readonly string[]
  /** Phrases in which one of the words here means something else; they are passed over. */
  idle: readonly string[]
  /** What denies the rest of its clause, and what denies only what stands close behind it, or close before. */
  denial: { clause: readonly string[]; near: readonly string[]; behind: readonly string[] }
  /** May stand between a denial and what it denies, where the goods are named as failed ("no cracked parts"). */
  filler: readonly string[]
  /** What makes a denial uncertain again: a person should look. */
  doubt: readonly string[]
  /** Wishes, suggestions, conditions and what almost happened: they have no weight of their own, unless danger is meant. */
  unreal: readonly string[]
  /** Where a new thought begins without a comma, whatever came before; and where only a denial ends, unless it stands right before. */
  turn: readonly string[]
  pause: readonly string[]
  /** Says that the failure is a fact, whatever the sentence around it: "the broken ones", 开裂的零件. */
  fact: { before: readonly string[]; after: readonly string[] }
  /** Joins the words of a list: "nothing broken, bent or missing". */
  or: readonly string[]
  quantity: QuantityWords
}

/** How a language says how much of the goods is concerned. */
export type QuantityWords = {
  numbers: Readonly<Record<string, number>>
  multipliers: Readonly<Record<string, number>>
  /**
   * A part of a whole, with `{part}`, `{whole}` and `{unit}` (one of `units`), words apart by a space, `?` behind a word that may be
   * left out, `…` for a noun.
   */
  partOf: readonly string[]
  units: readonly string[]
  /** Units of time: "2 of 3 days" speaks of no goods. */
  times: readonly string[]
  /** Shares in words, 0..1, and the forms of a percentage with `{percent}` or, in tenths, `{tenths}`. */
  shares: Readonly<Record<string, number>>
  percent: readonly string[]
}
