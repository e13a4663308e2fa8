import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IEventBus } from 'aws-cdk-lib/aws-events'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Need } from '../functions/registry.ts'
import type { Mail } from './constructs/mail.ts'

/** The resources that functions may be allowed to touch. */
export interface Touchable {
  table: Table
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

function onTable(fn: LambdaFunction, table: Table, actions: string[]): void {
  table.grant(fn, ...actions)
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/*`] }),
  )
}

/** What each declared need allows: exactly these actions on exactly these resources. */
export const grants = {
  reader: (fn, { table }) => onTable(fn, table, READ),
  table: (fn, { table }) => onTable(fn, table, [...READ, ...WRITE]),
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
        effect: Effect.ALLOW,
        actions: ['ses:SendRawEmail'],
        resources: [mail.identity.emailIdentityArn, mail.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': mail.sender } },
      }),
    )
  },
  secrets: (fn, { signingSecret }) => {
    signingSecret.grantRead(fn)
  },
} satisfies Record<Need, (fn: LambdaFunction, touch: Touchable) => void>
