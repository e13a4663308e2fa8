import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { type Aws, awsChecks } from '../../../cli/doctor/check-aws.ts'
import { findDeployment } from '../../../cli/doctor/deployment.ts'
import { examine, findingIn } from '../../../cli/doctor/finding.ts'
import { documentWords } from '../../../cli/output/reader-words.ts'
import { UsageError } from '../../../cli/usage-error.ts'

const now = new Date('2026-03-02T12:00:00Z')
const key = Buffer.alloc(33, 7).toString('base64')
const machineArn = 'arn:aws:states:eu-central-1:123456789012:stateMachine:Refit'

/** What AWS documents as its answers, of a deployment that is well. */
const well: Record<string, unknown> = {
  DescribeStacks: {
    Stacks: [
      {
        StackStatus: 'UPDATE_COMPLETE',
        Outputs: [
          { OutputKey: 'Sender', OutputValue: 'holdfast@acme-supply.com' },
          { OutputKey: 'SigningSecretArn', OutputValue: 'arn:secret' },
        ],
      },
    ],
  },
  ListStackResources: {
    StackResourceSummaries: [
      ['AWS::CloudWatch::Alarm', 'WatchLate', 'Holdfast-WatchLate'],
      ['AWS::Scheduler::Schedule', 'TimersScan', 'Holdfast-TimersScan'],
      ['AWS::Lambda::Function', 'FunctionsFoldEvents', 'Holdfast-Fold'],
      ['AWS::StepFunctions::StateMachine', 'RefitMachine', machineArn],
    ].map(([ResourceType, LogicalResourceId, PhysicalResourceId]) => ({
      ResourceType,
      LogicalResourceId,
      PhysicalResourceId,
    })),
  },
  GetEmailIdentity: {
    VerifiedForSendingStatus: true,
    DkimAttributes: { Status: 'SUCCESS', SigningEnabled: true },
    MailFromAttributes: { MailFromDomain: 'mail.acme-supply.com', MailFromDomainStatus: 'SUCCESS' },
  },
  GetAccount: { ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: 'HEALTHY' },
  GetSecretValue: {
    SecretString: JSON.stringify({ shop: { secret: key, scopes: ['events'], expires: '2026-12-31' } }),
    CreatedDate: new Date('2026-01-01'),
  },
  DescribeAlarms: {
    MetricAlarms: [
      {
        StateValue: 'OK',
        ActionsEnabled: true,
        AlarmActions: ['arn:topic'],
        AlarmDescription: 'Late: x. Runbook: y.',
      },
    ],
  },
  GetSchedule: { State: 'ENABLED' },
  GetMetricStatistics: { Datapoints: [{ Maximum: 1_200 }] },
  'ListExecutions SUCCEEDED': { executions: [{ stopDate: new Date('2026-03-01T03:05:00Z') }] },
  ListExecutions: { executions: [] },
}
const records: Record<string, string[][]> = {
  'mail.acme-supply.com': [['v=spf1 include:amazonses.com ', '~all']],
  '_dmarc.acme-supply.com': [['v=DMARC1; p=quarantine']],
}

