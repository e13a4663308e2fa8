import { firstCrossing } from '../numeric/first-crossing.ts'
import { requireNotNegative } from '../outside-domain.ts'
import {
  aliveProbability,
  checkLine,
  logOddsGone,
  type PurchaseModel,
  silenceProbability,
} from '../purchase-model.ts'

/** An account as of its last order: repeat order-days and the time from first to last, in the model's unit. */
export type LastOrder = { x: number; tx: number }

// ln of the time so far is searched up to here; e^600 weeks is never.
const latestLog = 600

/**
 * When P(alive) falls to `line`, if no order comes: T from the first order, at least tx. Closed form for k = 1, else
 * a safeguarded search in ln(alpha + T). Null when it never does, as for a BG/NBD account without a repeat order.
 * Throws OutsideDomain unless 0 < line < 1.
 */
export function whenAliveFallsTo(model: PurchaseModel, { x, tx }: LastOrder, line: number): number | null {
  checkLine(line)
  const { r, alpha, k = 1 } = model
  if (aliveProbability(model, { x, tx, T: tx }) <= line) return tx
  const oddsAtOrder = logOddsGone(model, { x, tx, T: tx })
  if (oddsAtOrder === Number.NEGATIVE_INFINITY) return null
  const oddsAtLine = Math.log1p(-line) - Math.log(line)
  if (k === 1) {
    const grown = (alpha + tx) * Math.expm1((oddsAtLine - oddsAtOrder) / (r + x))
    return Number.isFinite(grown) ? tx + grown : null
  }
  const odds = (logTime: number) => logOddsGone(model, { x, tx, T: timeAt(logTime, alpha, tx) })
  return crossing(odds, oddsAtLine, alpha, tx, tx)
}

/**
 * When P0(horizon), the probability of silence, reaches `line`, if no order comes: the first T at or after `from`
 * (the last order when left out). For k = 1 P0 only rises; for larger k it may first fall, and an account that is
 * above the line right after its order is due at once. Null when it does not get there before e^600.
 * Throws OutsideDomain.
 */
export function whenSilenceReaches(
  model: PurchaseModel,
  { x, tx }: LastOrder,
  horizon: number,
  line: number,
  from = tx,
): number | null {
  checkLine(line)
  requireNotNegative('horizon', horizon)
  if (silenceProbability(model, { x, tx, T: from }, horizon) >= line) return from
  const silence = (logTime: number) =>
    silenceProbability(model, { x, tx, T: timeAt(logTime, model.alpha, tx) }, horizon)
  return crossing(silence, line, model.alpha, tx, from)
}

/** T of a ln(alpha + T), never before the last order by rounding. */
function timeAt(logTime: number, alpha: number, tx: number): number {
  return Math.max(tx, Math.exp(logTime) - alpha)
}

function crossing(
  rising: (logTime: number) => number,
  line: number,
  alpha: number,
  tx: number,
  from: number,
): number | null {
  const start = Math.log(alpha + from)
  let width = 0.25
  while (rising(start + width) < line) {
    width *= 2
    if (start + width > latestLog) return null
  }
  const near = (at: number) => {
    const h = 1e-6 * Math.max(1, Math.abs(at))
    return { value: rising(at), slope: (rising(at + h) - rising(at - h)) / (2 * h) }
  }
  return Math.max(from, timeAt(firstCrossing(near, line, start, start + width), alpha, tx))
}
