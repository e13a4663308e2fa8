import type { ValuesOf } from '../../domain/words/sentences.ts'

/** One question of `init`: its option, where the answer stands in the deployment, and how a text becomes the value there. */
export type Question = {
  flag: ValuesOf<'init.question'>['question']
  /** The option's name as commander hands it over. */
  option: string
  path: readonly [string] | readonly [string, string]
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
  },
  {
    flag: 'sender',
    option: 'sender',
    path: ['sender', 'email'],
  },
  {
    flag: 'identity',
    option: 'identity',
    path: ['sender', 'identity'],
    usual: 'existing',
  },
  {
    flag: 'office-name',
    option: 'officeName',
    path: ['office', 'name'],
    usual: 'Sales office',
  },
  {
    flag: 'office-email',
    option: 'officeEmail',
    path: ['office', 'email'],
  },
  {
    flag: 'time-zone',
    option: 'timeZone',
    path: ['timeZone'],
  },
  {
    flag: 'alarms',
    option: 'alarms',
    path: ['alarms'],
    toValue: toAlarms,
  },
  {
    flag: 'stack-name',
    option: 'stackName',
    path: ['stackName'],
    usual: 'Holdfast',
  },
]
