import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change, Condition, Query, Test } from './table.ts'
import { indexes } from './table.ts'

const options = { removeUndefinedValues: true } as const

/** A DynamoDB expression's placeholders, collected while the expression is written: no value is ever spelled into it. */
export function placeholders() {
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  return {
    name(attribute: string): string {
      const known = Object.entries(names).find(([, name]) => name === attribute)
      const placeholder = known?.[0] ?? `#n${Object.keys(names).length}`
      names[placeholder] = attribute
      return placeholder
    },
    value(value: unknown): string {
      const placeholder = `:v${Object.keys(values).length}`
      values[placeholder] = value
      return placeholder
    },
    /** The request fields, only those that are used (DynamoDB refuses empty maps). */
    fields() {
      return {
        ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: marshall(values, options) }),
      }
    },
  }
}
export type Placeholders = ReturnType<typeof placeholders>

function testExpression(attribute: string, test: Test, write: Placeholders): string {
  const name = write.name(attribute)
  if ('exists' in test) return `${test.exists ? 'attribute_exists' : 'attribute_not_exists'}(${name})`
  const compared =
    'is' in test
      ? `${name} = ${write.value(test.is)}`
      : 'not' in test
        ? `${name} <> ${write.value(test.not)}`
        : 'atMost' in test
          ? `${name} <= ${write.value(test.atMost)}`
          : `${name} IN (${test.oneOf.map((value) => write.value(value)).join(', ')})`
  return test.orAbsent ? `(attribute_not_exists(${name}) OR ${compared})` : compared
}

/** A condition as a DynamoDB expression. */
export function conditionExpression(condition: Condition, write: Placeholders): string {
  return Object.entries(condition)
    .map(([attribute, test]) => testExpression(attribute, test, write))
    .join(' AND ')
}

/** An update's SET, ADD and REMOVE clauses. */
export function updateExpression(change: Change, write: Placeholders): string {
  const set = Object.entries(change.set ?? {}).filter(([, value]) => value !== undefined)
  const add = Object.entries(change.add ?? {})
  const clauses = [
    ['SET', set.map(([name, value]) => `${write.name(name)} = ${write.value(value)}`)],
    ['ADD', add.map(([name, value]) => `${write.name(name)} ${write.value(value)}`)],
    ['REMOVE', (change.remove ?? []).map((name) => write.name(name))],
  ] as const
  return clauses
    .filter(([, parts]) => parts.length > 0)
    .map(([verb, parts]) => `${verb} ${parts.join(', ')}`)
    .join(' ')
}

/** A query's key condition. */
export function keyExpression(query: Query, write: Placeholders): string {
  const { pk, sk } = query.index ? indexes[query.index] : { pk: 'pk', sk: 'sk' }
  const partition = `${write.name(pk)} = ${write.value(query.pk)}`
  const sort = sortExpression(query, sk, write)
  return sort ? `${partition} AND ${sort}` : partition
}

function sortExpression(query: Query, sk: string, write: Placeholders): string | undefined {
  const { prefix, equals, from, to } = query
  if (prefix !== undefined) return `begins_with(${write.name(sk)}, ${write.value(prefix)})`
  if (equals !== undefined) return `${write.name(sk)} = ${write.value(equals)}`
  if (from !== undefined && to !== undefined) {
    return `${write.name(sk)} BETWEEN ${write.value(from)} AND ${write.value(to)}`
  }
  if (from !== undefined) return `${write.name(sk)} >= ${write.value(from)}`
  if (to !== undefined) return `${write.name(sk)} <= ${write.value(to)}`
  return undefined
}
