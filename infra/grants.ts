import type { IEventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Need } from '../functions/registry.ts'
import type { Mail } from './constructs/mail.ts'
import type { Records } from './constructs/records.ts'

/** The resources that functions may be allowed to touch. */
export interface Touchable {
  records: Records
  /** Those of the playbooks. */
  machines: Record<string, StateMachine>
  bus: IEventBus
  mail: Mail
  signingSecret: ISecret
}

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
]

function onTable(fn: LambdaFunction, { table, indexArns }: Records, actions: string[]): void {
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [table.tableArn] }))
  fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexArns }))
}

/** What each declared need allows: exactly these actions on exactly these resources. */
export const grants = {
  reader: (fn, { records }) => onTable(fn, records, READ),
  table: (fn, { records }) => onTable(fn, records, [...READ, ...WRITE]),
  census: (fn, { records }) => {
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:Scan'], resources: [records.table.tableArn] }),
    )
  },
  runs: (fn, { machines }) => {
    for (const machine of Object.values(machines)) {
      machine.grantStartExecution(fn)
      machine.grantTaskResponse(fn)
    }
  },
  bus: (fn, { bus }) => {
    bus.grantPutEventsTo(fn)
  },
  mail: (fn, { mail }) => {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [...mail.identityArns, mail.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': mail.sender } },
      }),
    )
  },
  secrets: (fn, { signingSecret }) => {
    signingSecret.grantRead(fn)
  },
} satisfies Record<Need, (fn: LambdaFunction, touch: Touchable) => void>
