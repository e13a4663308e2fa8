import { minorUnits } from '../money/minor-units.ts'
import type { Catalogue } from './catalogue.ts'
import type { Amount, Kinds, Sentence } from './kinds.ts'

type Within = {
  catalogue: Catalogue
  timeZone: string
  tell: (sentence: Sentence) => string
  tellAll: (sentences: readonly Sentence[]) => string
}
type Writers = { [K in Exclude<keyof Kinds, 'count'>]: (value: Kinds[K], within: Within) => string }

/** Each kind of value as a language writes it, by `Intl`. */
const writers: Writers = {
  decimal: (value, { catalogue }) => number(value, catalogue, { maximumFractionDigits: 1 }),
  quantity: (value, { catalogue }) => number(value, catalogue, { maximumFractionDigits: 4 }),
  share,
  chance(value, within) {
    if (value < 0.01) return within.tell({ key: 'chance.below', values: { limit: 0.01 } })
    if (value > 0.99) return within.tell({ key: 'chance.above', values: { limit: 0.99 } })
    return number(value, within.catalogue, { style: 'percent' })
  },
  day: (value, { catalogue }) => partOf(`${value}T00:00:00Z`, 'UTC', catalogue, { dateStyle: 'long' }),
  shortDay: (value, { catalogue }) => partOf(`${value}T00:00:00Z`, 'UTC', catalogue, { dateStyle: 'medium' }),
  month: (value, { catalogue }) =>
    partOf(`${value}-01T00:00:00Z`, 'UTC', catalogue, { month: 'short', year: 'numeric' }),
  monthName: (value, { catalogue }) => partOf(`${value}-01T00:00:00Z`, 'UTC', catalogue, { month: 'short' }),
  date(value, { catalogue, timeZone, tell }) {
    const day = partOf(value, timeZone, catalogue, { day: 'numeric', month: 'short' })
    const weekday = partOf(value, timeZone, catalogue, { weekday: 'short' })
    return tell({ key: 'time.date', values: { day, weekday } })
  },
  moment(value, { catalogue, timeZone, tell }) {
    const day = partOf(value, timeZone, catalogue, { dateStyle: 'long' })
    const weekday = partOf(value, timeZone, catalogue, { weekday: catalogue.weekday })
    const time = partOf(value, timeZone, catalogue, { hour: '2-digit', minute: '2-digit', hour12: false })
    return tell({
      key: 'time.moment',
      values: { day, weekday, time, zone: zoneOf(value, timeZone, catalogue) },
    })
  },
  money: (value, { catalogue }) => money(value, catalogue, {}),
  about: (value, { catalogue }) => money(value, catalogue, { maximumSignificantDigits: 2 }),
  text: (value) => value,
  texts: (value, { catalogue }) => listed(value, catalogue),
  sentence: (value, { tell }) => tell(value),
  sentences: (value, { tellAll }) => tellAll(value),
  terms: (value, { catalogue, tell }) => listed(value.map(tell), catalogue),
}

/** A value as the language of a catalogue writes its kind. Of a whole number `count` leaves that to the message, which may need its plural. */
export function written(kind: keyof Writers, value: unknown, within: Within): string {
  return (writers[kind] as (value: unknown, within: Within) => string)(value, within).replaceAll(
    /[\uE000\uE001]/g,
    '',
  )
}

/** Several values as one, "A, B and C", each set into its place as a language sets values. */
function listed(values: readonly string[], { intl, typeset }: Catalogue): string {
  const parts = new Intl.ListFormat(intl).formatToParts(values)
  const set = parts.map(({ type, value }) => (type === 'element' ? `\uE000${value}\uE001` : value))
  return typeset(set.join(''))
}

function share(value: number, { catalogue }: Within): string {
  const maximumFractionDigits = value > 0 && value < 0.1 ? 1 : 0
  return number(value, catalogue, { style: 'percent', maximumFractionDigits })
}

function money(
  { amount, currency }: Amount,
  catalogue: Catalogue,
  rounded: Intl.NumberFormatOptions,
): string {
  const digits = minorUnits(currency)
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return number(amount, catalogue, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    ...('maximumSignificantDigits' in rounded ? rounded : exact),
  })
}

/** Decimal strings are written digit by digit, never by way of a binary number. */
function number(value: number | string, { intl }: Catalogue, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(intl, options).format(value as Intl.StringNumericLiteral)
}

function partOf(
  at: string,
  timeZone: string,
  { intl }: Catalogue,
  options: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(intl, { ...options, timeZone }).format(new Date(at))
}

function zoneOf(at: string, timeZone: string, { intl, zone }: Catalogue): string {
  const parts = new Intl.DateTimeFormat(intl, { timeZone, timeZoneName: zone }).formatToParts(new Date(at))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
