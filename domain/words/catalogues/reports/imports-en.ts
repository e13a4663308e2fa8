import { oneOf } from '../one-of.ts'
import { field } from './files-en.ts'

/** What the commands say of imports as a whole, and of accounts merged into others, in British English. */
export const importsEn = {
  'imports.column': oneOf('column', {
    import: 'import',
    file: 'file',
    begun: 'begun',
    orders: 'orders',
    returns: 'returns',
    accounts: 'accounts',
    days: 'days',
    state: 'state',
  }),
  'imports.none': 'Nothing was imported yet.',
  'imports.days': '{first} to {last}',
  'imports.state': oneOf('state', {
    in: 'in',
    in_part: 'taken back in part: say `import undo` again',
    unsent: 'not sent to the end: import the file again',
  }),
  'imports.rejected': 'in, {rejected, number} rejected',
  'imports.taken-back': 'taken back {day}',
  'imports.undone':
    '{id} ({file}) is taken back: of its {orders, number} orders and {returns, number} returns of {accounts, number} accounts, what nobody else has sent no longer counts.',
  'imports.refolded':
    'The accounts are reckoned anew within a minute or so; those that nothing else is known of disappear. Importing the file again brings it back.',
  'imports.field': `{of, select, column {column of} decimal {decimal mark of}} ${field}`,
  'imports.choice': oneOf('choice', {
    sheet: 'sheet',
    encoding: 'encoding',
    delimiter: 'delimiter',
    dates: 'dates',
    time_zone: 'time zone',
    blank_cells: 'blank cells',
    export: 'export',
    cancelling: 'C before a number',
    states: 'states in',
    discounts: 'discounts',
    currency: 'currency',
  }),
  'imports.value': oneOf('value', {
    first_sheet: 'the first',
    month_first: 'month first',
    day_first: 'day first',
    repeated: 'repeat the row above',
    blank: 'are blank',
    no_program: 'of no known program',
    cancels: 'cancels',
    part_of_it: 'is part of it',
    per_cent: 'per cent',
  }),
  'imports.refused': oneOf('code', {
    changedContent:
      'This account already has an event with this id and other content; a correction needs its own id.',
    futureEvent: 'It lies more than 5 minutes in the future; check the date.',
    tooLarge: 'It is larger than an event may be.',
    reservedId: 'Ids that begin so are for events Holdfast writes itself; choose another one.',
    notTaken: 'Holdfast could not take this event and would not the next time either; its log says why.',
  }),

  'mergers.merged':
    '{from} is merged into {into}: all its orders, returns and complaints count there, also those still to come under its own number. It is on no list any more.',
  'mergers.before':
    'What was known of both before today is still told ({explain}); its open tasks and complaints stay under {from}.',
  'mergers.undo': '{undo} takes it back.',
  'mergers.undone': '{from} is an account of its own again; nothing of it counts with {into} any more.',
} as const
