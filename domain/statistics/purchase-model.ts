/**
 * Parameters of MBG/NBD: purchase rates vary as Gamma(r, alpha), and after each purchase, the first included,
 * an account drops out with a probability that varies as Beta(a, b). Alpha is in weeks.
 */
export type PurchaseModel = { r: number; alpha: number; a: number; b: number }

/** What the model knows of an account: x repeat order-days, tx weeks from first to last, T weeks from first to now. */
export type PurchaseState = { x: number; tx: number; T: number }

/**
 * P(alive): probability that an account has not dropped out, given its orders (Batislam, Denizel, Filiztekin 2007;
 * Fader, Hardie, Lee 2005). Only log ratios are formed, so thousands of orders do not overflow.
 */
export function aliveProbability(model: PurchaseModel, { x, tx, T }: PurchaseState): number {
  const { r, alpha, a, b } = model
  const logGone = Math.log(a / (b + x)) + (r + x) * Math.log((alpha + T) / (alpha + tx))
  return 1 / (1 + Math.exp(Math.min(logGone, 700)))
}

/**
 * P0(H): probability of no order in the next `horizon` weeks. It rises with every silent day, unlike 1 - P(alive)
 * it is a probability of exactly the event that is watched for.
 */
export function silenceProbability(model: PurchaseModel, state: PurchaseState, horizon: number): number {
  const { r, alpha } = model
  const keepsQuiet = Math.exp((r + state.x) * Math.log((alpha + state.T) / (alpha + state.T + horizon)))
  return 1 - aliveProbability(model, state) * (1 - keepsQuiet)
}