/** Clients of an AWS that answers by the name of the command, and throws what is an error. */
function awsThat(changes: Record<string, unknown>): Aws & { cloudFormation: CloudFormationClient } {
  const answers = { ...well, ...changes }
  const client = {
    async send(command: { constructor: { name: string }; input: { statusFilter?: string } }) {
      const name = command.constructor.name.replace(/Command$/, '')
      const answer = answers[`${name} ${command.input.statusFilter}`] ?? answers[name]
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  const { cloudFormation, cloudWatch, scheduler, secrets, ses, sfn }: Record<string, never> = new Proxy(
    {},
    { get: () => client },
  )
  return { cloudFormation, cloudWatch, scheduler, secrets, ses, sfn } as never
}

async function findingsWith(changes: Record<string, unknown>, dns = records) {
  const aws = awsThat(changes)
  const txt = async (name: string) => {
    const found = dns[name]
    if (!found) throw Object.assign(new Error(`queryTxt ${name}`), { code: 'ENOTFOUND' })
    return found
  }
  const checks = awsChecks(aws, await findDeployment(aws.cloudFormation, 'Holdfast'), now, txt)
  return (await examine(checks)).map((finding) => findingIn(documentWords, finding))
}

test('a deployment that is well has nothing to mend', async () => {
  const findings = await findingsWith({})
  expect(findings.filter(({ state }) => state !== 'good')).toEqual([])
  expect(findings.map(({ check }) => check)).toEqual([
    'stack',
    ...['identity', 'sandbox', 'DKIM', 'SPF', 'DMARC'],
    ...['keys', 'alarms', 'schedules', 'lag', 'model age', 'runs'],
  ])
})

const error = (name: string) => Object.assign(new Error(`${name} of AWS`), { name })
const keys = (value: unknown, CreatedDate = new Date('2026-01-01')) => ({
  GetSecretValue: { SecretString: JSON.stringify(value), CreatedDate },
})

describe('what is not well is said with how to mend it:', () => {
  test.each<[string, string, Record<string, unknown>, string, string]>([
    [
      'a deployment that was rolled back',
      'stack',
      { DescribeStacks: { Stacks: [{ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' }] } },
      'UPDATE_ROLLBACK_COMPLETE',
      'deploy again',
    ],
    [
      'a sender that SES does not know',
      'identity',
      { GetEmailIdentity: error('NotFoundException') },
      'neither holdfast@acme-supply.com nor acme-supply.com',
      'verify the domain',
    ],
    [
      'a sender that is not verified',
      'identity',
      { GetEmailIdentity: { VerifiedForSendingStatus: false } },
      'is not verified',
      'verify the domain',
    ],
    [
      'the sandbox',
      'sandbox',
      { GetAccount: { SendingEnabled: true, ProductionAccessEnabled: false } },
      'verified addresses only',
      'production access',
    ],
    [
      'an account that may not send',
      'sandbox',
      { GetAccount: { SendingEnabled: false } },
      'stopped all sending',
      'case',
    ],
    [
      'mails without DKIM',
      'DKIM',
      { GetEmailIdentity: { DkimAttributes: { Status: 'PENDING' } } },
      'PENDING',
      'CNAME',
    ],
    [
      'a key that is too short',
      'keys',
      keys({ shop: 'c2hvcnQ=' }),
      'shop signs nothing: it has 5 bytes',
      'Changing a signing key',
    ],
    [
      'a key that has expired',
      'keys',
      keys({ shop: { secret: key, scopes: ['events'], expires: '2026-02-27' } }),
      'shop has expired on 2026-02-27',
      'runbook',
    ],
    [
      'a key that expires soon',
      'keys',
      keys({ shop: { secret: key, scopes: ['events'], expires: '2026-03-12' } }),
      'shop expires in 10 days',
      'runbook',
    ],
    [
      'keys that nobody has changed for long',
      'keys',
      keys({ shop: key }, new Date('2024-01-01')),
      'no key was changed for 791 days',
      'runbook',
    ],
    [
      'keys with a scope that is none',
      'keys',
      keys({ shop: { secret: key, scopes: ['all'] } }),
      'shop signs nothing',
      'runbook',
    ],
    [
      'an alarm that rings',
      'alarms',
      {
        DescribeAlarms: { MetricAlarms: [{ StateValue: 'ALARM', AlarmDescription: 'Late: x. Runbook: y.' }] },
      },
      'Late: x. Runbook: y.',
      'under the headings',
    ],
    [
      'alarms that nobody hears',
      'alarms',
      { DescribeAlarms: { MetricAlarms: [{ StateValue: 'OK', ActionsEnabled: true, AlarmActions: [] }] } },
      '1 alarms ring nobody',
      'npx holdfast init',
    ],
    [
      'an alarm that is gone',
      'alarms',
      { DescribeAlarms: { MetricAlarms: [] } },
      '1 of 1 alarms are gone',
      'npx cdk deploy',
    ],
    [
      'a schedule that is switched off',
      'schedules',
      { GetSchedule: { State: 'DISABLED' } },
      'Holdfast-TimersScan',
      'A timer is silent',
    ],
    [
      'a stream that is behind',
      'lag',
      { GetMetricStatistics: { Datapoints: [{ Maximum: 1_800_000 }] } },
      '30 minutes behind',
      'A stream consumer is late',
    ],
    [
      'a model that nobody has learned anew',
      'model age',
      { 'ListExecutions SUCCEEDED': { executions: [{ stopDate: new Date('2026-02-01') }] } },
      '29 days ago',
      'A failed run',
    ],
    [
      'a run that failed',
      'runs',
      { 'ListExecutions FAILED': { executions: [{ stopDate: new Date('2026-03-01') }] } },
      'RefitMachine on 2026-03-01',
      'A failed run',
    ],
  ])('%s', async (_, check, changes, found, mend) => {
    const finding = (await findingsWith(changes)).find((one) => one.check === check)
    expect(finding).toMatchObject({
      state: 'bad',
      found: expect.stringContaining(found),
      mend: expect.stringContaining(mend),
    })
    expect(JSON.stringify(finding)).not.toContain(key)
  })

  test('records that the domain does not have', async () => {
    const findings = await findingsWith({}, {})
    expect(findings.find(({ check }) => check === 'SPF')).toMatchObject({
      state: 'bad',
      mend: expect.stringContaining('v=spf1 include:amazonses.com'),
    })
    expect(findings.find(({ check }) => check === 'DMARC')).toMatchObject({
      state: 'bad',
      mend: expect.stringContaining('_dmarc.acme-supply.com: TXT "v=DMARC1'),
    })
  })
})

test('what may not be looked at is neither good nor bad, says what to allow, and keeps no other check from looking', async () => {
  const findings = await findingsWith({ GetSecretValue: error('AccessDeniedException') })
  expect(findings.filter(({ state }) => state !== 'good')).toEqual([
    {
      check: 'keys',
      state: 'unknown',
      found: expect.stringContaining('AccessDeniedException'),
      mend: expect.stringContaining('secretsmanager:GetSecretValue'),
    },
  ])
})

test('a stack that is not there is a wrong use of the command', async () => {
  const { cloudFormation } = awsThat({ DescribeStacks: error('ValidationError') })
  await expect(findDeployment(cloudFormation, 'Nowhere')).rejects.toThrow(UsageError)
})
