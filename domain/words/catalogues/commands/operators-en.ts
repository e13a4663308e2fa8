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
  'login.here': 'Log in here: {page}',
  'login.goodbye': 'You may close this page and go back to the terminal.',
  'login.nobody': 'nobody logged in within five minutes',
  'login.done': 'Logged in to {url}.',
  'login.until': 'Logged in to {url} until {until}.',
  'send.receipt':
    'Complaint {id} received, reference {reference}. To be acknowledged by {acknowledge} and resolved by {resolve}.',
  'advance.now': 'It is now {now}.',
  'scan.done': 'Scanned at {now}: {counts}.',
  'scan.count': oneOf('of', {
    days: '{count, plural, one {# day} other {# days}}',
    read: '{count, number} read',
    warned: '{count, number} looking bad',
    winBacks: '{count, plural, one {# win-back} other {# win-backs}}',
    regainShares: '{count, plural, one {# call} other {# calls}} about a shrinking share',
    analyses: '{count, plural, one {# cost analysis} other {# cost analyses}}',
    postponed: '{count, number} put off',
    setAside: '{count, number} set aside',
  }),
  'scan.other': '{count, number} {name}',
  'mend.column': oneOf('column', {
    account: 'account',
    item: 'item',
    since: 'since',
    reason: 'reason',
    anew: 'made anew',
    aside: 'set aside',
  }),
  'mend.nothing': 'Nothing is set aside.',
  'mend.nothing-of': 'Nothing is set aside of {account}.',
  'mend.released': '{released, number} taken back.',
  'mend.released-some': '{released, number} taken back, {left, number} failed again:',
  'mend.trouble': '{item} of {account} could not be worked on by {work}: {reason}',
  'mend.trouble-of-none': '{item} of no account could not be worked on by {work}: {reason}',
  'mend.met': 'since {since}, met {times, plural, one {# time} other {# times}}, last {last}',
  'mend.refolded':
    '{accounts, plural, one {# account} other {# accounts}} recomputed; all were as their stored events say.',
  'mend.refolded-amiss':
    '{accounts, plural, one {# account} other {# accounts}} recomputed; {amiss, number} of them not as their stored events say:',
  'mend.state': 'state',
  'mend.swept':
    '{requests, plural, one {# request is} other {# requests are}} left to the hourly sweep of the outbox.',
} as const
