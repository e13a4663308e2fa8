// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write their variables so.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIam } from '../../../local/iam/create-iam.ts'
import { AccessDenied, type Resource } from '../../../local/kernel/types.ts'

const ROLE = 'arn:aws:iam::000000000000:role/Reader'
const TABLE = 'arn:aws:dynamodb:eu-west-1:000000000000:table/Demo'

function iam(...Statement: object[]) {
  const resources: Resource[] = [
    {
      logicalId: 'Role',
      type: 'AWS::IAM::Role',
      ref: 'Reader',
      arn: ROLE,
      properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }],
        },
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      },
    },
    {
      logicalId: 'Policy',
      type: 'AWS::IAM::Policy',
      ref: 'Policy',
      arn: '',
      properties: {
        PolicyName: 'Own',
        PolicyDocument: { Version: '2012-10-17', Statement },
        Roles: ['Reader'],
      },
    },
  ]
  return createIam((type) => resources.filter((resource) => resource.type === type))
}

function allows(
  statements: object[],
  action: string,
  resource: string,
  context?: Record<string, string | string[]>,
) {
  const { authorize } = iam(...statements)
  try {
    authorize(ROLE, action, resource, context)
    return true
  } catch (error) {
    if (error instanceof AccessDenied) return false
    throw error
  }
}

test.each([
  ['the named action on the named resource', 'dynamodb:GetItem', TABLE, true],
  ['whatever its letter case', 'DynamoDB:getitem', TABLE, true],
  ['another action', 'dynamodb:PutItem', TABLE, false],
  ['another resource', 'dynamodb:GetItem', `${TABLE}2`, false],
  ['a part of the resource', 'dynamodb:GetItem', `${TABLE}/index/due`, false],
  ['what AWS’s own policy for functions allows', 'logs:PutLogEvents', 'arn:aws:logs:x', true],
])('judges %s', (_, action, resource, expected) => {
  expect(allows([{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: TABLE }], action, resource)).toBe(
    expected,
  )
})

test('lets stars span slashes and colons, and takes every other character as it is', () => {
  const statement = { Effect: 'Allow', Action: ['dynamodb:*Item'], Resource: [`${TABLE}/index/*`] }
  expect(allows([statement], 'dynamodb:GetItem', `${TABLE}/index/a/b:c`)).toBe(true)
  expect(allows([{ ...statement, Resource: 'a.c' }], 'dynamodb:GetItem', 'abc')).toBe(false)
})

test('refuses whatever an explicit Deny names, however much is allowed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('*', 'dynamodb:*', 'dynamodb:GetItem')),
      fc.nat(3),
      (actions, at) => {
        const allowed: object[] = actions.map((Action) => ({ Effect: 'Allow', Action, Resource: '*' }))
        const denied: object = { Effect: 'Deny', Action: 'dynamodb:Get*', Resource: '*' }
        expect(allows(allowed.toSpliced(at, 0, denied), 'dynamodb:GetItem', TABLE)).toBe(false)
      },
    ),
  )
})

test.each([
  [{ StringEquals: { 'ses:FromAddress': 'a@x' } }, { 'ses:FromAddress': 'a@x' }, true],
  [{ StringEquals: { 'ses:FromAddress': 'a@x' } }, { 'ses:FromAddress': 'b@x' }, false],
  [{ StringEquals: { 'ses:FromAddress': 'a@x' } }, {}, false],
  [{ StringLike: { 'ses:FromAddress': '*@x' } }, { 'ses:FromAddress': 'b@x' }, true],
  [{ StringNotEquals: { 'ses:FromAddress': 'a@x' } }, { 'ses:FromAddress': 'b@x' }, true],
  [
    { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a', 'b'] } },
    { 'dynamodb:LeadingKeys': ['a', 'b'] },
    true,
  ],
  [
    { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': 'a' } },
    { 'dynamodb:LeadingKeys': ['a', 'b'] },
    false,
  ],
  [{ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': 'a' } }, {}, true],
  [
    { 'ForAnyValue:StringEquals': { 'dynamodb:LeadingKeys': 'a' } },
    { 'dynamodb:LeadingKeys': ['a', 'b'] },
    true,
  ],
  [{ Null: { 'ses:FromAddress': 'true' } }, {}, true],
  [{ Null: { 'ses:FromAddress': 'true' } }, { 'ses:FromAddress': 'a@x' }, false],
])('weighs the condition %j against %j', (Condition, context, expected) => {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition }
  expect(allows([statement], 'ses:SendRawEmail', 'x', context)).toBe(expected)
})

test.each([
  [
    { Effect: 'Allow', Action: '*', Resource: '*', Condition: { IpAddress: { 'aws:SourceIp': '::1' } } },
    'IpAddress',
  ],
  [
    { Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:Tag': 'x' } } },
    'aws:Tag',
  ],
  [{ Effect: 'Allow', NotAction: 'x', Resource: '*' }, 'NotAction'],
  [{ Effect: 'Allow', Action: '*', Resource: 'arn:${aws:username}' }, 'policy variables'],
])('stops the start at what it could not judge: %j', (statement, named) => {
  expect(() => iam(statement)).toThrow(named)
})
