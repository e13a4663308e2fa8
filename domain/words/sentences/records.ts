import { ClockRecord } from '../../complaints/clocks/clock-record.ts'
import { Pause } from '../../complaints/complaint.ts'
import type { Definitions } from '../kinds.ts'

/** The record of a complaint, to print and to hand to whoever has to see how it was handled. */
export const records = {
  'record.title': { reference: 'text' },
  'record.open': {},
  'record.made': { company: 'text', account: 'text', id: 'text', at: 'moment' },
  'record.part': { part: ['clocks', 'additions', 'approvals', 'linked', 'ended'] },
  'record.clock': { clock: ClockRecord.shape.clock.options },
  'record.fate': { fate: ClockRecord.shape.fate.options },
  'record.ran': { from: 'moment', due: 'moment' },
  'record.ended-at': { at: 'moment' },
  'record.stood': { reason: Pause.shape.reason.options, from: 'moment' },
  'record.stood-until': { reason: Pause.shape.reason.options, from: 'moment', until: 'moment' },
  'record.by': { name: 'text' },
  'record.ended': { how: ['accepted', 'silence', 'closed', 'withdrawn', 'referred'], at: 'moment' },
  'record.told': { how: 'text', on: 'day', name: 'text' },
  'record.rated': { rating: ['1', '2', '3', '4', '5'], at: 'moment' },
  'record.none': {},
} as const satisfies Definitions
