// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write their variables so.
import { expect, test } from 'vitest'
import * as z from 'zod'
import { loadResources } from '../../../local/template/load-resources.ts'
import { readProperties } from '../../../local/template/read-properties.ts'
import { Template } from '../../../local/template/template.ts'

const BASE = 'http://127.0.0.1:4000'

function load(template: object) {
  return loadResources({ stackName: 'Demo', template: Template.parse(template), assets: new Map() }, BASE)
}

/** What `value` becomes as a property of a role's description. */
function resolved(value: unknown, rest: object = {}): unknown {
  const Resources = {
    Api: { Type: 'AWS::ApiGatewayV2::Api' },
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'Decisions' } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Description: value } },
  }
  const role = load({ Resources, ...rest }).find(({ logicalId }) => logicalId === 'Role')
  return z.object({ Description: z.unknown() }).parse(role?.properties).Description
}

test.each([
  ['a plain value stays', 'text', 'text'],
  ['Ref of a resource is its name', { Ref: 'Bus' }, 'Decisions'],
  ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-1'],
  [
    'GetAtt of an ARN',
    { 'Fn::GetAtt': ['Bus', 'Arn'] },
    'arn:aws:events:eu-west-1:000000000000:event-bus/Decisions',
  ],
  ['GetAtt in its short form', { 'Fn::GetAtt': 'Bus.Name' }, 'Decisions'],
  ['the API is at the stack’s own address', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, BASE],
  ['Join', { 'Fn::Join': ['/', ['a', { Ref: 'Bus' }]] }, 'a/Decisions'],
  [
    'Sub',
    { 'Fn::Sub': 'x-${Bus}-${Bus.Name}-${AWS::AccountId}-${!Kept}' },
    'x-Decisions-Decisions-000000000000-${Kept}',
  ],
  [
    'Sub with variables',
    { 'Fn::Sub': ['${Own} ${Bus}', { Own: { Ref: 'AWS::Partition' } }] },
    'aws Decisions',
  ],
  ['Select of a Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
  ['Base64', { 'Fn::Base64': { Ref: 'Bus' } }, Buffer.from('Decisions').toString('base64')],
  ['nested lists and objects', [{ deep: { Ref: 'Bus' } }], [{ deep: 'Decisions' }]],
  ['NoValue vanishes from lists', ['a', { Ref: 'AWS::NoValue' }], ['a']],
])('resolves: %s', (_, value, expected) => {
  expect(resolved(value)).toEqual(expected)
})

test('decides conditions from parameters, and leaves out resources whose condition is false', () => {
  const template = {
    Parameters: { Stage: { Type: 'String', Default: 'live' } },
    Conditions: {
      Live: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] },
      Quiet: {
        'Fn::And': [
          { Condition: 'Live' },
          { 'Fn::Not': [{ 'Fn::Or': [{ Condition: 'Live' }, { Condition: 'Live' }] }] },
        ],
      },
    },
  }
  expect(resolved({ 'Fn::If': ['Live', 'yes', 'no'] }, template)).toBe('yes')
  expect(resolved({ 'Fn::If': ['Quiet', 'yes', 'no'] }, template)).toBe('no')

  const left = load({ ...template, Resources: { Gone: { Type: 'AWS::Unheard::Of', Condition: 'Quiet' } } })
  expect(left).toEqual([])
})

test.each([
  [
    { 'Fn::Cidr': ['10.0.0.0/16', 2] },
    'Role (AWS::IAM::Role), property Description: Fn::Cidr is not supported',
  ],
  [{ 'Fn::GetAtt': ['Bus', 'Colour'] }, 'attribute Colour of Bus (AWS::Events::EventBus) is unknown'],
  [{ Ref: 'Nobody' }, 'there is no resource Nobody'],
  [{ 'Fn::If': ['Nowhere', 1, 2] }, 'there is no condition Nowhere'],
  ['{{resolve:ssm:/key}}', 'dynamic references'],
])('stops at %j and names the place', (value, message) => {
  expect(() => resolved(value)).toThrow(message)
})

test('names every resource of an unsupported type at once', () => {
  const Resources = {
    Stream: { Type: 'AWS::Kinesis::Stream' },
    Log: { Type: 'AWS::Logs::LogGroup' },
    Jobs: { Type: 'AWS::Batch::JobQueue' },
  }
  expect(() => load({ Resources })).toThrow(/Stream: AWS::Kinesis::Stream\n {2}Jobs: AWS::Batch::JobQueue$/)
})

test('gives the same resource the same identity at every start, and every resource its own', () => {
  const Resources = Object.fromEntries(
    ['One', 'Two', 'Three'].map((id) => [id, { Type: 'AWS::ApiGatewayV2::Route' }]),
  )
  const refs = load({ Resources }).map(({ ref }) => ref)
  expect(load({ Resources }).map(({ ref }) => ref)).toEqual(refs)
  expect(new Set(refs).size).toBe(3)
})

test('an unknown property stops the start, named with its place', () => {
  const [role] = load({
    Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { Outer: { Colour: 'red' } } } },
  })
  if (!role) throw new Error('the role is missing')
  const schema = z.strictObject({ Outer: z.strictObject({ Shape: z.string().optional() }) })
  expect(() => readProperties(role, schema)).toThrow(
    'Role (AWS::IAM::Role): property Outer.Colour is not supported by the local stack',
  )
})
