import type { Definitions } from '../kinds.ts'

/** Workflows, timers and outcomes by the names that the API has for them. */
const workflow = [
  ...(['complaint-handling', 'win-back', 'regain-share', 'joint-call'] as const),
  ...(['account-cost-analysis', 'refit'] as const),
] as const
const timer = [
  ...(['ScanChurn', 'ReconcileDue', 'GoOn', 'SweepOutbox', 'MorningMails', 'StartRefit'] as const),
] as const
const status = ['running', 'succeeded', 'failed', 'timed-out', 'aborted'] as const
const check = ['schedules', 'lag', 'scan', 'quarantine', 'runs', 'keys', 'mail', 'model'] as const

/** What operators look after. */
export const consoleOperations = {
  'console.operations': { page: ['overview', 'runs', 'models', 'mail', 'audit'] },
  'console.operations-nav': {},
  'console.check': { check },
  'console.check-state': { state: ['good', 'look'] },
  'console.check-good': { check },
  'console.check-schedules': { count: 'count' },
  'console.check-lag': { count: 'count', since: 'moment' },
  'console.check-scan': { days: 'count' },
  'console.check-quarantine': { count: 'count' },
  'console.check-runs': { workflow, at: 'moment' },
  'console.check-key-expires': { name: 'text', day: 'day' },
  'console.check-key-unusable': { name: 'text' },
  'console.check-mail': { doubts: 'count', addresses: 'count' },
  'console.check-elsewhere': {},
  'console.schedules': {},
  'console.timer': { timer },
  'console.timer-outcome': { outcome: ['done', 'unfinished', ...status] },
  'console.never-ran': {},
  'console.keys': {},
  'console.scope': { scope: ['events', 'complaints', 'accounts', 'people'] },
  'console.no-expiry': {},
  'console.ops-column': {
    column: [
      ...(['check', 'state', 'schedule', 'ran', 'outcome', 'next', 'key', 'may-send', 'expires'] as const),
      ...(['run', 'status', 'began', 'ended', 'stands-at', 'version', 'in-use-since', 'by', 'why'] as const),
      ...([
        'refit',
        'accounts',
        'brier',
        'rival-brier',
        'difference',
        'auc',
        'address',
        'belongs-to',
      ] as const),
      ...(['subject', 'move', 'type', 'what-for', 'says'] as const),
    ],
  },
  'console.workflow': { workflow },
  'console.run-status': { status },
  'console.run-all': {},
  'console.no-runs': {},
  'console.graph': { workflow },
  'console.standing': {},
  'console.course': {},
  'console.states': {},
  'console.models-current': { version: 'text' },
  'console.models-shipped': {},
  'console.promotions': {},
  'console.no-promotions': {},
  'console.refits': {},
  'console.no-refits': {},
  'console.refit-outcome': {
    outcome: ['promoted', 'already-in-use', 'overtaken', 'kept', 'not-enough-data', 'running'],
  },
  'console.by-refit': {},
  'console.roll-back': {},
  'console.roll-back-title': { version: 'text' },
  'console.roll-back-what': { version: 'text', before: 'text' },
  'console.roll-back-confirm': {},
  'console.keep-as-is': {},
  'console.doubts': {},
  'console.doubts-why': {},
  'console.no-doubts': {},
  'console.suppressions': {},
  'console.no-suppressions': {},
  'console.suppression-reason': { reason: ['bounce', 'complaint'] },
  'console.unknown-address': {},
  'console.lift': {},
  'console.lift-address': {},
  'console.audit-of': {},
  'console.audit-ask': {},
  'console.audit-cut': {},
} as const satisfies Definitions
