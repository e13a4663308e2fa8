import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMail } from '../../../local/mail/create-mail.ts'
import { type FakeHost, fakeHost, resource } from '../http-api/fake-host.ts'
import { aMail, setup } from './mail-under-test.ts'

const arn = 'arn:aws:ses:eu-west-1:000000000000'
const nobody = async () => ({ status: 404, told: '' })
let host: FakeHost
beforeEach(() => {
  const address = resource('SES::EmailIdentity', 'Boss', {
    EmailIdentity: 'boss@holdfast.example',
    ConfigurationSetAttributes: { ConfigurationSetName: 'mails' },
  })
  host = fakeHost([...setup, address])
})
afterEach(() => host.remove())

function needs(parameters: Record<string, string>) {
  const { service } = createMail(host, { publish: () => {} }, nobody)
  const body = Buffer.from(new URLSearchParams({ Version: '2010-12-01', ...parameters }).toString())
  return service.needs({
    service: 'ses',
    operation: parameters.Action ?? '',
    headers: {},
    body,
    roleArn: 'role',
  })
}
const raw = (source: string) => ({
  Action: 'SendRawEmail',
  'RawMessage.Data': Buffer.from(source).toString('base64'),
})

test('asks for the permission to send as the identity and with the configuration set', () => {
  const context = {
    'ses:FromAddress': 'care@holdfast.example',
    'ses:Recipients': ['li.wei@example.com', 'hidden@example.com'],
  }

  expect(needs({ ...raw(aMail()), ConfigurationSetName: 'mails' })).toEqual([
    { action: 'ses:SendRawEmail', resource: `${arn}:identity/holdfast.example`, context },
    { action: 'ses:SendRawEmail', resource: `${arn}:configuration-set/mails`, context },
  ])
})

test('prefers the identity of the very address, and the configuration set it brings along', () => {
  const boss = needs(raw(aMail().replace('care@', 'boss@')))

  expect(boss.map(({ resource }) => resource)).toEqual([
    `${arn}:identity/boss@holdfast.example`,
    `${arn}:configuration-set/mails`,
  ])
})

test('needs nothing for a request that cannot be read, since nothing will come of it', () => {
  expect(needs({ Action: 'ListIdentities' })).toEqual([])
  expect(needs({ Action: 'SendRawEmail' })).toEqual([])
})

test.each([
  ['EmailIdentity', { EmailIdentity: 'a.example', Policy: {} }, 'property Policy is not supported'],
  [
    'ConfigurationSet',
    { SendingOptions: { SendingEnabled: false } },
    'property SendingOptions.SendingEnabled',
  ],
  ['ConfigurationSet', { TrackingOptions: {} }, 'property TrackingOptions is not supported'],
  [
    'ConfigurationSetEventDestination',
    { ConfigurationSetName: 'a', EventDestination: { MatchingEventTypes: ['send'], SnsDestination: {} } },
    'property EventDestination.SnsDestination is not supported',
  ],
])('stops the start at what it would not do: %s %j', (type, properties, message) => {
  const stopped = fakeHost([resource(`SES::${type}`, 'Odd', properties)])

  expect(() => createMail(stopped, { publish: () => {} }, nobody)).toThrow(`Odd (AWS::SES::${type}): `)
  expect(() => createMail(stopped, { publish: () => {} }, nobody)).toThrow(message)
  stopped.remove()
})
