import { canonicalJson } from '../../functions/store/table/content-hash.ts'
import type { Condition, Item, Test } from '../../functions/store/table/table.ts'

/** Whether a condition holds for the item that is there, or for none, as DynamoDB judges it. */
export function holds(condition: Condition | undefined, item: Item | undefined): boolean {
  return Object.entries(condition ?? {}).every(([attribute, test]) => passes(test, item?.[attribute]))
}

function passes(test: Test, value: unknown): boolean {
  if ('exists' in test) return test.exists === (value !== undefined)
  if (value === undefined && test.orAbsent) return true
  if ('is' in test) return same(value, test.is)
  // A missing attribute is unlike any value, and not at most any.
  if ('not' in test) return !same(value, test.not)
  if ('oneOf' in test) return test.oneOf.some((one) => same(value, one))
  const { atMost } = test
  if (typeof value === 'number' && typeof atMost === 'number') return value <= atMost
  return typeof value === 'string' && typeof atMost === 'string' && value <= atMost
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && canonicalJson(a) === canonicalJson(b))
}
