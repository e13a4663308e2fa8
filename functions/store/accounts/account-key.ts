import type { Key } from '../table/table.ts'

/** A#<accountId>: the partition of everything about an account. */
export function accountPk(accountId: string): string {
  return `A#${accountId}`
}

/** The account whose partition this is; throws for the key of something else. */
export function accountIdOf(pk: string): string {
  if (!pk.startsWith('A#')) throw new Error('Not the key of an account: its partition does not begin with A#')
  return pk.slice(2)
}

/** A#<accountId> / PROFILE: the one item with the account's names and addresses. */
export function profileKey(accountId: string): Key {
  return { pk: accountPk(accountId), sk: 'PROFILE' }
}
