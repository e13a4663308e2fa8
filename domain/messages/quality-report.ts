import { causeSentence, departmentName } from '../complaints/causes/cause-name.ts'
import { wordsFor } from '../words/words-for.ts'
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
    const words = wordsFor(reader)
    const { word } = words
    const { causes, months, received } = report
    const month = report.from.slice(0, 7)
    const { count } = received
    const opening = word('quality.opening', { month, count })
    const found: Row[] = causes.departments.flatMap(({ department: key, causes: own }) => {
      const department =
        key === null ? word('quality.no-department') : departmentName(key, rootCauses, reader)
      return own.map(({ cause, found: counted }) => ({
        label: word('quality.cause-of', { department, cause: causeSentence(cause, rootCauses, locale) }),
        value: word('quality.counted', counted),
      }))
    })
    const { notFound } = causes
    const none: Block[] = [{ type: 'paragraph', text: word('quality.no-causes') }]
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
          bars: months.map((each) => ({
            label: word('quality.month', { month: each.month }),
            short: word('quality.month-name', { month: each.month }),
            value: word('quality.counted', each.received),
            count: each.received.count,
          })),
        },
        { type: 'paragraph', text: word('quality.interval-why') },
      ],
      footer: word('quality.footer'),
    })
  },
}
