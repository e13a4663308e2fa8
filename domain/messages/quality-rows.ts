import type { Part, QualityReport } from '../complaints/quality/quality-report.ts'
import type { ValuesOf } from '../words/sentences.ts'
import type { Words } from '../words/words-for.ts'
import type { Row } from './letter.ts'

type Named = ValuesOf<'quality.row'>['row']

/** The figures of a report in a reader's words, for mail and page alike. */
export function qualityRows(report: QualityReport, { word }: Words): Row[] {
  const row = (named: Named, value: string): Row => ({ label: word('quality.row', { row: named }), value })
  const part = (named: Named, { count, of }: Part) =>
    row(
      named,
      of === 0
        ? word('quality.of', { count, of })
        : word('quality.share-of', { count, of, share: count / of }),
    )
  const { received, suggestions, rating, minutes, work, redress } = report
  return [
    row('received', word('quality.counted', received)),
    ...(suggestions > 0 ? [row('suggestions', word('quality.count', { count: suggestions }))] : []),
    part('at-once', report.settledAtFirstContact),
    part('acknowledged-late', report.acknowledgedLate),
    part('answered-late', report.answeredLate),
    part('reopened', report.reopened),
    part('paused', report.paused),
    part('recurrent', report.recurrent),
    part('accepted', report.accepted),
    row(
      'rating',
      rating.mean === null
        ? word('quality.no-rating')
        : word('quality.rating', { mean: rating.mean, count: rating.count }),
    ),
    row('work', word('quality.work', { hours: minutes / 60, amount: work })),
    ...(redress.length === 0 ? [row('redress', word('quality.no-redress'))] : []),
    ...redress.map(({ count, ...amount }) => row('redress', word('quality.redress', { amount, count }))),
  ]
}
