import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import type { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { reach } from '../functions/reach.ts'
import {
  consumers,
  type FunctionName,
  functions,
  type LambdaFunction,
  listeners,
  playbooks,
  steps,
  timers,
} from '../functions/registry.ts'
import { type EnvKey, envOf } from '../functions/runtime/env.ts'
import { workflows } from '../workflows/registry.ts'
import { retiredSteps } from '../workflows/retired-steps.ts'
import { acknowledgeFindings } from './acknowledged-findings.ts'
import type { Config } from './config.ts'
import { alarmActionOf } from './constructs/alarm-action.ts'
import { Attachments } from './constructs/attachments.ts'
import { Failures } from './constructs/failures.ts'
import { Functions } from './constructs/functions.ts'
import { Login } from './constructs/login.ts'
import { LostCalls } from './constructs/lost-calls.ts'
import { Mail } from './constructs/mail.ts'
import { Mailroom } from './constructs/mailroom.ts'
import { refuseDeployment } from './constructs/not-yet-configured.ts'
import { OwnKey } from './constructs/own-key.ts'
import { PublicApi } from './constructs/public-api.ts'
import { Records } from './constructs/records.ts'
import { requireSmall } from './constructs/require-small.ts'
import { SigningSecret } from './constructs/signing-secret.ts'
import { consumeStream } from './constructs/stream-consumer.ts'
import { expressionsFor, Timers } from './constructs/timers.ts'
import { Watch } from './constructs/watch.ts'
import { requireUse, Workflow } from './constructs/workflow.ts'
import type { Worries } from './constructs/worries/worry.ts'
import { grants } from './grants.ts'

/** All of Holdfast in one stack. Composition only: what each part is stands in `constructs/`. */
export class HoldfastStack extends Stack {
  /** Every alarm, by its name. */
  readonly worries: Worries

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id, { description: 'Holdfast: keeps business customers from leaving' })
    if (config.madeUp) refuseDeployment(this)
    const removalPolicy = config.onDelete === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN
    const retention: RetentionDays = config.logRetentionDays
    const records = new Records(this, 'Records', { removalPolicy })
    const { secret: signingSecret } = new SigningSecret(this, 'Signing', { removalPolicy })
    const bus = new EventBus(this, 'Decisions', {
      description: 'What Holdfast decided, for the other systems',
    })
    const mail = new Mail(this, 'Mail', { sender: config.sender.email, identity: config.sender.identity })
    const mailroom = new Mailroom(this, 'Mailroom', { inbound: config.mail?.inbound })
    const { eventDays } = config.settings.retention
    const attachments = new Attachments(this, 'Attachments', { keptDays: eventDays })
    const publicApi = new PublicApi(this, 'Api', { throttle: config.throttle, retention })
    const { byName } = new Functions(this, 'Functions', {
      retention,
      settings: config.settings,
      reserved: { ...(config.intakeConcurrency && { Intake: config.intakeConcurrency }) },
    })

    const hosts = Object.fromEntries(Object.entries(steps).map(([step, host]) => [step, byName[host]]))
    requireUse(Object.keys(steps), [
      ...workflows,
      ...Object.values(retiredSteps).map((retired) => ({ steps: retired })),
    ])
    const machines: Record<string, StateMachine> = Object.fromEntries(
      workflows.map(({ name, construct, definition }) => [
        name,
        new Workflow(this, construct, { definition, steps: hosts, retired: retiredSteps[name], retention })
          .machine,
      ]),
    )
    // The refit is nobody's playbook: the calendar starts it, and nothing else may.
    const forAccounts = Object.fromEntries(playbooks.map((name) => [name, machineOf(machines, name)]))

    const consoleUrl = `${config.publicUrl ?? publicApi.api.apiEndpoint}/console`
    const { jwt, login: loginOf } = config
    const login = new Login(this, 'Login', { jwt, login: loginOf, removalPolicy, consoleUrl })
    const environment: Record<EnvKey, string> = {
      // Not the public address: what stands before it may let in whom it knows, and nobody else.
      API_URL: publicApi.api.apiEndpoint,
      LOGIN_ISSUER: login.issuer,
      LOGIN_CLIENT: login.consoleClient,
      LOGIN_SCOPES: ['openid', ...Object.values(login.scopes)].join(' '),
      TABLE_NAME: records.table.tableName,
      SENDER: config.sender.email,
      STACK_NAME: this.stackName,
      CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      PUBLIC_URL: config.publicUrl ?? publicApi.api.apiEndpoint,
      MAILROOM_BUCKET: mailroom.bucket.bucketName,
      ATTACHMENTS_BUCKET: attachments.bucket.bucketName,
      SIGNING_SECRET_ARN: signingSecret.secretArn,
      BUS_NAME: bus.eventBusName,
      STATE_MACHINES: this.#arnsOf(forAccounts),
      ALL_MACHINES: this.#arnsOf(machines),
      TIMETABLE: JSON.stringify({ timeZone: config.timeZone, schedules: expressionsFor(config.scanAt) }),
    }
    for (const name of Object.keys(functions) as FunctionName[]) {
      const keys = new Set(['STACK_NAME' as const, ...functions[name].needs.flatMap((need) => envOf[need])])
      const variables = Object.fromEntries([...keys].map((key) => [key, environment[key]]))
      requireSmall(name, this.resolve(variables))
      for (const [key, value] of Object.entries(variables)) byName[name].addEnvironment(key, value)
      const { needs, indexes = [] }: LambdaFunction = functions[name]
      const { partitions, writes = [], files = [] } = reach[name]
      for (const need of needs)
        grants[need](byName[name], {
          indexes,
          partitions,
          writes,
          files,
          records,
          machines: forAccounts,
          allMachines: machines,
          bus,
          mail,
          mailroom,
          attachments,
          signingSecret,
        })
    }

    const failures = new Failures(this, 'Failures')
    const mappings = Object.fromEntries(
      Object.values(consumers).map((consumer) => [
        consumer.function,
        consumeStream(byName[consumer.function], records.table, consumer, failures.bucket),
      ]),
    )
    const { queue: lostCalls } = new LostCalls(this, 'LostCalls')
    const called = [
      ...Object.values(listeners).map((listener) => listener.function),
      ...Object.values(timers).map((timer) => timer.function),
    ]
    for (const name of new Set(called))
      byName[name].configureAsyncInvoke({ onFailure: new SqsDestination(lostCalls) })
    mail.reportTo(byName[listeners.RecordMailFeedback.function], listeners.RecordMailFeedback, lostCalls)
    mailroom.reportTo(byName[listeners.TakeMail.function], listeners.TakeMail, lostCalls)
    new Timers(this, 'Timers', {
      functions: byName,
      machines,
      timeZone: config.timeZone,
      scanAt: config.scanAt,
      lostCalls,
    })
    publicApi.serve(byName, login)
    const watched = {
      stackName: this.stackName,
      api: publicApi.api,
      functions: byName,
      machines,
      consumers: mappings,
      lostCalls,
    }
    this.worries = new Watch(this, 'Watch', watched, alarmActionOf(this, config.alarms)).worries

    if (config.encryption === 'own-key')
      new OwnKey(this, 'Encryption', { takesMail: config.mail?.inbound !== undefined })

    const outputs = {
      ConsoleUrl: consoleUrl,
      ApiUrl: environment.PUBLIC_URL,
      Sender: config.sender.email,
      SigningSecretArn: signingSecret.secretArn,
      TableName: records.table.tableName,
      BusName: bus.eventBusName,
      FailureBucket: failures.bucket.bucketName,
      LostCallsQueueUrl: lostCalls.queueUrl,
      ...(mailroom.ruleSetName && { ReceiptRuleSet: mailroom.ruleSetName }),
      ...login.outputs,
      ...(login.outputs.LoginClientId && {
        LoginCommand: `npx holdfast login --url ${environment.PUBLIC_URL} --issuer ${login.outputs.LoginIssuer} --client ${login.outputs.LoginClientId}`,
      }),
    }
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
    acknowledgeFindings(this, {
      failuresArn: failures.bucket.bucketArn,
      mailroomArn: mailroom.bucket.bucketArn,
      attachmentsArn: attachments.bucket.bucketArn,
      machines: Object.values(machines),
    })
  }

  #arnsOf(machines: Record<string, StateMachine>): string {
    const arns = Object.entries(machines).map(([name, machine]) => [name, machine.stateMachineArn])
    return this.toJsonString(Object.fromEntries(arns))
  }
}

function machineOf(machines: Record<string, StateMachine>, playbook: string): StateMachine {
  const machine = machines[playbook]
  if (!machine) throw new Error(`the playbook ${playbook} has no workflow`)
  return machine
}
