import type { Definitions } from '../../kinds.ts'

const command = [
  ...(['init', 'login', 'doctor', 'import', 'send', 'accounts', 'account', 'tasks', 'task'] as const),
  ...(['complaints', 'complaint', 'actions', 'people', 'explain', 'scan', 'quarantine'] as const),
  ...(['refold', 'replay', 'advance', 'fit', 'backtest', 'what-if', 'cost', 'movement'] as const),
] as const

/** What every command's help is made of: its frame, what all of them take, and what each does. */
export const help = {
  'help.title': { title: ['usage', 'arguments', 'options', 'commands'] },
  'help.placeholder': { of: ['options', 'command'] },
  'help.holdfast': {},
  'help.exit-codes': {},
  'help.own': {},
  'help.of-command': {},
  'help.required': { what: 'text' },
  'help.default': { what: 'text', value: 'text' },
  'help.field': { field: ['outcome', 'until', 'reason', 'to', 'text', 'note', 'id'] },
  'help.command': { command },
  'help.endpoint': { of: ['url', 'secret', 'token', 'stack', 'as', 'locale', 'json'] },
} as const satisfies Definitions
