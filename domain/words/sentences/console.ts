import { ClockName, PauseReason } from '../../complaints/clocks/clock-names.ts'
import { ComplaintStatus } from '../../complaints/complaint.ts'
import { transitions as complaintTransitions } from '../../complaints/transitions.ts'
import { DeliveryCause } from '../../events/event.ts'
import { Band } from '../../risk/band.ts'
import { TaskStatus } from '../../tasks/task.ts'
import { transitions } from '../../tasks/transitions.ts'
import type { Definitions } from '../kinds.ts'
import { letterKinds } from './case-pages.ts'

const role = ['operator', 'manager', 'owner'] as const
const why = ['not-found', 'forbidden', 'stale-form', 'unavailable', 'invalid', 'not-possible'] as const

/** What a page says first after something was sent. */
const done = [
  ...(['answered', 'snoozed', 'reassigned', 'noted', 'overridden', 'released', 'still-set-aside'] as const),
  ...(['complaint-closed', 'complaint-withdrawn', 'complaint-reopened'] as const),
  ...(['complaint-paused', 'complaint-resumed', 'complaint-referred', 'file-erased'] as const),
  ...(['rolled-back', 'lifted', 'not-lifted'] as const),
] as const
/** Every move of a task or complaint, as what was done about it is told. */
const moved = [
  ...new Set(['open', 'receive', 'tell-customer', ...keysOf(transitions), ...keysOf(complaintTransitions)]),
]

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[]
}

/** The frame of the console: what stands around every page, the login, and what went wrong. */
export const consoleFrame = {
  'console.room': { room: ['today', 'complaints', 'accounts', 'portfolio', 'operations', 'policy'] },
  'console.navigation': {},
  'console.skip': {},
  'console.who': { name: 'text', role },
  'console.logout': {},
  'console.login': {},
  'console.login-title': { company: 'text' },
  'console.login-why': { why: ['begin', 'failed', 'left'] },
  'console.login-end': {},
  'console.token-title': {},
  'console.token': {},
  'console.token-hint': {},
  'console.refused-title': { why },
  'console.refused': { why },
  'console.back-to-today': {},
} as const satisfies Definitions

/** What is to be done: tasks, complaints and accounts of a day, and the moves on a task. */
export const consoleToday = {
  'console.tasks': {
    which: ['agree', 'overdue', 'due', 'snoozed', 'theirs-overdue', 'theirs'],
    count: 'count',
  },
  'console.no-tasks': {},
  'console.complaints': { count: 'count' },
  'console.no-complaints': {},
  'console.leaving': {},
  'console.none-leaving': {},
  'console.since': { day: 'day' },
  'console.band': { band: Band.options },
  'console.task-owner': { name: 'text' },
  'console.do': {},
  'console.move': { move: ['snooze', 'reassign', 'note'] },
  'console.until': {},
  'console.reason': {},
  'console.to-whom': {},
  'console.office': {},
  'console.done': { done },
  'console.history': {},
  'console.no-history': {},
  'console.moved-because': {
    why: [
      ...(['absent', 'unreachable', 'morning', 'owner-change', 'nobody-answered-in-time'] as const),
      ...(['taken-back', 'recovered'] as const),
    ],
  },
  'console.moved': { move: moved, name: 'text' },
  'console.customer': {},
} as const satisfies Definitions

const column = [
  ...([
    'id',
    'account',
    'band',
    'probability',
    'since',
    'value',
    'currency',
    'tier',
    'owner',
    'manager',
  ] as const),
  ...(['contact', 'last-order', 'why', 'month', 'orders', 'day', 'article', 'runs-out'] as const),
  ...(['order-days', 'every', 'about', 'received', 'remedy', 'order'] as const),
  ...(['work', 'item', 'met', 'times', 'band-before', 'last-contact', 'severity', 'deadline'] as const),
  ...(['reason', 'from', 'until', 'as-of', 'model'] as const),
] as const

/** The list of accounts and the page of one. */
export const consoleAccounts = {
  'console.column': { column },
  'console.accounts-caption': {},
  'console.judged': { day: 'day', version: 'text' },
  'console.model-moved': { version: 'text' },
  'console.judged-earlier': { count: 'count', version: 'text' },
  'console.sorted': {
    by: ['account', 'since', 'value', 'owner', 'last-order', 'last-contact'],
    of: ['all', 'part'],
  },
  'console.ledger': { of: ['deliveries', 'causes', 'invoices'] },
  'console.kept-promises': { kept: 'count', of: 'count' },
  'console.causes-of-delay': { causes: 'terms' },
  'console.cause-of-delay': { cause: DeliveryCause.options, count: 'count' },
  'console.open-invoices': { open: 'count', overdue: 'count' },
  'console.views': {},
  'console.view': { view: ['all', 'mine', 'red', 'yellow', 'vip'] },
  'console.band-was': { band: Band.options },
  'console.no-accounts': {},
  'console.none-on-page': {},
  'console.more': {},
  'console.file-cut': { count: 'count' },
  'console.csv': {},
  'console.all': {},
  'console.search': {},
  'console.show': {},
  'console.about': { amount: 'about' },
  'console.part': {
    part: [
      ...(['risk', 'risk-course', 'orders', 'account', 'timeline', 'run-outs', 'stopped'] as const),
      ...(['clocks', 'linked', 'decision', 'moves', 'letters', 'pauses'] as const),
    ],
  },
  'console.contributions': {},
  'console.points': { points: 'decimal' },
  'console.chance': { chance: 'chance' },
  'console.figures': {},
  'console.on': {},
  'console.between': { from: 'day', to: 'day' },
  'console.every': { days: 'count' },
  'console.task-status': { status: TaskStatus.options },
  'console.override': {},
  'console.holds-until': {},
  'console.keep-override': {},
} as const satisfies Definitions

/** The board of complaints, a case, and what operators look after. */
export const consoleCases = {
  'console.complaint-status': { status: ComplaintStatus.options },
  'console.board-column': { status: ComplaintStatus.options, count: 'count' },
  'console.complaint-move': {
    move: ['note', 'pause', 'resume', 'refer', 'close', 'withdraw', 'reopen'],
  },
  'console.pause-reason': { reason: [...PauseReason.options, 'answered'] },
  'console.pause-hint': {},
  'console.waiting-for': { reason: [...PauseReason.options, 'answered'], until: 'moment' },
  'console.stopped-clocks': { clocks: 'terms' },
  'console.clock': { clock: ClockName.options },
  'console.letter': {
    letter: letterKinds,
  },
  'console.letter-owed': { count: 'count' },
  'console.no-letters': {},
  'console.fate': { fate: ['claimed', 'sent', 'suppressed', 'no-address'] },
  'console.linked-to': {},
  'console.sort-board': { by: ['deadline', 'severity', 'account', 'received'] },
  'console.sort-by': {},
  'console.responded': { at: 'moment' },
  'console.answer-by': {},
  'console.quarantine': {},
  'console.no-quarantine': {},
  'console.no-account': {},
  'console.release': {},
} as const satisfies Definitions
