import { ArnFormat, Stack } from 'aws-cdk-lib'
import type { IEventBus } from 'aws-cdk-lib/aws-events'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { FileRight, WriteKind } from '../functions/reach.ts'
import type { Index, Need } from '../functions/registry.ts'
import type { Attachments } from './constructs/attachments.ts'
import type { Mail } from './constructs/mail.ts'
import type { Mailroom } from './constructs/mailroom.ts'
import type { Records } from './constructs/records.ts'

/** The resources that functions may be allowed to touch, and how far the function at hand goes into the table. */
export interface Touchable {
  indexes: readonly Index[]
  partitions: readonly string[]
  writes: readonly WriteKind[]
  files: readonly FileRight[]
  records: Records
  /** Those of the playbooks. */
  machines: Record<string, StateMachine>
  allMachines: Record<string, StateMachine>
  bus: IEventBus
  mail: Mail
  mailroom: Mailroom
  attachments: Attachments
  signingSecret: ISecret
}

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
const WRITE: Record<WriteKind, string> = {
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
  check: 'dynamodb:ConditionCheckItem',
}
const ON_FILE: Record<FileRight, string> = {
  keep: 's3:PutObject',
  show: 's3:GetObject',
  erase: 's3:DeleteObject',
}

function onTable(fn: LambdaFunction, { records, indexes, partitions }: Touchable, actions: string[]): void {
  const { tableArn } = records.table
  const conditions = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } }
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [tableArn], conditions }))
  if (indexes.length === 0) return
  // The leading key of an index is the index's own.
  const resources = indexes.map((index) => `${tableArn}/index/${index}`)
  fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources }))
}

/** What each declared need allows: exactly these actions on exactly these resources. */
export const grants = {
  reader: (fn, touchable) => onTable(fn, touchable, READ),
  table: (fn, touchable) => onTable(fn, touchable, [...READ, ...touchable.writes.map((kind) => WRITE[kind])]),
  inserts: (fn, { records, partitions }) => {
    const conditions = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } }
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:PartiQLInsert'],
        resources: [records.table.tableArn],
        conditions,
      }),
    )
  },
  census: (fn, { records }) => {
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:Scan'], resources: [records.table.tableArn] }),
    )
  },
  runs: (fn, { machines }) => {
    const resources = Object.values(machines).map((machine) => machine.stateMachineArn)
    // CDK's own grants would also allow heartbeats and failures, which nobody sends.
    const actions = ['states:StartExecution', 'states:SendTaskSuccess']
    fn.addToRolePolicy(new PolicyStatement({ actions, resources }))
  },
  executions: (fn, { allMachines }) => {
    const machines = Object.values(allMachines)
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['states:ListExecutions'],
        resources: machines.map((machine) => machine.stateMachineArn),
      }),
    )
    // Of every execution of these machines, whose names are made at run time.
    const resources = machines.map((machine) =>
      Stack.of(machine).formatArn({
        service: 'states',
        resource: 'execution',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        resourceName: `${machine.stateMachineName}:*`,
      }),
    )
    const actions = ['states:DescribeExecution', 'states:GetExecutionHistory']
    fn.addToRolePolicy(new PolicyStatement({ actions, resources }))
  },
  // It is told what is deployed, and asks nobody.
  timetable: () => {},
  bus: (fn, { bus }) => {
    bus.grantPutEventsTo(fn)
  },
  mail: (fn, { mail }) => {
    // The quota is the account's: AWS knows no resource for it.
    fn.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }))
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [...mail.identityArns, mail.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': mail.sender } },
      }),
    )
  },
  mailroom: (fn, { mailroom }) => {
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [mailroom.mails] }))
  },
  attachments: (fn, { attachments, files }) => {
    const actions = files.map((right) => ON_FILE[right])
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [attachments.files] }))
  },
  secrets: (fn, { signingSecret }) => {
    const actions = ['secretsmanager:GetSecretValue']
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [signingSecret.secretArn] }))
  },
  // It holds no rights: the API decides by the token that comes with each request.
  api: () => {},
  login: () => {},
} satisfies Record<Need, (fn: LambdaFunction, touch: Touchable) => void>
