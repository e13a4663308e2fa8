import type { Grant } from './grant.ts'

/** The account's last twelve months as the choice of an offer sees them; amounts in `currency`, which is the one of the offers. */
export type AccountYear = {
  currency: string
  netSales: string
  netContribution: string
  /** Share of purchases made on discount, 0..1; null when not enough data. */
  discountDependence: number | null
  /** The complaint that silences promotion, with the day it was closed; null where none does. */
  complaint: { closedOn: string | null } | null
  /** Whether anything went wrong in these months: a complaint, or goods returned for their quality. */
  hadTrouble: boolean
}

/** What was promised already: this account's grants, and what each offer (by id) owes over all accounts. */
export type Promised = { grants: readonly Grant[]; outstanding: Readonly<Record<string, string>> }
