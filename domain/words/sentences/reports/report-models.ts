import type { Definitions } from '../../kinds.ts'

const why = ['after', 'no-account', 'no-order', 'credit', 'zero', 'unreadable'] as const
const parameter = ['parameter', 'estimate', 'standard-error'] as const
const measure = ['model', 'auc', 'se', 'brier', 'log-loss', 'ece', 'lift', 'against'] as const
const figures = { estimate: 'text', low: 'text', high: 'text' } as const

/** What a fit and a back-test say. Days are texts as options write them; scores and parameters are texts, as analysts compare them. */
export const reportModels = {
  'fit.use': {},
  'fit.use-with-care': { findings: 'count' },
  'fit.head': { model: 'text', stages: 'count', accounts: 'count', unit: ['days', 'weeks'] },
  'fit.column': { column: parameter },
  'fit.open': {},
  'fit.likelihood': { likelihood: 'text', condition: 'text' },
  'fit.likelihood-alone': { likelihood: 'text' },
  'fit.dropout': { share: 'text' },
  'fit.stages-chosen': { profile: 'text' },
  'fit.no-dropout': { ratio: 'text', least: 'text' },
  'fit.not-converged': { evaluations: 'count' },
  'fit.no-peak': {},
  'fit.ill-conditioned': { condition: 'text' },
  'fit.loose': { names: 'text' },
  'fit.left-out': { rows: 'count', why },
  'fit.zero-orders': { rows: 'count' },

  'backtest.alike': { accounts: 'count', again: ['none', 'all'] },
  'backtest.behind': { rivals: 'terms' },
  'backtest.level': { rivals: 'terms' },
  'backtest.use': { rivals: 'terms' },
  'backtest.rival': { rival: ['recency', 'rfm', 'mbg'] },
  'backtest.learned-at': { days: 'text' },
  'backtest.no-earlier': {},
  'backtest.learned-nothing': { who: ['nobody', 'everybody'], cases: 'count', days: 'text' },
  'backtest.head': { accounts: 'count', at: 'text', share: 'text', days: 'count', learned: 'sentence' },
  'backtest.season-unknown': {},
  'backtest.season-known': { shift: 'text' },
  'backtest.watched': { accounts: 'count', share: 'text' },
  'backtest.model': { model: ['holdfast', 'shipped', 'rfm', 'recency', 'mbg'] },
  'backtest.column': { column: measure },
  'backtest.interval': figures,
  'backtest.lead': { model: 'sentence', auc: 'sentence', brier: 'sentence' },
  'backtest.lead-without-auc': { model: 'sentence', brier: 'sentence' },
  'backtest.file-ends': { file: 'text', last: 'text', end: 'text' },
  'backtest.file-ends-advice': { days: 'count' },

  'backtest.page-title': { at: 'text' },
  'backtest.page-heading': { at: 'text' },
  'backtest.chart': { chart: ['leads', 'calibration', 'roc', 'lift', 'rhythms'] },
  'backtest.chart-says': { chart: ['leads', 'calibration', 'roc', 'lift', 'rhythms'] },
  'backtest.no-rhythms': {},
  'backtest.axis': {
    axis: [
      ...(['fell-silent', 'forecast', 'accounts', 'disturbed', 'found'] as const),
      ...(['highest-first', 'times-chance', 'days-around'] as const),
    ],
  },
  'backtest.example': { account: 'text', forecast: 'share', came: ['silent', 'ordered'] },
  'backtest.drift': { shift: 'text', carried: 'share', seasonal: 'share' },
} as const satisfies Definitions
