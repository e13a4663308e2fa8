import type { Definitions } from '../../kinds.ts'

/** What the commands for work, and those for who operates it, take and have under them. */
export const helpWork = {
  'help.accounts': {
    of: [
      ...(['band', 'owner', 'find', 'limit'] as const),
      ...(['merge', 'merge-from', 'merge-word', 'merge-into', 'unmerge', 'unmerge-from'] as const),
    ],
  },
  'help.account': { of: ['id'] },
  'help.tasks': { of: ['owner', 'status', 'overdue', 'id', 'words', 'set'] },
  'help.complaints': {
    of: [
      ...(['account', 'owner', 'status', 'export', 'report', 'from', 'to'] as const),
      ...(['ref', 'words', 'told', 'on', 'until'] as const),
    ],
  },
  'help.actions': { of: ['id', 'words', 'status'] },
  'help.explain': { of: ['account', 'on', 'model', 'points'] },
  'help.send': {
    of: [
      ...(['complaint', 'file', 'id', 'account', 'description', 'order', 'sku', 'lot', 'quantity'] as const),
      ...(['severity', 'safety', 'remedy', 'contact-name', 'contact-email'] as const),
    ],
  },
  'help.send-category': { choices: 'text' },
  'help.scan': { of: ['dry-run', 'deployed', 'deployed-whole'] },
  'help.quarantine': { of: ['list', 'show', 'release', 'account', 'release-account', 'all'] },
  'help.refold': { of: ['account', 'all', 'since'] },
  'help.replay': { of: ['file', 'where', 'where-local'] },
  'help.advance': { of: ['duration'] },
  'help.doctor': { of: ['stack-name', 'region'] },
  'help.init': { of: ['file'] },
  'help.login': {
    of: ['url', 'issuer', 'client', 'scope', 'port', 'no-browser', 'stack', 'person', 'role'],
  },
} as const satisfies Definitions
