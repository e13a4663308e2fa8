import { Decision } from '../../complaints/complaint.ts'
import type { Definitions } from '../kinds.ts'

const reference = { reference: 'text' } as const
const matter = ['complaint', 'suggestion'] as const
/** What a letter is about, by its kind and reference. */
const about = { kind: matter, reference: 'text' } as const
/** Where no address for answers is configured, nobody is asked to reply. */
const reachable = { replies: ['yes', 'no'], reference: 'text' } as const

/** What a letter between receipt and answer brings: what is waited for, that it goes on, or that we are at it. */
const news = ['customer', 'goods', 'resumed', 'update'] as const

/** Letters to a customer about a complaint: its receipt, a date that cannot be kept, and the decision. */
export const customerLetters = {
  'letter.greeting': { name: 'text' },
  'letter.greeting-nobody': {},
  'letter.add': reachable,
  'receipt.subject': about,
  'receipt.headline': { kind: matter },
  'receipt.preview': { by: 'moment' },
  'receipt.thanks': { kind: matter },
  'receipt.again': reference,
  'receipt.danger': {},
  'receipt.fact': {
    fact: ['reference', 'about', 'order', 'article', 'lot', 'remedy', 'received', 'answer-by'],
  },
  'receipt.wrote': {},
  'receipt.next': {},
  'receipt.who': {},
  'receipt.call': {},
  'receipt.answer': { by: 'moment' },
  'holding.subject': about,
  'holding.headline': {},
  'holding.sorry': { ...about, promised: 'moment' },
  'holding.next': { kind: matter, by: 'moment' },
  'news.subject': { news, ...about },
  'news.headline': { news },
  'news.opening': { news, ...about },
  'news.stands-still': { until: 'moment' },
  'news.next': { by: 'moment' },
  'decision.subject': about,
  'decision.headline': { kind: matter, verdict: Decision.shape.decision.options },
  'decision.opening': { ...about, received: 'day' },
  'decision.fact': { fact: ['decision', 'remedy', 'amount'] },
  'decision.answer': {},
  'decision.also': { references: 'texts' },
  'decision.solved': {},
  'decision.solved-ask': { kind: matter },
  'decision.solved-button': {},
  'decision.not-settled': reachable,
  'decision.closes': { kind: matter, on: 'date' },
  'outside.route': { name: 'text', where: ['page', 'unsaid'], url: 'text' },
  'outside.route-until': { name: 'text', where: ['page', 'unsaid'], url: 'text', until: 'day' },
  'decision.signed': { name: 'text', company: 'text' },
  'decision.footer': about,
} as const satisfies Definitions
