import * as z from 'zod'

// Units and spreads are kept to a thousandth; days and counts are whole.
const scales = { first: 1, last: 1, buys: 1, units: 1000, lastUnits: 1000, spread: 1000 }
const Column = z.array(z.number().nullable()).default(() => [])

/** Remembered articles column by column, by their numbers alone. */
export const ArticleColumns = z.looseObject({
  sku: z.array(z.string()),
  first: Column,
  last: Column,
  buys: Column,
  units: Column,
  lastUnits: Column,
  spread: Column,
})
export type ArticleColumns = z.infer<typeof ArticleColumns>

/**
 * The columns of `articles` as what was added to those of the same articles in `base`, in whole thousandths: most of an article is as it was,
 * and stored bytes are what a write costs. `addedTo` is the way back, to the bit.
 */
export function addedSince(base: ArticleColumns, articles: ArticleColumns): ArticleColumns {
  return beside(
    base,
    articles,
    (value, before, scale) => Math.round(value * scale) - Math.round(before * scale),
  )
}

/** The articles of which `addedSince` kept what was added to `base`. */
export function addedTo(base: ArticleColumns, added: ArticleColumns): ArticleColumns {
  return beside(base, added, (value, before, scale) => (Math.round(before * scale) + value) / scale)
}

function beside(
  base: ArticleColumns,
  articles: ArticleColumns,
  each: (value: number, before: number, scale: number) => number,
): ArticleColumns {
  const places = articles.sku.map((sku) => base.sku.indexOf(sku))
  const column = (name: keyof typeof scales) =>
    articles[name].map((value, at) =>
      value === null ? null : each(value, base[name][places[at] ?? -1] ?? 0, scales[name]),
    )
  const names = Object.keys(scales) as (keyof typeof scales)[]
  return { ...articles, ...Object.fromEntries(names.map((name) => [name, column(name)])) }
}
