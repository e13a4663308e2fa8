import type { RiskReport } from '../risk/risk-report.ts'
import type { Settings } from '../settings.ts'
import type { Grant } from './grant.ts'
import type { ChosenOffer } from './offer.ts'

/** The account's last twelve months as the choice of an offer sees them; amounts in `currency`. */
export type AccountYear = {
  currency: string
  netSales: string
  netContribution: string
  /** Share of purchases made on discount, 0..1; null when not enough data. */
  discountDependence: number | null
  openComplaint: boolean
}

/** What was promised already: this account's grants, and what each offer owes over all accounts. */
export type Promised = { grants: readonly Grant[]; outstanding: Readonly<Record<string, string>> }

/** `value` is the expected extra profit of the choice in the account's currency ("0" when nothing is offered). */
export type OfferChoice = { offer: ChosenOffer | null; value: string; why: string[] }
