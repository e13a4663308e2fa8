import { existsSync, readFileSync } from 'node:fs'
import { App } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { calendar, consumers, functions, timers } from '../../functions/registry.ts'
import { alarmsText } from '../../infra/alarms-text.ts'
import { parseConfig } from '../../infra/config.ts'
import { HoldfastStack } from '../../infra/holdfast-stack.ts'
import { workflows } from '../../workflows/registry.ts'
import { aCompany } from './a-company.ts'
import { resources, template } from './synth.ts'

const holdfast = new HoldfastStack(
  new App(),
  'Holdfast',
  parseConfig({ ...aCompany, alarms: { email: 'ops@acme-supply.com' } }),
)
const stack = Template.fromStack(holdfast)
const worries = Object.entries(holdfast.worries)
const alarms = Object.values(resources(stack, 'AWS::CloudWatch::Alarm'))
const root = new URL('../../', import.meta.url)
const headings = [
  ...readFileSync(new URL('docs/runbook.md', root), 'utf8').matchAll(/^## (.+?)(?: \(|$)/gm),
].map(([, heading]) => heading)

test('docs/alarms.md is the table that the stack gives (run: npm run alarms)', () => {
  expect(readFileSync(new URL('docs/alarms.md', root), 'utf8')).toBe(alarmsText(holdfast.worries))
})

describe.each(worries)('%s', (name, { runbook, provenBy, metric }) => {
  test('is an alarm that says its cause, does something and stands in the runbook and in a test', () => {
    const alarm = alarms.find(({ AlarmDescription }) => String(AlarmDescription).startsWith(`${name}: `))
    expect(alarm?.AlarmActions).toHaveLength(1)
    expect(headings).toContain(runbook)
    expect(existsSync(new URL(provenBy, root)), provenBy).toBe(true)
    // A metric of the product's own is written somewhere, and its test looks at it.
    if (metric.namespace === 'Holdfast')
      expect(readFileSync(new URL(provenBy, root), 'utf8')).toContain(metric.metricName)
  })
})

test('no alarm stands outside of the table', () => {
  expect(alarms).toHaveLength(worries.length)
})

describe('work that can stop has an alarm', () => {
  const names = new Set(worries.map(([name]) => name))
  test.each(Object.keys(functions))('the function %s', (name) => {
    expect([names.has(`${name}Errors`), names.has(`${name}Throttled`)]).toEqual([true, true])
  })
  test.each(Object.keys(consumers))('the consumer %s', (name) => {
    expect([names.has(`${name}Late`), names.has(`${name}GaveUp`)]).toEqual([true, true])
  })
  test.each(workflows.map(({ name }) => name))('the workflow %s', (name) => {
    for (const end of ['Failed', 'TimedOut', 'Aborted']) expect(names).toContain(`${name}${end}`)
  })
  test.each(
    Object.entries(timers).filter(
      ([, { expression }]) => !expression.includes('? *') || / \* \* \? \*\)/.test(expression),
    ),
  )('the timer %s, when it has not run', (name) => {
    const silent = alarms.find(({ AlarmDescription }) =>
      String(AlarmDescription).startsWith(`${name}Silent: `),
    )
    expect(silent).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold' })
  })
})

describe('what is lost on its way', () => {
  test('lies in a queue, whatever called: every schedule, every rule, every function that is called and not waited for', () => {
    const queue = { 'Fn::GetAtt': [expect.stringMatching(/^LostCallsQueue/), 'Arn'] }
    const schedules = Object.values(resources(stack, 'AWS::Scheduler::Schedule'))
    expect(schedules).toHaveLength(Object.keys(timers).length + Object.keys(calendar).length)
    for (const { Target } of schedules) expect(Target).toMatchObject({ DeadLetterConfig: { Arn: queue } })
    for (const { Targets } of Object.values(resources(stack, 'AWS::Events::Rule')))
      expect(Targets).toEqual([expect.objectContaining({ DeadLetterConfig: { Arn: queue } })])
    for (const { DestinationConfig } of Object.values(resources(stack, 'AWS::Lambda::EventInvokeConfig')))
      expect(DestinationConfig).toEqual({ OnFailure: { Destination: queue } })
    stack.hasResourceProperties('AWS::SQS::Queue', { MessageRetentionPeriod: 14 * 86_400 })
  })
})

test('metrics of the product carry the name of their stack, so that two stacks do not ring for each other', () => {
  const trade = template({ ...aCompany, stackName: 'Trade' })
  trade.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'Holdfast',
    MetricName: 'OverdueTasks',
    Dimensions: [{ Name: 'Stack', Value: 'Trade' }],
  })
  trade.allResourcesProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ STACK_NAME: 'Trade' }) },
  })
})
