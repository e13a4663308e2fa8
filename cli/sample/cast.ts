/** What an account is really like: the generator's truth, which Holdfast is never told. */
export type Kind = 'regular' | 'fading' | 'seasonal' | 'one-time' | 'bad-batch' | 'price-sensitive'
export type Part = {
  accountId: string
  name: string
  contact: string
  kind: Kind
  /** Usual days between two orders. */
  cadence: number
  /** Boxes in a usual line. */
  size: number
  /** Days before today of the last order; negative: after today; absent: never leaves. */
  leaves?: number
  /** Orders again when somebody talks to them. */
  winnable?: boolean
  locale?: 'zh-CN'
}

function part(
  accountId: string,
  name: string,
  contact: string,
  kind: Kind,
  cadence: number,
  size: number,
  fate: Pick<Part, 'leaves' | 'winnable' | 'locale'> = {},
): Part {
  return { accountId, name, contact, kind, cadence, size, ...fate }
}

/** The 32 customers of Nordwall Fasteners. Every name is made up. */
export const cast: readonly Part[] = [
  part('brandt-stahlbau', 'Brandt Stahlbau', 'Uwe Brandt', 'regular', 9, 14),
  part('kuester-metall', 'Küster Metall', 'Inge Küster', 'regular', 14, 8),
  part('alpine-lifts', 'Alpine Lifts', 'Reto Frei', 'regular', 21, 20),
  part('harbour-cranes', 'Harbour Cranes', 'Maud Evers', 'regular', 12, 11),
  part('vega-solar', 'Vega Solar', 'Pilar Rey', 'regular', 7, 16),
  part('oakline-kitchens', 'Oakline Kitchens', 'Tim Oake', 'regular', 17, 6),
  part('fjord-boats', 'Fjord Boats', 'Siri Dahl', 'regular', 25, 9),
  part('lindner-tor', 'Lindner Torbau', 'Karl Lindner', 'regular', 11, 7),
  part('suzhou-racks', 'Suzhou Racks', 'Chen Yu', 'regular', 18, 18, { locale: 'zh-CN' }),
  part('metro-signage', 'Metro Signage', 'Ada Quist', 'regular', 15, 5),
  part('polder-pumps', 'Polder Pumps', 'Joost Bakker', 'regular', 20, 10),
  part('hansa-windows', 'Hansa Windows', 'Ole Behn', 'fading', 10, 12, { leaves: 68, winnable: true }),
  part('corvin-fences', 'Corvin Fences', 'Ilka Corvin', 'fading', 14, 7, { leaves: 88 }),
  part('delta-conveyors', 'Delta Conveyors', 'Piet Smit', 'fading', 12, 15, { leaves: 80, winnable: true }),
  part('tessin-marble', 'Tessin Marble', 'Luca Ferri', 'fading', 21, 6, { leaves: 104 }),
  part('north-trailers', 'North Trailers', 'Eva Nord', 'fading', 9, 13, { leaves: 56, winnable: true }),
  part('baltic-sheds', 'Baltic Sheds', 'Juri Kask', 'fading', 16, 8, { leaves: 97, winnable: true }),
  part('ruhr-scaffolds', 'Ruhr Scaffolds', 'Jan Pohl', 'fading', 8, 17, { leaves: 47 }),
  part('green-roofs', 'Green Roofs', 'Nora Veen', 'seasonal', 9, 10),
  part('lido-decks', 'Lido Decks', 'Marco Sala', 'seasonal', 8, 9),
  part('winter-stands', 'Winter Stands', 'Greta Holm', 'seasonal', 7, 6),
  part('atelier-rust', 'Atelier Rust', 'Ben Rust', 'one-time', 40, 2),
  part('escape-rooms', 'Escape Rooms', 'Lou Marin', 'one-time', 40, 3),
  part('stagecraft', 'Stagecraft', 'Vic Doyle', 'one-time', 40, 4),
  part('cargo-bikes', 'Cargo Bikes', 'Femke Blom', 'bad-batch', 10, 12),
  part('silo-service', 'Silo Service', 'Arno Witt', 'bad-batch', 13, 16, { leaves: 12, winnable: true }),
  part('playground-pro', 'Playground Pro', 'Hedda Lie', 'bad-batch', 12, 9),
  part('bridge-works', 'Bridge Works', 'Sam Okoro', 'bad-batch', 15, 24),
  part('shelf-depot', 'Shelf Depot', 'Pia Lund', 'price-sensitive', 11, 22, { leaves: 55 }),
  part('bulk-bolts', 'Bulk Bolts', 'Rik Maas', 'price-sensitive', 8, 30, { leaves: 44, winnable: true }),
  part('value-garages', 'Value Garages', 'Dora Pick', 'price-sensitive', 14, 12),
  part('site-rental', 'Site Rental', 'Gus Hale', 'price-sensitive', 12, 15),
]
