import { describe, expect, test } from 'vitest'
import { allowed, resources, template } from './synth.ts'

const stack = template()
const permissions = allowed(stack)

describe('the refit', () => {
  const [schedule] = Object.values(resources(stack, 'AWS::Scheduler::Schedule')).filter((one) =>
    JSON.stringify(one).includes('RefitMachine'),
  )

  test('begins once a week with the time it was scheduled for, by a role that may do nothing else', () => {
    const role = Object.keys(permissions).find((name) => name.startsWith('TimersStartRefitRole')) ?? ''
    expect(schedule).toMatchObject({
      ScheduleExpression: 'cron(0 3 ? * SUN *)',
      State: 'ENABLED',
      Target: {
        Arn: { Ref: expect.stringMatching(/^RefitMachine/) },
        RoleArn: { 'Fn::GetAtt': [role, 'Arn'] },
        Input: '{"v":1,"at":"<aws.scheduler.scheduled-time>"}',
        RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 7200 },
      },
    })
    // And to put what could not be handed over where the alarm looks.
    expect(permissions[role]?.flatMap(({ Action }) => Action).sort()).toEqual([
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:SendMessage',
      'states:StartExecution',
    ])
    expect(resources(stack, 'AWS::IAM::Role')[role]).toMatchObject({
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'scheduler.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      },
    })
  })

  test('learns with the time and the processor it needs, and touches nothing but the table', () => {
    const learning = Object.entries(resources(stack, 'AWS::Lambda::Function')).filter(([id]) =>
      id.includes('LearningSteps'),
    )
    expect(learning.map(([, { Timeout, MemorySize }]) => ({ Timeout, MemorySize }))).toEqual([
      { Timeout: 900, MemorySize: 1769 },
    ])
    const actions = permissions.LearningSteps?.flatMap(({ Action }) => Action) ?? []
    expect(actions.filter((action) => !/^(dynamodb:|logs:|xray:)/.test(action))).toEqual([])
    expect(actions).toContain('dynamodb:Query')
  })

  test('is no playbook: nobody who starts runs for accounts knows its name', () => {
    // Whoever shows operators what runs knows every machine, and may start none.
    const variables = JSON.stringify(
      Object.entries(resources(stack, 'AWS::Lambda::Function')).flatMap(([name, { Environment }]) =>
        name.includes('Watch') ? [] : [Environment],
      ),
    )
    const starting = Object.entries(permissions).filter(([, all]) =>
      all.some(({ Action }) => [Action].flat().includes('states:StartExecution')),
    )
    expect(starting.map(([name]) => name).filter((name) => name.includes('Watch'))).toEqual([])
    expect(variables).toContain('WinBackMachine')
    expect(variables).not.toContain('RefitMachine')
  })

  test('rings when a run of it fails or takes too long', () => {
    const metrics = Object.values(resources(stack, 'AWS::CloudWatch::Alarm')).filter((alarm) =>
      JSON.stringify(alarm).includes('RefitMachine'),
    )
    expect(metrics.map(({ MetricName }) => MetricName).sort()).toEqual([
      'ExecutionsAborted',
      'ExecutionsFailed',
      'ExecutionsTimedOut',
    ])
  })
})
