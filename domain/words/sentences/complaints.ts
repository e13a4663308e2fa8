import { Complaint, Remedy } from '../../complaints/complaint.ts'
import type { Definitions } from '../kinds.ts'

const severity = Complaint.shape.severity.options

/** How a complaint was judged, and what is proposed for it. */
export const complaints = {
  'judged.reported': { severity },
  'judged.safety-reported': {},
  'judged.danger': { words: 'text' },
  'judged.standstill': { words: 'text' },
  'judged.failure': { words: 'text' },
  'judged.nothing': {},
  'judged.share': { share: 'share', from: ['quantity', 'description'] },
  'judged.shares-differ': { share: 'share', written: 'share' },
  'judged.same-matter': {},
  'judged.repeated': { number: 'count', days: 'count' },
  'judged.tier': { tier: 'text' },
  'redress.named': { remedy: [...Remedy.options, 'none'] },
  'redress.as-asked': {},
  'redress.nothing-owed': {},
  'redress.not-upheld': {},
  'redress.not-ours': {},
  'redress.fits': {},
  'redress.fits-better': { asked: 'sentence' },
  'redress.within': { match: 'sentence', worth: 'money' },
  'redress.above': { match: 'sentence', worth: 'money', limit: 'money' },
  'redress.no-rate': { match: 'sentence', worth: 'money', limit: 'money' },
  'redress.worth-unknown': { match: 'sentence', ordered: 'money' },
} as const satisfies Definitions
