import { Complaint } from '../../complaints/complaint.ts'
import type { Definitions } from '../kinds.ts'

const { category, severity } = Complaint.shape

/** Why somebody has a task, and what to do. */
export const tasks = {
  'why.complaint': { category: category.options, about: 'terms', severity: severity.options },
  'why.complaint-of-nothing-named': { category: category.options, severity: severity.options },
  'why.safety': {},
  'why.came-back': {},
  'why.another-complaint': { reference: 'text', description: 'text' },
  'why.no-order-since': {},
  'why.said-then': { note: 'text' },
  'why.undelivered': {},
  'why.decided': { answer: 'text' },
  'about.order': { order: 'text' },
  'about.article': { article: 'text' },
  'about.lot': { lot: 'text' },
  'do.call-today': {},
  'do.speak': { name: 'text' },
  'do.speak-to-customer': {},
  'do.decide-remedy': {},
  'do.propose': { remedy: 'sentence', why: 'sentence' },
  'do.write-answer': {},
  'do.call': {},
  'do.call-somebody': { name: 'text' },
  'do.no-offer': { why: 'sentence' },
  'do.offer': { offer: 'sentence', why: 'sentence' },
  'do.tell-outcome': {},
  'do.ask-elsewhere': {},
  'do.ask-elsewhere-somebody': { name: 'text' },
  'do.ask-back': {},
  'do.go-through-stopped': {},
  'do.tell-heard': {},
  'do.call-again': {},
  'do.tell': { name: 'text' },
  'do.tell-customer': {},
  'do.say-how-told': {},
} as const satisfies Definitions
