import { expect, test } from 'vitest'
import { needsOf } from '../../../local/dynamodb/needs-of.ts'

const arn = 'arn:aws:dynamodb:eu-west-1:000000000000:table/T'
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } })
const query = {
  TableName: 'T',
  KeyConditionExpression: '#p = :p AND begins_with(sk, :s)',
  ExpressionAttributeNames: { '#p': 'pk' },
  ExpressionAttributeValues: { ':p': { S: 'a' }, ':s': { S: 'x' } },
}
const update = { TableName: 'T', Key: key('a') }

test.each<[string, object, [action: string, resource: string, keys: string[]][]]>([
  ['GetItem', { TableName: 'T', Key: key('a') }, [['GetItem', arn, ['a']]]],
  ['Query', query, [['Query', arn, ['a']]]],
  ['Query', { ...query, IndexName: 'due' }, [['Query', `${arn}/index/due`, []]]],
  ['Scan', { TableName: 'T' }, [['Scan', arn, []]]],
  [
    'BatchGetItem',
    { RequestItems: { T: { Keys: [key('a'), key('b'), key('a')] } } },
    [['BatchGetItem', arn, ['a', 'b']]],
  ],
  [
    'BatchWriteItem',
    { RequestItems: { T: [{ PutRequest: { Item: key('a') } }, { DeleteRequest: { Key: key('b') } }] } },
    [['BatchWriteItem', arn, ['a', 'b']]],
  ],
  [
    'BatchExecuteStatement',
    {
      Statements: ['a', 'b', 'a'].map((pk) => ({
        Statement: `INSERT INTO "T" VALUE {'sk': ?, 'pk': ?}`,
        Parameters: [{ S: 'x' }, { S: pk }],
      })),
    },
    [['PartiQLInsert', arn, ['a', 'b']]],
  ],
  [
    'TransactWriteItems',
    {
      TransactItems: [
        { Put: { TableName: 'T', Item: key('a') } },
        { Update: update },
        { Delete: update },
        { ConditionCheck: update },
      ],
    },
    ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map((action) => [action, arn, ['a']]),
  ],
  ['TransactGetItems', { TransactItems: [{ Get: update }] }, [['GetItem', arn, ['a']]]],
])('%s of %j needs what AWS asks for', (operation, input, expected) => {
  const needs = needsOf(operation, input, () => 'pk')
  expect(needs).toEqual(
    expected.map(([action, resource, keys]) => ({
      action: `dynamodb:${action}`,
      resource,
      context: keys.length > 0 ? { 'dynamodb:LeadingKeys': keys } : {},
    })),
  )
})

test('refuses operations that functions have no business with', () => {
  expect(() => needsOf('DeleteTable', { TableName: 'T' }, () => 'pk')).toThrow(
    'DynamoDB operation DeleteTable',
  )
})

test.each([`DELETE FROM "T" WHERE pk = 'a'`, `INSERT INTO "T" VALUE {'pk': 'a'}`, `SELECT * FROM "T"`])(
  'refuses the statement %s',
  (Statement) => {
    const statements = { Statements: [{ Statement, Parameters: [] }] }
    expect(() => needsOf('BatchExecuteStatement', statements, () => 'pk')).toThrow(
      'does not know the statement',
    )
  },
)
