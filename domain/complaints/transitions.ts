import type { ComplaintStatus } from './complaint.ts'

type Row = Partial<Record<ComplaintStatus, ComplaintStatus>>

/** The row of a move that leaves these statuses as they are. */
function within(...statuses: ComplaintStatus[]): Row {
  return Object.fromEntries(statuses.map((status) => [status, status]))
}

/** The row of a move that leads from these statuses to one. */
function from(statuses: readonly ComplaintStatus[], to: ComplaintStatus): Row {
  return Object.fromEntries(statuses.map((status) => [status, to]))
}

/** Nobody has answered yet: clocks run. */
const owed = ['received', 'acknowledged', 'assessed', 'investigating', 'reopened'] as const
/** Nothing ended it: neither the customer, nor their silence, nor a person. */
const open = [...owed, 'responded', 'decided'] as const
const ended = ['closed', 'withdrawn', 'referred'] as const

/**
 * Every move of a complaint in the words of ISO 10002, and to which status it leads from each one where it is possible. `responded` has an
 * answer on record whose letter is under way; `decided` means that the customer was told, and waits for what they say to it.
 */
export const transitions = {
  acknowledge: { ...within(...owed, 'responded'), received: 'acknowledged' },
  assess: from(['received', 'acknowledged'], 'assessed'),
  investigate: from(['acknowledged', 'assessed', 'reopened'], 'investigating'),
  link: within(...owed),
  /** A clock has run most of its way: whoever answers is warned. */
  warn: within(...owed),
  breach: within(...owed),
  /** The promised date moved, and the customer is owed a letter that says so; or that letter was dealt with. */
  hold: within(...owed),
  update: within(...open),
  pause: within(...owed),
  resume: within(...owed),
  respond: from(owed, 'responded'),
  /** The decision reached the customer, by a letter or a person. */
  tell: from(['responded', 'decided'], 'decided'),
  /** The customer says that it is solved, or says nothing for as long as the profile waits for them. */
  accept: from(['decided'], 'closed'),
  lapse: from(['decided'], 'closed'),
  close: from([...open, 'referred'], 'closed'),
  withdraw: from([...open, 'referred'], 'withdrawn'),
  refer: from([...open, 'closed'], 'referred'),
  reopen: from(['decided', ...ended], 'reopened'),
  /** A later complaint about the same matter carries it on. */
  'carry-on': from(['decided', 'closed'], 'closed'),
  /** The customer is asked how it was handled; and says so, whatever became of it meanwhile. */
  ask: within('closed'),
  rate: within(...open, ...ended),
  note: within(...open, ...ended),
  /** A file that came with it was erased. */
  erase: within(...open, ...ended),
} as const satisfies Record<string, Row>
export type ComplaintMove = keyof typeof transitions

/** Where a move leads from a status; undefined where it is not possible. */
export function leadsTo(status: ComplaintStatus, move: ComplaintMove): ComplaintStatus | undefined {
  const row: Row = transitions[move]
  return row[status]
}
