import type { Definitions } from '../../kinds.ts'
import { field } from './files.ts'

const column = ['import', 'file', 'begun', 'orders', 'returns', 'accounts', 'days', 'state'] as const
const choice = [
  ...(['sheet', 'encoding', 'delimiter', 'dates', 'time-zone', 'blank-cells', 'export'] as const),
  ...(['cancelling', 'states', 'discounts', 'currency'] as const),
] as const
const value = [
  ...(['first-sheet', 'month-first', 'day-first', 'repeated', 'blank', 'no-program'] as const),
  ...(['cancels', 'part-of-it', 'per-cent'] as const),
] as const

/** What the commands say of imports as a whole, and of accounts merged into others. */
export const imports = {
  'imports.column': { column },
  'imports.none': {},
  'imports.days': { first: 'text', last: 'text' },
  'imports.state': { state: ['in', 'in-part', 'unsent'] },
  'imports.rejected': { rejected: 'count' },
  'imports.taken-back': { day: 'text' },
  'imports.undone': { id: 'text', file: 'text', orders: 'count', returns: 'count', accounts: 'count' },
  'imports.refolded': {},
  'imports.field': { of: ['column', 'decimal'], field },
  'imports.choice': { choice },
  'imports.value': { value },
  'imports.refused': { code: ['changedContent', 'futureEvent', 'tooLarge', 'reservedId', 'notTaken'] },

  'mergers.merged': { from: 'text', into: 'text' },
  'mergers.before': { from: 'text', explain: 'text' },
  'mergers.undo': { undo: 'text' },
  'mergers.undone': { from: 'text', into: 'text' },
} as const satisfies Definitions
