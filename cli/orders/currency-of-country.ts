/** Currencies of the countries that order files most often name; anything else needs `--currency`. */
const currencies: Readonly<Record<string, string>> = {
  'united kingdom': 'GBP',
  uk: 'GBP',
  gb: 'GBP',
  'united states': 'USD',
  usa: 'USD',
  us: 'USD',
  germany: 'EUR',
  de: 'EUR',
  deutschland: 'EUR',
  france: 'EUR',
  fr: 'EUR',
  spain: 'EUR',
  es: 'EUR',
  italy: 'EUR',
  it: 'EUR',
  netherlands: 'EUR',
  nl: 'EUR',
  austria: 'EUR',
  at: 'EUR',
  belgium: 'EUR',
  be: 'EUR',
  ireland: 'EUR',
  ie: 'EUR',
  switzerland: 'CHF',
  ch: 'CHF',
  china: 'CNY',
  cn: 'CNY',
  japan: 'JPY',
  jp: 'JPY',
  sweden: 'SEK',
  se: 'SEK',
  norway: 'NOK',
  no: 'NOK',
  denmark: 'DKK',
  dk: 'DKK',
  poland: 'PLN',
  pl: 'PLN',
  canada: 'CAD',
  ca: 'CAD',
  australia: 'AUD',
  au: 'AUD',
}

/** The currency of the country that most rows name: where the seller most likely writes its invoices. Null when unknown. */
export function currencyOfCountry(
  rowsPerCountry: ReadonlyMap<string, number>,
): { currency: string; country: string } | null {
  const most = [...rowsPerCountry].reduce<[string, number] | null>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    null,
  )
  const currency = most && currencies[most[0].toLowerCase()]
  return most && currency ? { currency, country: most[0] } : null
}
