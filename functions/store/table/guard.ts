import { conditionExpression, type Placeholders } from './expressions.ts'
import type { Condition } from './table.ts'

/** The request fields that make a write depend on a condition and bring back the item in its way; none for no condition. */
export function guard(condition: Condition | undefined, write: Placeholders) {
  if (!condition || Object.keys(condition).length === 0) return {}
  return {
    ConditionExpression: conditionExpression(condition, write),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
}
