import { Currency } from '../../../domain/events/fields.ts'
import { say } from '../../../domain/words/say.ts'
import type { Column, Columns } from '../columns/columns.ts'
import type { FileRow } from '../cutting/open-rows.ts'
import { FileError, quoted } from '../file-error.ts'
import { ownText } from './own-text.ts'

/** What stands beside the amounts of a file: a currency, or a sign that several countries share (then `code` is null), and where first. */
export type NamedCurrency = { code: string | null; text: string; line: number; column: string }

/** Signs of one currency each. */
const signs: Readonly<Record<string, string>> = {
  ...{
    '€': 'EUR',
    '£': 'GBP',
    '₹': 'INR',
    '₩': 'KRW',
    '₺': 'TRY',
    '₽': 'RUB',
    '₫': 'VND',
    '฿': 'THB',
    '₪': 'ILS',
  },
  ...{ 元: 'CNY', 円: 'JPY', 圓: 'TWD', zł: 'PLN', Kč: 'CZK', RMB: 'CNY', US$: 'USD' },
}

/** The currency beside an amount, by its code or by a sign that several share; null where none is named. */
export function currencyBeside(text: string): string | null {
  const mark = /^[-+(\s]*([^\d\s.,'()+-]+)|([^\d\s.,'()+-]+)[-)\s]*$/u.exec(text.normalize('NFKC'))
  const named = mark?.[1] ?? mark?.[2]
  if (named === undefined) return null
  const code = signs[named] ?? named.toUpperCase()
  if (Currency.safeParse(code).success) return code
  return /^\p{Sc}$/u.test(named) ? named : null
}

/** What the prices of a file with these columns name; null where a column names the currency of every row. */
export function currenciesBeside(file: string, { currency, price, amount }: Columns) {
  const column = price ?? amount
  return currency || !column ? null : createNamedCurrencies(file, column)
}

/** Collects the currencies that the cells of a column name. */
function createNamedCurrencies(file: string, column: Column) {
  const { index, name } = column
  let first: (NamedCurrency & { named: string }) | undefined
  let other: { text: string; line: number } | undefined
  return {
    see({ line, cells }: FileRow): void {
      const text = cells[index] ?? ''
      if (isFigure(text.charCodeAt(0)) && isFigure(text.charCodeAt(text.length - 1))) return
      const named = currencyBeside(text)
      if (named === null) return
      first ??= { named, code: named.length === 3 ? named : null, text: ownText(text), line, column: name }
      if (named !== first.named) other ??= { text: ownText(text), line }
    },
    /** The one that is named; throws FileError where they are several, as nothing is summed across them, and where `given` is another. */
    decide(given: string | undefined): NamedCurrency | null {
      if (first === undefined) return null
      const { named, ...currency } = first
      if (other !== undefined)
        throw new FileError(
          say('file.two-currencies', {
            ...{ file, column: name, one: quoted(first.text), oneLine: first.line },
            ...{ other: quoted(other.text), otherLine: other.line },
          }),
        )
      if (given !== undefined && currency.code !== null && given !== currency.code)
        throw new FileError(
          say('file.other-currency', {
            ...{ file, column: name, line: currency.line },
            ...{ text: quoted(currency.text), given },
          }),
        )
      return currency
    },
  }
}

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39
