import { isValid } from 'date-fns/isValid'
import { parse } from 'date-fns/parse'
import type { DateParts } from './order-date.ts'

/** Reads dates written in a format of date-fns tokens; as UTC, so that the zone and the summer time of this machine play no part. */
export function dateInFormat(format: string): (text: string) => DateParts | null {
  const tokens = format.replace(/'[^']*'/g, '')
  const hasOffset = /[xX]/.test(tokens)
  const hasTime = /[hHkKtT]/.test(tokens)
  const century = new Date(Date.UTC(2020, 0, 1))
  return (text) => {
    const date = hasOffset ? parse(text, format, century) : parse(`${text} Z`, `${format} X`, century)
    if (!isValid(date) || date.getUTCFullYear() < 1900) return null
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
    const time = { ms: date.getTime() - Date.UTC(year, month - 1, day), offset: hasOffset ? 0 : null }
    return { year, month, day, time: hasTime ? time : null }
  }
}
