/** One question of `init`: its option, where the answer stands in the deployment, and how a text becomes the value there. */
export type Question = {
  flag: string
  /** The option's name as commander hands it over. */
  option: string
  path: readonly [string] | readonly [string, string]
  explains: string
  /** Taken for an empty answer where the deployment says nothing yet. */
  usual?: string
  toValue?(text: string): unknown
}

/** An alarm's text: an address, an ARN or `none`. */
function toAlarms(text: string): unknown {
  if (text.startsWith('arn:')) return { topicArn: text }
  return text.includes('@') ? { email: text } : text
}

/** Everything that has no honest default, in the order in which it is asked. */
export const questions: readonly Question[] = [
  {
    flag: 'company',
    option: 'company',
    path: ['company', 'name'],
    explains: 'your company as customers know it: it signs every mail',
  },
  {
    flag: 'sender',
    option: 'sender',
    path: ['sender', 'email'],
    explains: 'the address that all mail comes from',
  },
  {
    flag: 'identity',
    option: 'identity',
    path: ['sender', 'identity'],
    explains:
      'existing: SES has verified that address or its domain before; create: SES is to mail it a link',
    usual: 'existing',
  },
  {
    flag: 'office-name',
    option: 'officeName',
    path: ['office', 'name'],
    explains: 'who is asked where an account has no manager who can be asked: a name',
    usual: 'Sales office',
  },
  {
    flag: 'office-email',
    option: 'officeEmail',
    path: ['office', 'email'],
    explains: 'the mail address of this office',
  },
  {
    flag: 'time-zone',
    option: 'timeZone',
    path: ['timeZone'],
    explains: 'the zone of your working hours, such as Europe/Berlin',
  },
  {
    flag: 'alarms',
    option: 'alarms',
    path: ['alarms'],
    explains: 'whom alarms ring: a mail address, the ARN of an SNS topic, or none',
    toValue: toAlarms,
  },
  {
    flag: 'stack-name',
    option: 'stackName',
    path: ['stackName'],
    explains: 'the name of the stack; a second one in the same account and region needs another',
    usual: 'Holdfast',
  },
]
