import type { Definitions } from '../../kinds.ts'

/** What the commands for who sets Holdfast up, operates it and brings data in say of what they did. */
export const operators = {
  'init.question': {
    question: [
      ...(['company', 'sender', 'identity', 'office-name', 'office-email', 'time-zone', 'alarms'] as const),
      'stack-name',
    ],
  },
  'init.begin': { count: 'count' },
  'init.written': { file: 'text' },
} as const satisfies Definitions
