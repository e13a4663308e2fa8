import type { Definitions } from '../../kinds.ts'

/** What the commands for who sets Holdfast up, operates it and brings data in say of what they did. */
export const operators = {
  'init.question': {
    question: [
      ...(['company', 'sender', 'identity', 'office-name', 'office-email', 'time-zone', 'alarms'] as const),
      'stack-name',
    ],
  },
  'init.begin': { count: 'count' },
  'init.written': { file: 'text' },
  'login.here': { page: 'text' },
  'login.goodbye': {},
  'login.nobody': {},
  'login.done': { url: 'text' },
  'login.until': { url: 'text', until: 'text' },
  'send.receipt': { id: 'text', reference: 'text', acknowledge: 'text', resolve: 'text' },
  'advance.now': { now: 'text' },
  'scan.done': { now: 'text', counts: 'terms' },
  'scan.count': {
    of: [
      ...(['days', 'read', 'warned', 'winBacks', 'regainShares', 'analyses', 'postponed'] as const),
      'setAside',
    ],
    count: 'count',
  },
  'scan.other': { name: 'text', count: 'count' },
  'mend.column': { column: ['account', 'item', 'since', 'reason', 'anew', 'aside'] },
  'mend.nothing': {},
  'mend.nothing-of': { account: 'text' },
  'mend.released': { released: 'count' },
  'mend.released-some': { released: 'count', left: 'count' },
  'mend.trouble': { item: 'text', account: 'text', work: 'text', reason: 'text' },
  'mend.trouble-of-none': { item: 'text', work: 'text', reason: 'text' },
  'mend.met': { since: 'text', times: 'count', last: 'text' },
  'mend.refolded': { accounts: 'count' },
  'mend.refolded-amiss': { accounts: 'count', amiss: 'count' },
  'mend.state': {},
  'mend.swept': { requests: 'count' },
} as const satisfies Definitions
