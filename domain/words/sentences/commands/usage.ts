import type { Definitions } from '../../kinds.ts'

/** What the system's error codes mean to the person whose file or address it is. */
const code = [
  ...(['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'ENOSPC', 'EROFS', 'EMFILE'] as const),
  ...(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT'] as const),
] as const

/** What is wrong with how a command was given, and with what it met. */
export const usage = {
  'usage.missing': { what: 'text' },
  'usage.wrong': { flag: 'text', why: 'sentence' },
  'usage.value': {
    value: 'text',
    is: [
      ...(['number', 'whole-number', 'day', 'day-or-export', 'mail-address', 'url', 'time-zone'] as const),
      ...(['iso-currency', 'duration', 'forward'] as const),
    ],
  },
  'usage.must': { be: ['currency', 'stages', 'filled', 'setting'] },
  'usage.less': { value: 'text', limit: 'text' },
  'usage.more': { value: 'text', limit: 'text' },
  'usage.none-of': { value: 'text', choices: 'text' },
  'usage.unknown': { what: ['option', 'command'], name: 'text' },
  'usage.near': { names: 'text' },
  'usage.needs-value': { flag: 'text' },
  'usage.too-many': { expected: 'count', given: 'count' },
  'usage.takes': { command: ['refold', 'release'] },
  'usage.into': { from: 'text', into: 'text' },
  'usage.to-before-from': { to: 'text', from: 'text' },
  'usage.owners-twice': {},
  'usage.trained-late': { days: 'count', day: 'text', at: 'text', latest: 'text' },
  'usage.trained-empty': { day: 'text' },
  'usage.unread': { file: 'text', why: 'sentence' },
  'usage.no-json': { file: 'text', why: 'text' },
  'usage.within': { file: 'text', problems: 'text' },
  'usage.complaint': { problems: 'text' },
  'usage.region': {},
  'usage.no-stack': { name: 'text' },
  'usage.not-running': { dir: 'text' },
  'usage.no-login-page': { issuer: 'text' },
  'usage.login-over': { url: 'text' },
  'usage.left': {},
  'usage.no-cdk-file': { file: 'text' },
  'usage.no-failure': { file: 'text' },
  'system.code': { code },
  'system.at': { path: 'text', why: 'sentence' },
  'system.unknown-answer': { problems: 'text' },
} as const satisfies Definitions
