import { oneOf } from './one-of.ts'

/** The report on the complaints of a period, in British English. */
export const qualityEn = {
  'quality.subject': 'Complaints in {month}: {count, plural, =0 {none} one {# received} other {# received}}',
  'quality.title': 'What complaints teach',
  'quality.period': 'Received from {from} to {to}',
  'quality.opening':
    'In {month}, {count, plural, =0 {no complaint was} one {one complaint was} other {# complaints were}} received. This is how they were handled, what they cost and what caused them.',
  'quality.interval-why':
    'Behind a count stands, in brackets, what was to be expected with 95% confidence: two months whose ranges overlap much need not differ at all.',
  'quality.part':
    '{part, select, figures {How they were handled} causes {Causes by department} trend {Received month by month}}',
  'quality.row': oneOf('row', {
    received: 'Received',
    suggestions: 'Suggestions, kept apart',
    'at-once': 'Settled at first contact',
    'acknowledged-late': 'Acknowledged late',
    'answered-late': 'Answered late',
    reopened: 'Taken up again',
    paused: 'Paused to wait for the customer or for goods',
    recurrent: 'Recurrent',
    accepted: 'The customer said that it is solved',
    rating: 'Rated by customers',
    work: 'Work on them',
    redress: 'Redress',
  }),
  'quality.count': '{count, number}',
  'quality.counted': '{count, number} ({low} to {high})',
  'quality.of': '{count, number} of {of, number}',
  'quality.share-of': '{count, number} of {of, number} ({share})',
  'quality.rating': '{mean} of 5 ({count, plural, one {# answer} other {# answers}})',
  'quality.no-rating': 'No answer yet',
  'quality.work': '{hours} hours, about {amount}',
  'quality.redress': '{amount} for {count, plural, one {# complaint} other {# complaints}}',
  'quality.no-redress': 'None',
  'quality.cause-of': '{department}: {cause}',
  'quality.no-department': 'No longer on the list',
  'quality.no-causes': 'No cause has been found yet.',
  'quality.not-found':
    '{count, plural, one {One complaint was} other {# complaints were}} decided without a cause.',
  'quality.column': oneOf('column', {
    month: 'Month',
    received: 'Received',
    late: 'Answered late',
    reopened: 'Taken up again',
    'per-thousand': 'For each 1,000 orders',
    department: 'Department',
    cause: 'Cause',
    complaints: 'Complaints',
  }),
  'quality.month': '{month}',
  'quality.month-name': '{month}',
  'quality.so-far': '{month}, in part',
  'quality.rate': '{rate} ({low} to {high})',
  'quality.day': '{which, select, from {From} to {To}}',
  'quality.link': 'What complaints teach',
  'quality.footer':
    'You receive this once a month because you lead others or are the office. It counts complaints by when they were received, as they stand today.',
  'quality.unsubscribe': 'Please send me no more monthly reports on complaints',
} as const
