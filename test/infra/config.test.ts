import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../infra/config.ts'
import { aCompany } from './a-company.ts'
import { resources, template } from './synth.ts'

describe('configuration', () => {
  test('needs only what nobody but the company can say', () => {
    expect(parseConfig(aCompany)).toMatchObject({
      stackName: 'Holdfast',
      sender: { identity: 'existing' },
      scanAt: '06:00',
      onDelete: 'retain',
      logRetentionDays: 30,
      madeUp: false,
    })
  })

  test.each(['sender', 'company', 'office', 'timeZone', 'alarms'] as const)(
    '%s is asked for by name',
    (key) => {
      const { [key]: _, ...rest } = aCompany
      expect(() => parseConfig(rest)).toThrow(`holdfast.${key}`)
    },
  )

  test.each([
    [{ sender: { email: 'nobody' } }, 'holdfast.sender.email'],
    [{ sender: { email: 'a@acme-supply.com', identity: 'domain' } }, 'holdfast.sender.identity'],
    [{ company: { name: ' ' } }, 'holdfast.company.name'],
    [{ company: {} }, 'holdfast.company.name'],
    [{ office: { email: 'a@acme-supply.com' } }, 'holdfast.office.name'],
    [{ timeZone: 'Berlin' }, 'holdfast.timeZone'],
    [{ alarms: 'later' }, 'holdfast.alarms'],
    [{ stackName: 'my stack' }, 'holdfast.stackName'],
    [{ scanAt: '25:00' }, 'holdfast.scanAt'],
    [{ throttle: { rate: 0 } }, 'holdfast.throttle.rate'],
    [{ colour: 'red' }, 'colour'],
    [{ settings: { horizonDays: 'soon' } }, 'holdfast.settings.horizonDays'],
    [{ settings: { horizonDaysss: 3 } }, 'horizonDaysss'],
  ])('%o fails with the name of the wrong setting', (wrong, name) => {
    expect(() => parseConfig({ ...aCompany, ...wrong })).toThrow(name)
  })

  test.each([
    [{ sender: { email: 'holdfast@example.com' } }, 'holdfast.sender.email: holdfast@example.com'],
    [{ sender: { email: 'a@acme-supply.com', replyTo: 'b@mail.example.org' } }, 'holdfast.sender.replyTo'],
    [{ office: { name: 'Sales', email: 'sales@acme.example' } }, 'holdfast.office.email: sales@acme.example'],
    [{ alarms: { email: 'ops@acme.test' } }, 'holdfast.alarms.email: ops@acme.test'],
    [{ publicUrl: 'https://holdfast.example.net' }, 'holdfast.publicUrl'],
  ])('the example domain in %o is refused by name', (wrong, name) => {
    expect(() => parseConfig({ ...aCompany, ...wrong })).toThrow(name)
  })

  test.each([
    [{ publicUrl: 'https://churn.acme-supply.com' }, 'holdfast.settings.publicUrl'],
    [{ company: { name: 'Acme' } }, 'holdfast.settings.company'],
    [{ office: aCompany.office }, 'holdfast.settings.office'],
    [{ businessCalendar: { timeZone: 'UTC' } }, 'holdfast.settings.businessCalendar.timeZone'],
  ])('settings %o are said in one place only', (settings, name) => {
    expect(() => parseConfig({ ...aCompany, settings })).toThrow(name)
  })

  test('names every wrong setting at once', () => {
    expect(() => parseConfig({ sender: { email: 'x' }, scanAt: 'noon' })).toThrow(
      /holdfast\.sender\.email[\s\S]*holdfast\.company: is missing[\s\S]*holdfast\.scanAt/,
    )
  })

  test('what the company says reaches the functions', () => {
    const { settings } = parseConfig({
      ...aCompany,
      settings: { businessCalendar: { holidays: ['2026-12-25'] } },
    })
    expect(settings).toMatchObject({
      company: { name: 'Acme Supply', sender: 'holdfast@acme-supply.com' },
      office: aCompany.office,
      businessCalendar: { timeZone: 'Europe/Berlin', holidays: ['2026-12-25'] },
      horizonDays: 90,
    })
  })
})

describe('a clone in which nobody has named a company', () => {
  // The first synthesis of a worker bundles every function.
  test('works on one machine, with its policy changed or not, and CloudFormation refuses to deploy it', {
    timeout: 120_000,
  }, () => {
    for (const untouched of [{}, { settings: { horizonDays: 60 } }]) {
      const { Rules, Parameters } = template(untouched).toJSON()
      expect(Rules.CompanyIsConfigured.Assertions).toEqual([
        {
          Assert: { 'Fn::Equals': [{ Ref: 'DeployMadeUpCompany' }, 'yes'] },
          AssertDescription: expect.stringContaining('npx holdfast init'),
        },
      ])
      expect(Parameters.DeployMadeUpCompany.Default).toBe('no')
    }
  })

  test('is no more once one thing is said: then everything is asked for', () => {
    expect(() => parseConfig({ timeZone: 'UTC' })).toThrow('holdfast.company')
    expect(template().toJSON().Rules?.CompanyIsConfigured).toBeUndefined()
  })
})

describe('the sender', () => {
  test('that SES knows already is used and not made: making it again would fail the whole stack', () => {
    expect(resources(template(), 'AWS::SES::EmailIdentity')).toEqual({})
  })

  test('that the stack makes stays when the stack goes', () => {
    const created = template({ ...aCompany, sender: { ...aCompany.sender, identity: 'create' } })
    created.hasResource('AWS::SES::EmailIdentity', {
      Properties: { EmailIdentity: 'holdfast@acme-supply.com' },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    })
  })
})

describe('two stacks in one account and region', () => {
  test('share no name that they choose themselves', () => {
    // Names within an API, a role or a user pool, and those of metrics, meet nobody else's.
    const within =
      /^(AWS::ApiGatewayV2::|AWS::IAM::Policy$|AWS::CloudWatch::Alarm$|AWS::Cognito::UserPool(Group|ResourceServer)$)/
    const names = (stackName: string) =>
      Object.values(template({ ...aCompany, stackName }).toJSON().Resources).flatMap((resource) => {
        const { Type, Properties = {} } = Object(resource)
        if (within.test(String(Type))) return []
        return Object.entries(Properties)
          .filter(([key, value]) => /^(Name|\w+Name|Domain)$/.test(key) && typeof value === 'string')
          .map(([key, value]) => `${Type} ${key} ${value}`)
      })
    const first = new Set(names('Holdfast'))
    expect(first.size).toBeGreaterThan(0)
    expect(names('Holdfast-Trade').filter((name) => first.has(name))).toEqual([])
  })
})

test('alarms ring an address through a topic of the stack, or a topic that is there', () => {
  const byMail = template({ ...aCompany, alarms: { email: 'ops@acme-supply.com' } })
  byMail.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'ops@acme-supply.com',
  })
  const topicArn = 'arn:aws:sns:eu-central-1:123456789012:ops'
  const byTopic = template({ ...aCompany, alarms: { topicArn } })
  for (const [stack, action] of [
    [byMail, { Ref: expect.stringMatching(/^Alarms/) }],
    [byTopic, topicArn],
  ] as const)
    for (const alarm of Object.values(resources(stack, 'AWS::CloudWatch::Alarm')))
      expect(alarm.AlarmActions).toEqual([action])
})
