import { QualityReport } from '../../../domain/complaints/quality/quality-report.ts'
import { reportQuality } from '../../operations/complaints/report-quality.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { PeriodQuery, periodOf } from './period-of.ts'

/** Complaints that one answer is made of: what can be read in the time that it has. */
const mostComplaints = 10_000

/** What the complaints of a period teach: for whoever answers for more than their own accounts. */
export const getComplaintInsight = defineRoute({
  name: 'GetComplaintInsight',
  needs: ['reader'],
  summary: 'How the complaints of a period were handled, what they cost, what caused them, and their trend',
  query: PeriodQuery,
  answers: {
    200: { description: 'As of now, by when complaints were received', schema: QualityReport },
    422: { description: 'The period is none or too long, or too many complaints were received in it' },
  },
  async handle({ query: { from, to }, caller }, { reader, settings, now }) {
    if (caller.role === 'owner')
      throw new Problem(
        'forbidden',
        'What the complaints of all accounts teach is for managers and operators.',
      )
    periodOf(from, to, settings)
    const report = await reportQuality({ from, to }, { reader, settings, now }, mostComplaints)
    if (report === undefined) {
      const reason = `must have ${mostComplaints} complaints or fewer, together with the year before it`
      throw new Problem('invalid-request', `The period ${reason}.`, [
        { field: 'from', code: 'wrongValue', reason },
      ])
    }
    return { status: 200, body: report }
  },
})
