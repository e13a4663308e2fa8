import { readFileSync } from 'node:fs'
import type { Settings } from '../domain/settings.ts'

type Quotes = Settings['exchangeRates']['quotes']

const header = 'day,base,currency,units'

/**
 * The exchange rates of a deployment: `exchange-rates.csv` beside cdk.json, with lines such as `2026-01-02,EUR,USD,1.17` (one EUR was
 * worth 1.17 USD). A made-up company has the sample; where there is no file nothing is converted.
 */
export function exchangeRates(madeUp: boolean): { quotes: Quotes } {
  const own = textOf(new URL('../exchange-rates.csv', import.meta.url))
  const text = own ?? (madeUp ? textOf(new URL('./exchange-rates.sample.csv', import.meta.url)) : undefined)
  return { quotes: text === undefined ? [] : quotesOf(text) }
}

/** The quotes of a file. Throws with the line that is none. */
export function quotesOf(text: string): Quotes {
  const [first, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  if (first?.trim() !== header) throw new Error(`exchange-rates.csv: line 1 must be "${header}"`)
  return lines.map((line, at) => {
    const [day = '', base = '', currency = '', units = '', ...more] = line
      .split(',')
      .map((cell) => cell.trim())
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d+(\.\d+)?$/.test(units) || more.length > 0)
      throw new Error(
        `exchange-rates.csv: line ${at + 2} is no day, base, currency and units, such as 2026-01-02,EUR,USD,1.17`,
      )
    return { day, base, currency, units }
  })
}

function textOf(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
