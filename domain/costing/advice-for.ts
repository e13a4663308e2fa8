import { say } from '../words/say.ts'
import type { AccountStatement } from './account-statement.ts'

/** A statement with what it recommends of an account as its risk stands now: once it is leaving or shrinking it is too late to protect it. */
export function adviceFor(statement: AccountStatement, isLeaving: boolean): AccountStatement {
  const { recommendation } = statement
  if (!isLeaving || recommendation.action !== 'protect') return statement
  const action = 'keep'
  return {
    ...statement,
    recommendation: { ...recommendation, action, sentence: say('statement.action', { action }) },
  }
}
