import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'
import { FileError, quoted } from '../file-error.ts'
import { type DateEvidence, type DateForm, dateEvidence, monthFirstFormat } from './order-date.ts'
import { ownText } from './own-text.ts'
import { plainDate } from './plain-date.ts'
import { remembered } from './remembered.ts'

type Seen = { line: number; text: string }

/** Collects what the dates of a file prove about the order of day and month, with the line that proves it. */
export function createDateEvidence() {
  const first = new Map<DateEvidence, Seen>()
  const evidenceOf = remembered(dateEvidence)
  // The rows of an order repeat its date.
  let latest = ''
  return {
    see(text: string, line: number): void {
      if (text === latest) return
      latest = text
      const evidence = plainDate(text) ? 'year first' : evidenceOf(text)
      if (!first.has(evidence)) first.set(evidence, { line, text: ownText(text) })
    },
    /** The form of the dates and a sentence about it. Throws where the dates contradict each other or prove nothing. */
    decide(file: string, given: DateForm): { form: DateForm; told: Sentence } {
      if (given.format !== undefined)
        return { form: given, told: say('file.dates-named', { format: given.format }) }
      const [day, month, open] = [first.get('day first'), first.get('month first'), first.get('open')]
      if (day && month) throw new FileError(twoOrders(file, day, month))
      const between = first.get('year, day, month')
      if (between) throw new FileError(say('file.year-day-month', { file, ...cellOf(between) }))
      if (given.monthFirst && day) throw new FileError(say('file.day-first-unlike', { file, ...cellOf(day) }))
      const year = first.get('open year')
      if (year) throw new FileError(say('file.open-year', { file, ...cellOf(year) }))
      if (given.monthFirst) return { form: given, told: say('file.dates-month-first') }
      if (month) {
        const format = quoted(monthFirstFormat(month.text))
        throw new FileError(say('file.month-first', { file, ...cellOf(month), format }))
      }
      if (open && !day) throw new FileError(say('file.open-date', { file, ...cellOf(open) }))
      const yearFirst = first.get('year first')
      const shown = day ?? yearFirst ?? first.get('fixed')
      const order = day ? 'day' : yearFirst ? 'year' : 'other'
      return {
        form: { ...given, monthFirst: false },
        told: shown ? say('file.dates-shown', { order, ...cellOf(shown) }) : say('file.dates-none'),
      }
    },
  }
}

function twoOrders(file: string, day: Seen, month: Seen): Sentence {
  return say('file.two-orders-of-days', {
    file,
    ...{ day: quoted(day.text), dayLine: day.line },
    ...{ month: quoted(month.text), monthLine: month.line },
  })
}

const cellOf = ({ text, line }: Seen) => ({ text: quoted(text), line })
