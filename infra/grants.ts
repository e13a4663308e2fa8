import type { IEventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Index, Need } from '../functions/registry.ts'
import type { Mail } from './constructs/mail.ts'
import type { Records } from './constructs/records.ts'

/** The resources that functions may be allowed to touch; `indexes` are those that the function looks things up in. */
export interface Touchable {
  indexes: readonly Index[]
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

function onTable(fn: LambdaFunction, { records, indexes }: Touchable, actions: string[]): void {
  const { tableArn } = records.table
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [tableArn] }))
  if (indexes.length === 0) return
  const resources = indexes.map((index) => `${tableArn}/index/${index}`)
  fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources }))
}

/** What each declared need allows: exactly these actions on exactly these resources. */
export const grants = {
  reader: (fn, touchable) => onTable(fn, touchable, READ),
  table: (fn, touchable) => onTable(fn, touchable, [...READ, ...WRITE]),
  inserts: (fn, { records }) => {
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:PartiQLInsert'], resources: [records.table.tableArn] }),
    )
  },
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
