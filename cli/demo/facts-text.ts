import type { Fact } from '../sample/sample-year.ts'

/** Facts of a day in one line: "5 orders, 1 return, 2 contacts arrive". */
export function factsText(facts: readonly Fact[]): string {
  const kinds = facts.map((fact) => ('event' in fact ? named(fact.event.type) : 'complaint'))
  const counts = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) =>
    all.length === 1 ? `1 ${kind}` : `${all.length} ${kind}s`,
  )
  return `${counts.sort().join(', ')} ${facts.length === 1 ? 'arrives' : 'arrive'}`
}

/** A kind of event in words that take a plural: a lost quote, a price change. */
function named(type: string): string {
  return type === 'quote-lost' ? 'lost quote' : type.replace('-', ' ')
}
