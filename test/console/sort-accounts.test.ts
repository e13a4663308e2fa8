import { describe, expect, test } from 'vitest'
import type { AccountLine } from '../../console/accounts/account-line.ts'
import { accountOrderOf, accountOrders, sortAccounts } from '../../console/accounts/sort-accounts.ts'

const line = (accountId: string, more: Partial<AccountLine>): AccountLine => ({
  ...{
    accountId,
    name: accountId,
    ownerId: 'x',
    band: 'red',
    bandReason: null,
    since: null,
    probability: 0.5,
  },
  ...{ sentence: { key: 'console.more', values: {} }, lastOrderDay: null, lastContactDay: null, value: null },
  asOf: '2026-03-02',
  modelVersion: 'shipped-1',
  ...more,
})
const worth = (timesOrdinary: number, currency: string) =>
  ({ tier: 'major', amount: '1', currency, timesOrdinary, modelVersion: 'm', convention: '' }) as const
const ids = (lines: readonly AccountLine[], by: (typeof accountOrders)[number], locale = 'en') =>
  sortAccounts(lines, by, { locale, nameOf: (id) => id }).map(({ accountId }) => accountId)

describe('a list of accounts', () => {
  test('is sorted by names as the reader’s alphabet has them, numbers by their size', () => {
    const lines = ['Werk 10', 'Werk 9', 'Äpfel', 'Zange'].map((name) => line(name, {}))
    expect(ids(lines, 'account')).toEqual(['Äpfel', 'Werk 9', 'Werk 10', 'Zange'])
    expect(ids([line('钢', {}), line('阿', {})], 'account', 'zh-CN')).toEqual(['阿', '钢'])
  })

  test('has what is longest ago first, and what is not known last', () => {
    const lines = [
      line('never', {}),
      line('late', { lastContactDay: '2026-02-01', lastOrderDay: '2025-01-01', since: '2026-01-09' }),
      line('early', { lastContactDay: '2025-02-01', lastOrderDay: '2026-01-01', since: '2026-01-02' }),
    ]
    expect(ids(lines, 'last-contact')).toEqual(['early', 'late', 'never'])
    expect(ids(lines, 'last-order')).toEqual(['late', 'early', 'never'])
    expect(ids(lines, 'since')).toEqual(['early', 'late', 'never'])
  })

  test('compares what is at stake across currencies by the line of each', () => {
    const lines = [
      line('none', {}),
      line('yen', { value: worth(2, 'JPY') }),
      line('euro', { value: worth(5, 'EUR') }),
    ]
    expect(ids(lines, 'value')).toEqual(['euro', 'yen', 'none'])
  })

  test('has no other orders than those', () => {
    expect(accountOrders.map((each) => accountOrderOf(each))).toEqual([...accountOrders])
    expect(accountOrderOf('colour')).toBeUndefined()
  })
})
