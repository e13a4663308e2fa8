import { oneOf } from '../one-of.ts'

/** What the commands for operators say, in British English. */
export const operatorsEn = {
  'init.question': oneOf('question', {
    company: 'Your company as customers know it: it signs every mail',
    sender: 'The address that all mail comes from',
    identity:
      'Whether SES has verified that address or its domain before (existing), or is to mail it a link (create)',
    'office-name': 'Who is asked where an account has no manager who can be asked: a name',
    'office-email': 'The mail address of this office',
    'time-zone': 'The zone of your working hours, such as Europe/Berlin',
    alarms: 'Whom alarms ring: a mail address, the ARN of an SNS topic, or none',
    'stack-name': 'The name of the stack; a second one in the same account and region needs another',
  }),
  'init.begin':
    '{count, plural, one {# question} other {# questions}}; Enter takes what stands in brackets. Nothing is written before the last answer.',
  'init.written':
    'Written to {file}. Next: `npx cdk bootstrap` (once per account and region), then `npx cdk deploy`. docs/deploy.md goes through it.',
} as const
