import type { Definitions } from '../kinds.ts'

/** The letter and page on which a customer says how well a complaint was handled. */
export const surveys = {
  'survey.subject': { reference: 'text' },
  'survey.headline': {},
  'survey.opening': { reference: 'text' },
  'survey.why': {},
  'survey.answer': {},
  'survey.footer': { reference: 'text' },
  'survey.title': { reference: 'text' },
  'survey.field': { field: ['rating', 'better'] },
  'survey.rating': { rating: ['1', '2', '3', '4', '5'] },
  'survey.problem': { field: ['rating', 'better'] },
  'survey.send': {},
  'survey.state': { state: ['answered', 'over'] },
} as const satisfies Definitions
