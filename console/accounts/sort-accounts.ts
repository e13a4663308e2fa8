import type { AccountLine } from './account-line.ts'

/** What a list of accounts can be sorted by, beside the order of the API: worst first. */
export const accountOrders = ['account', 'since', 'value', 'owner', 'last-order', 'last-contact'] as const
export type AccountOrder = (typeof accountOrders)[number]

/** The order that an address asks for; undefined for the order of the API. */
export function accountOrderOf(sort: string | undefined): AccountOrder | undefined {
  return accountOrders.find((each) => each === sort)
}

/** Accounts in another order: names by the alphabet of the reader, what is longest ago and what is worth most first, what is not known last. */
export function sortAccounts(
  accounts: readonly AccountLine[],
  by: AccountOrder,
  { locale, nameOf }: { locale: string; nameOf: (personId: string) => string },
): AccountLine[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const day = (of: (line: AccountLine) => string | null) => (a: AccountLine, b: AccountLine) =>
    (of(a) ?? '9999').localeCompare(of(b) ?? '9999')
  const orders: Record<AccountOrder, (a: AccountLine, b: AccountLine) => number> = {
    account: (a, b) => compare(a.name, b.name),
    owner: (a, b) => compare(nameOf(a.ownerId), nameOf(b.ownerId)),
    since: day(({ since }) => since),
    'last-order': day(({ lastOrderDay }) => lastOrderDay),
    'last-contact': day(({ lastContactDay }) => lastContactDay),
    // As a multiple of the line of its own currency: so currencies compare.
    value: (a, b) => (b.value?.timesOrdinary ?? -1) - (a.value?.timesOrdinary ?? -1),
  }
  return accounts.toSorted(orders[by])
}
