import { causeSentence, departmentName } from '../complaints/causes/cause-name.ts'
import type { RootCauses } from '../complaints/causes/root-cause.ts'
import type { QualityReport } from '../complaints/quality/quality-report.ts'
import { type Reader, wordsFor } from '../words/words-for.ts'
import type { Block, Row } from './letter.ts'
import { QualityReportData } from './mail-data.ts'
import type { Message } from './message.ts'
import { qualityRows } from './quality-rows.ts'
import { renderLetter } from './render-letter.ts'

/** To whoever leads somebody, once a month: how complaints were handled, what they cost, what caused them, and how they go on. */
export const qualityReportMail: Message<QualityReportData> = {
  name: 'quality-report',
  messageClass: 'transactional',
  schema: QualityReportData,
  render: ({ company, timeZone, addressee, report, rootCauses }, locale) => {
    const reader = { locale, timeZone }
    const { word } = wordsFor(reader)
    const month = report.from.slice(0, 7)
    const { count } = report.received
    const opening = word('quality.opening', { month, count })
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('quality.subject', { month, count }),
      preview: opening,
      headline: word('quality.title'),
      blocks: [
        { type: 'paragraph', text: word('task.greeting', { name: addressee }) },
        { type: 'paragraph', text: opening },
        ...qualityBlocks(report, rootCauses, reader),
      ],
      footer: word('quality.footer'),
    })
  },
}

/** A report as a reader reads it, in a mail and on a terminal; a cause that the list does not name is told by its key. */
export function qualityBlocks(
  report: QualityReport,
  rootCauses: Pick<RootCauses, 'causes' | 'departments'>,
  reader: Reader,
): Block[] {
  const words = wordsFor(reader)
  const { word } = words
  const { departments, notFound } = report.causes
  const found: Row[] = departments.flatMap(({ department: key, causes: own }) => {
    const department = key === null ? word('quality.no-department') : departmentName(key, rootCauses, reader)
    return own.map(({ cause, found: counted }) => ({
      label: word('quality.cause-of', { department, cause: causeSentence(cause, rootCauses, reader.locale) }),
      value: word('quality.counted', counted),
    }))
  })
  const none: Block[] = [{ type: 'paragraph', text: word('quality.no-causes') }]
  return [
    { type: 'heading', text: word('quality.part', { part: 'figures' }) },
    { type: 'figures', rows: qualityRows(report, words) },
    { type: 'heading', text: word('quality.part', { part: 'causes' }) },
    ...(found.length === 0 ? none : [{ type: 'figures' as const, rows: found }]),
    ...(notFound === 0
      ? []
      : [{ type: 'paragraph' as const, text: word('quality.not-found', { count: notFound }) }]),
    {
      type: 'bars',
      title: word('quality.part', { part: 'trend' }),
      bars: report.months.map((each) => ({
        label: word('quality.month', { month: each.month }),
        short: word('quality.month-name', { month: each.month }),
        value: word('quality.counted', each.received),
        count: each.received.count,
      })),
    },
    { type: 'paragraph', text: word('quality.interval-why') },
  ]
}
