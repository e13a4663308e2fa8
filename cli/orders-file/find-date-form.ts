import { UsageError } from '../usage-error.ts'
import { type DateEvidence, type DateForm, dateEvidence, monthFirstFormat } from './order-date.ts'
import { ownText } from './own-text.ts'
import { remembered } from './remembered.ts'

type Seen = { line: number; text: string }

/** Collects what the dates of a file prove about the order of day and month, with the line that proves it. */
export function createDateEvidence() {
  const first = new Map<DateEvidence, Seen>()
  // The rows of an order repeat its date.
  const evidenceOf = remembered(dateEvidence)
  return {
    see(text: string, line: number): void {
      const evidence = evidenceOf(text)
      if (!first.has(evidence)) first.set(evidence, { line, text: ownText(text) })
    },
    /** The form of the dates and a sentence about it. Throws where the dates contradict each other or prove nothing. */
    decide(file: string, given: DateForm): { form: DateForm; told: string } {
      if (given.format !== undefined) return { form: given, told: `as --date-format ${given.format}` }
      const [day, month, open] = [first.get('day first'), first.get('month first'), first.get('open')]
      if (day && month)
        throw new UsageError(
          `${file}: "${day.text}" (line ${day.line}) has the day first, "${month.text}" (line ${month.line}) the month; mend the file, or name the form by --date-format`,
        )
      if (given.monthFirst && day)
        throw new UsageError(
          `${file}: "${day.text}" (line ${day.line}) has the day first, unlike other exports of its kind; --date-format dd/MM/yyyy settles it`,
        )
      const year = first.get('open year')
      if (year)
        throw new UsageError(
          `${file}: "${year.text}" (line ${year.line}) may begin with the year or with the day; --date-format yy-MM-dd, dd-MM-yy or MM-dd-yy settles it`,
        )
      if (given.monthFirst) return { form: given, told: 'month first, as exports of its kind' }
      if (month)
        throw new UsageError(
          `${file}: "${month.text}" (line ${month.line}) has the month before the day; --date-format "${monthFirstFormat(month.text)}" reads all dates of the file so`,
        )
      if (open && !day)
        throw new UsageError(
          `${file}: "${open.text}" (line ${open.line}) can be read two ways, and no date of the file says which; --date-format dd/MM/yyyy or --date-format MM/dd/yyyy settles it`,
        )
      const shown = day ?? first.get('fixed')
      const order = day ? 'day first' : 'year first'
      return {
        form: { ...given, monthFirst: false },
        told: shown ? `${order}, such as "${shown.text}" (line ${shown.line})` : 'none could be read',
      }
    },
  }
}
