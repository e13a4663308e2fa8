import { DroppedWhy } from '../../messages/mail-data.ts'
import { TaskKind } from '../../tasks/task.ts'
import type { Definitions } from '../kinds.ts'

/** The mail of a morning: what is new, due and overdue of the tasks a person has. */
export const mornings = {
  'morning.subject': { count: 'count', first: 'sentence' },
  'morning.headline': { count: 'count' },
  'morning.opening': {},
  'morning.overdue': {},
  'morning.due': {},
  'morning.fresh': {},
  'morning.item': { name: 'sentence', due: 'moment' },
  'morning.late-item': { name: 'sentence', due: 'moment' },
  'morning.open': { kind: TaskKind.options, account: 'text' },
  'morning.footer': { until: 'moment' },
  'morning.unsubscribe': {},
  'morning.dropped': {},
  'morning.dropped-item': { name: 'sentence', why: DroppedWhy.options },
  'morning.handed-on': {},
  'morning.handed-on-item': { account: 'text', owner: 'text' },
  'morning.call': { account: 'text', owner: 'text' },
  'morning.call-at': { owner: 'text', email: 'text', at: 'moment' },
  'morning.call-undated': { owner: 'text', email: 'text' },
  'morning.action': {},
  'morning.action-opened': { about: 'sentence', action: 'text', complaints: 'count', check: 'day' },
  'morning.action-goes-on': { about: 'sentence', action: 'text', complaints: 'count', check: 'day' },
  'morning.statement': { account: 'text' },
  'morning.news-subject': { count: 'count' },
  'morning.news-headline': {},
  'morning.news-opening': {},
  'morning.news-footer': {},
} as const satisfies Definitions
