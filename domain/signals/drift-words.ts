import { dayFromNumber } from '../history/day.ts'
import type { PartWords } from './part-words.ts'
import type { PriceTelling } from './price-telling.ts'
import { changePercent } from './wording.ts'

// Less is within what a basket varies by.
const noteworthy = 0.95

/** What the drift to cheaper items says, with the items bought more and less often than before. */
export function driftWords({ told }: PriceTelling): PartWords {
  const found = told?.drift ?? null
  if (found === null)
    return {
      unknown: 'a drift to cheaper items (too few purchases)',
    }
  const factor = Math.exp(found.logChange)
  const since = dayFromNumber(found.middle + 1)
  const isCheaper = factor < noteworthy
  const { more, less } = isCheaper ? found : { more: '', less: '' }
  const items = isCheaper && more && less ? ` (more ${more}, less ${less})` : ''
  const words = {
    value: found.logChange,
    sentence: isCheaper
      ? `Items bought since ${since} are usually ${changePercent(factor)} cheaper than those before${items}.`
      : `No drift to cheaper items since ${since}.`,
    evidence: [since, dayFromNumber(found.until), more, less].filter((each) => each !== ''),
  }
  return { measure: 'drift-to-cheaper-items', words }
}
