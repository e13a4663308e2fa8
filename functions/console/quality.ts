import { qualityView } from '../../console/complaints/quality-view.ts'
import { lastMonthBefore } from '../../domain/complaints/quality/report-months.ts'
import { localDayOf } from '../../domain/people/business-time.ts'
import { definePage } from './define-page.ts'

/** What the complaints of a period teach; of the last whole month where none is asked for. */
export const quality = definePage({
  path: 'portfolio/complaints',
  async show({ ask, query, settings, now }) {
    const last = lastMonthBefore(localDayOf(now.toISOString(), settings.businessCalendar))
    const period = { from: query.from || last.from, to: query.to || last.to }
    const report = await ask('GetComplaintInsight', { query: period })
    return (viewer) => qualityView(viewer, { report, rootCauses: settings.complaints.rootCauses })
  },
})
